"""`muster query` and `muster schema`."""

import io
import json
import sys
from contextlib import AbstractAsyncContextManager
from importlib import import_module
from pathlib import Path

import pytest
from openpyxl import load_workbook

from api.bootstrap import Parts, parts
from api.settings import Settings
from tests.commands.conftest import Run
from tests.district import DAY
from tests.places import Alike

NAME = "query Name($code: String!) { team(code: $code) { name } }"


def test_a_document_from_a_file_is_answered(run: Run, each_database: str, tmp_path: Path) -> None:
    file = tmp_path / "name.graphql"
    file.write_text(NAME, "utf-8")
    told = run(
        "query", file, "--variables", '{"code": "QL-FF-04"}', "--json", "--today", DAY, "--database", each_database
    )
    assert told.code == 0
    assert json.loads(told.out)["data"] == {"team": {"name": "枫坪森林消防中队"}}


def test_a_document_from_stdin_is_answered(
    run: Run, each_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    variables = tmp_path / "variables.json"
    variables.write_text('{"code": "NOBODY"}', "utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO(NAME))
    told = run("query", "--variables", variables, "--today", DAY, "--database", each_database)
    assert told.code == 0
    assert json.loads(told.out)["data"] == {"team": None}
    assert json.loads(told.out)["extensions"]["asOf"] == {"day": DAY, "pinned": True}


def test_a_terminal_waits_longer_than_a_client_unless_it_is_told(
    run: Run, each_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = []

    def noted(found: Settings, **more: bool) -> AbstractAsyncContextManager[Parts]:
        waited.append(found.request_seconds)
        return parts(found, **more)

    monkeypatch.setattr(import_module("api.commands.query"), "parts", noted)
    file = tmp_path / "label.graphql"
    file.write_text("{ __typename }", "utf-8")
    for seconds in (None, "77"):
        if seconds is not None:
            monkeypatch.setenv("MUSTER_REQUEST_SECONDS", seconds)
        assert run("query", file, "--today", DAY, "--database", each_database).code == 0
    assert waited == [120.0, 77.0]


def test_an_answer_with_errors_ends_with_1(run: Run, each_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("{ nothing }"))
    told = run("query", "--today", DAY, "--database", each_database)
    assert told.code == 1
    assert json.loads(told.out)["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("said", ["[1]", "{", "no-such-file.json"])
def test_variables_that_are_no_object_are_refused(
    run: Run, each_database: str, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(NAME))
    assert run("query", "--variables", said, "--database", each_database).code == 2


def test_variables_that_the_document_does_not_have_are_refused(
    run: Run, each_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = (
        "query A($code: String!) { team(code: $code) { name } }",
        "query B($region: String!) { region(code: $region) { name } }",
    )
    two = f"{one} {other}"
    given = ("--variables", '{"code": "QL-FF-04", "region": "990103"}', "--today", DAY, "--database", each_database)
    monkeypatch.setattr(sys, "stdin", io.StringIO(two))
    told = run("query", "--operation", "A", *given)
    assert told.code == 2
    assert told.out == ""
    assert "文档没有变量 region；它的变量：code" in told.err
    assert "the document has no region; what it has: code" in told.err
    monkeypatch.setattr(sys, "stdin", io.StringIO(two))
    told = run("query", "--operation", "C", *given)
    assert told.code == 1
    assert "The document has no operation named 'C'." in told.out


@pytest.mark.parametrize("path", sorted(Path("samples/queries").rglob("*.graphql")), ids=lambda path: path.stem)
def test_each_example_of_the_sample_is_answered_without_errors_and_alike_by_every_store(
    run: Run, each_database: str, path: Path, alike: Alike
) -> None:
    told = run("query", path, "--json", "--today", DAY, "--database", each_database)
    assert told.code == 0, told.out
    assert "errors" not in json.loads(told.out)
    alike(told.out)
    assert path.read_text("utf-8").startswith("# ")


WHO = Path("samples/queries/dispatch/1-who-can-be-there.graphql")


def test_the_lists_of_an_answer_are_written_as_a_workbook_or_one_of_them_as_csv(
    run: Run, database: str, tmp_path: Path
) -> None:
    common = ("query", WHO, "--today", DAY, "--database", database)
    told = run(*common, "--format", "xlsx", "--output", tmp_path / "who.xlsx")
    assert (told.code, told.out) == (0, "")
    assert "candidates.candidates: 是否还有未列出的可派队伍：是" in told.err
    book = load_workbook(tmp_path / "who.xlsx")
    assert book.sheetnames == ["candidates.candidates", "candidates.leftOut", "candidates.counts", "说明"]
    asked = (*common, "--format", "csv", "--table", "leftOut", "--lang", "en", "--headers", "names")
    assert run(*asked, "--output", tmp_path / "left.csv").code == 0
    rows = (tmp_path / "left.csv").read_text("utf-8-sig").splitlines()
    assert rows[0] == "team.code,team.name,reasons,arrival.minutes,level,as of"
    assert rows[1] == "QL-PR-04,青岚区防汛抢险队,committed elsewhere,27.5,R2,2026-09-15"
    assert len(rows) == 1 + book["candidates.leftOut"].max_row - 1


def test_a_table_that_cannot_be_written_is_refused(run: Run, database: str, tmp_path: Path) -> None:
    common = ("query", WHO, "--today", DAY, "--database", database, "--format")
    told = run(*common, "csv")
    assert (told.code, told.out) == (1, "")
    assert "candidates.candidates, candidates.leftOut, candidates.counts" in told.err
    (tmp_path / "there.csv").write_text("mine")
    assert run(*common, "csv", "--table", "leftOut", "--output", tmp_path / "there.csv").code == 1
    assert (tmp_path / "there.csv").read_text() == "mine"
    assert run(*common, "csv", "--table", "leftOut", "--output", tmp_path / "nowhere" / "a.csv").code == 2


def test_the_committed_schema_is_what_the_code_says(run: Run) -> None:
    assert run("schema", "--check", "schema/schema.graphql").code == 0


def test_a_broken_promise_of_a_released_schema_is_shown(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "released.graphql"
    file.write_text(Path("schema/schema.graphql").read_text("utf-8") + "type Gone { name: String }\n", "utf-8")
    told = run("schema", "--released", file)
    assert told.code != 0
    assert "Gone was removed" in told.out
    assert run("schema", "--released", "schema/released.graphql").code == 0


def test_a_drift_of_the_schema_is_shown(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "schema.graphql"
    assert run("schema", "--output", file).code == 0
    file.write_text(file.read_text("utf-8").replace("type Query", "type Question"), "utf-8")
    told = run("schema", "--check", file)
    assert told.code == 1
    assert "-type Question {" in told.out
    assert "+type Query {" in told.out
