"""Which files, columns and ids a load knows, all derived from the model."""

from pathlib import Path

import pytest

from exchange.manifest import Manifest
from exchange.manifest import read as read_manifest
from exchange.problem import Reason, problem
from exchange.protected import identity_number, is_protected, shown
from exchange.reading.delimited import rows
from exchange.reading.encoding import UTF8
from exchange.reading.unreadable import Unreadable
from exchange.references import References
from exchange.report import Report
from exchange.tables import tables
from exchange.template import write
from exchange.text import Refused
from graph.model.circles import circle_of_each
from graph.model.identity import node_id
from graph.model.registry import MODEL

TABLES = tables(MODEL)


def columns(plural: str) -> list[str]:
    return [column.name for column in TABLES[plural].columns]


def test_there_is_a_file_for_each_label_and_relationship_with_properties_that_files_give() -> None:
    assert set(TABLES) == {
        "terms", "regions", "organisations", "bases", "teams", "people", "absences", "qualification_types",
        "qualifications", "equipment_types", "equipment", "exercises", "substitutions", "held_to", "measurements",
        "memberships", "stand_ins", "loans", "silences",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("plural", "first"),
    [
        ("terms", ["list", "code", "zh", "en", "unit"]),
        ("memberships", ["person", "team", "role", "since"]),
        ("stand_ins", ["person", "stands_in_for", "order"]),
        ("measurements", ["team", "measure", "on", "value"]),
        ("substitutions", ["equipment_type", "substitutes_for", "ratio"]),
        ("loans", ["equipment", "team", "since", "until"]),
    ],
)
def test_ends_and_keys_come_first(plural: str, first: list[str]) -> None:
    assert columns(plural)[: len(first)] == first


def test_what_is_kept_has_no_column() -> None:
    assert not {"readiness", "home_region", "is_stale"} & set(columns("teams"))


def test_ends_are_loaded_before_their_starts() -> None:
    order = list(TABLES)
    for before, after in (("terms", "teams"), ("regions", "bases"), ("teams", "equipment"), ("people", "memberships")):
        assert order.index(before) < order.index(after)


def test_a_template_has_every_file_with_its_columns_and_a_page_on_each(tmp_path: Path) -> None:
    written = {path.name: path for path in write(tmp_path)}
    assert set(written) == {f"{plural}.csv" for plural in TABLES} | {"reference.md"}
    page = written["reference.md"].read_text()
    for plural, table in TABLES.items():
        assert [cells for _, cells in rows(written[f"{plural}.csv"], UTF8, ",")] == [columns(plural)]
        assert f"## {plural}.csv" in page
        for column in table.columns:
            assert f"| `{column.name}` | {column.zh} / {column.en} |" in page


def test_a_template_is_never_written_over_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "teams.csv").write_text("mine")
    assert tmp_path / "teams.csv" not in write(tmp_path)
    assert (tmp_path / "teams.csv").read_text() == "mine"
    assert write(tmp_path) == []


def test_codes_become_the_ids_of_what_they_name() -> None:
    references = References(MODEL)
    assert references.id(MODEL.label("Team"), None, " T1 ") == node_id("Team", "T1")
    assert references.id(MODEL.label("Term"), "role", "medic") == node_id("Term", "role", "medic")
    assert references.id(MODEL.label("Term"), None, "role:medic") == node_id("Term", "role", "medic")
    edition = node_id("Edition", node_id("Standard", "S1"), "2026")
    assert references.id(MODEL.label("Edition"), None, "S1:2026") == edition
    with pytest.raises(Refused, match="2 parts"):
        references.id(MODEL.label("Edition"), None, "S1")


@pytest.mark.parametrize(
    "name",
    [
        "id_number",
        "Identity Number",
        "身份证号",
        "公民身份号码",
        "ID card",
        "phone",
        "Mobile",
        "tel",
        "手机号",
        "联系电话",
        "idNo",
    ],
)
def test_columns_of_identity_numbers_and_phones_are_known_by_their_names(name: str) -> None:
    assert is_protected(name)


@pytest.mark.parametrize("name", ["name", "hotel", "identifier", "squad", "telemetry", "电台", "video"])
def test_other_columns_are_not_taken_for_them(name: str) -> None:
    assert not is_protected(name)


def test_an_identity_number_is_known_by_its_look_in_a_code_and_by_its_sum_elsewhere() -> None:
    assert identity_number("A-11010519491231002x", is_code=True)
    assert identity_number("110105194912310020", is_code=True)
    assert identity_number("110105194912310020", is_code=False) is None
    assert identity_number("T11010519491231002X", is_code=False) == "11010519491231002X"
    assert identity_number("1234567890123456789", is_code=True) is None
    assert shown("11010519491231002X") == "11**************2X"
    assert shown("A-001") == "A-001"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_rows_are_numbered_as_a_spreadsheet_does_whatever_the_line_ends(tmp_path: Path, end: str, mark: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(mark + end.join(["a,b", f'"1{end}2",x', "", ",", '"q""q",y', ""]), newline="", encoding="utf-8")
    assert list(rows(path, UTF8, ",")) == [(1, ["a", "b"]), (2, [f"1{end}2", "x"]), (5, ['q"q', "y"])]


def test_a_file_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        list(rows(tmp_path / "none.csv", UTF8, ","))


def test_circles_are_found_for_each_node_on_one_and_for_no_other() -> None:
    pairs = [("a", "b"), ("b", "c"), ("c", "a"), ("x", "a"), ("c", "z"), ("z", "y"), ("s", "s"), ("p", "q")]
    found = {path[0]: path for path in circle_of_each(pairs)}
    assert found == {"a": list("abca"), "b": list("bcab"), "c": list("cabc"), "s": ["s", "s"]}


def test_a_node_between_two_circles_is_on_none() -> None:
    pairs = [("a", "b"), ("b", "a"), ("b", "m"), ("m", "c"), ("c", "d"), ("d", "c")]
    assert {path[0] for path in circle_of_each(pairs)} == {"a", "b", "c", "d"}


def test_values_in_problems_are_short_and_safe_to_print() -> None:
    found = problem("a.csv", 2, "na\x07me", "\x1b[31m" + "长" * 100, Reason("坏", "bad"))
    assert found.column == "na\\x07me"
    assert found.value is not None
    assert found.value.startswith("\\x1b[31m长")
    assert len(found.value) == 80


def test_a_report_lists_so_many_and_counts_all() -> None:
    report = Report(listed=2)
    for row in range(5):
        report.add(problem("a.csv", row, None, None, Reason("坏", "bad")))
    assert [found.row for found in report.problems] == [0, 1]
    assert report.problem_count == 5
    assert report.is_refused


def test_a_folder_without_a_manifest_has_the_empty_one(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) == (Manifest(), [])
    (tmp_path / "register.yaml").write_text("")
    assert read_manifest(tmp_path) == (Manifest(), [])
