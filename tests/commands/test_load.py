"""`muster load` and `muster template`."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.commands.conftest import Run
from tests.district import DAY
from tests.places import Place

SAMPLE = Path("samples/district")


def test_loading_the_same_again_changes_nothing(run: Run, each_database: str) -> None:
    told = run("load", SAMPLE, "--json", "--today", DAY, "--database", each_database)
    assert told.code == 0
    report = json.loads(told.out)
    assert report["is_loaded"] is True
    assert {(count["created"], count["updated"], count["removed"]) for count in report["files"].values()} == {(0, 0, 0)}


def test_no_progress_is_shown_where_it_is_piped(run: Run, each_database: str) -> None:
    assert run("load", SAMPLE, "--today", DAY, "--database", each_database).err == ""


def test_a_bad_file_names_row_column_value_and_reason_and_loads_nothing(
    run: Run, each_database: str, tmp_path: Path
) -> None:
    file = tmp_path / "teams.csv"
    file.write_text("code,name,establishment\nQL-FF-04,新名称,10\nQL-FF-05,石塘,-3\n", "utf-8")
    told = run("load", file, "--today", DAY, "--database", each_database)
    assert told.code == 1
    assert told.out == ""
    for part in ("teams.csv", "3", "establishment", "-3", "一行也没有导入"):
        assert part in told.err
    page = run("assess", "QL-FF-04", "--on", DAY, "--database", each_database)
    assert "新名称" not in page.out


def test_problems_are_told_to_machines_too(run: Run, each_database: str, tmp_path: Path) -> None:
    file = tmp_path / "teams.csv"
    file.write_text("code,name\nQL-FF-04,\n", "utf-8")
    told = run("load", file, "--json", "--database", each_database)
    assert told.code == 1
    (problem,) = json.loads(told.out)["problems"]
    assert (problem["file"], problem["row"], problem["column"]) == ("teams.csv", 2, "name")
    assert problem["reason_zh"] != problem["reason_en"]


def test_a_dry_run_writes_nothing(run: Run, each_database: str, tmp_path: Path) -> None:
    file = tmp_path / "teams.csv"
    file.write_text("code,name\nQL-FF-04,新名称\n", "utf-8")
    told = run("load", file, "--dry-run", "--today", DAY, "--database", each_database)
    assert told.code == 0
    assert "未写入" in told.out
    assert "新名称" not in run("assess", "QL-FF-04", "--on", DAY, "--database", each_database).out


def test_what_is_not_there_is_refused(run: Run, each_database: str) -> None:
    assert run("load", "no-such-folder", "--database", each_database).code == 1


def test_the_template_can_be_loaded_into_an_empty_registry(run: Run, place: Place, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    written = run("template", folder)
    assert written.code == 0
    assert (folder / "teams.csv").read_text("utf-8-sig").startswith("code,")
    told = run("load", folder, "--json", "--database", place())
    assert told.code == 0, told.out


def test_a_registrar_fills_the_workbook_in_mends_what_is_named_and_loads_it(
    run: Run, place: Place, tmp_path: Path
) -> None:
    path, url = tmp_path / "mine.xlsx", place()
    assert run("template", path).code == 0
    assert run("template", path).code == 1
    fill(
        path,
        区划=["01", "青岚区", "", "县级"],
        队伍=["T1", "消防一队", "", "森林消防", "", "在编", "可出动"],
        人员=["T1-1", "张志强", "", "在岗"],
        所属队伍=["T1-1", "T9", "team_leader"],
    )
    wrong = run("load", path, "--dry-run", "--json", "--database", url)
    told = json.loads(wrong.out)["problems"]
    assert [(each["file"], each["row"], each["column"], each["value"]) for each in told] == [
        ("mine.xlsx [所属队伍]", 2, "team", "T9")
    ]
    fill(path, 所属队伍=["T1-1", "T1", "team_leader"])
    assert run("load", path, "--dry-run", "--database", url).code == 0
    assert run("load", path, "--database", url).code == 0
    fill(path, 人员=["T1-1", "张志刚", "", "在岗"])
    again = json.loads(run("load", path, "--json", "--database", url).out)
    assert {name: count["updated"] for name, count in again["files"].items() if count["updated"]} == {
        "mine.xlsx [人员]": 1
    }
    refilled = tmp_path / "again.xlsx"
    assert run("template", refilled, "--headers", "en", "--database", url).code == 0
    assert load_workbook(refilled)["terms"].max_row == load_workbook(path)["词条"].max_row


def fill(path: Path, **rows: list[str]) -> None:
    """Fill in the first row of some sheets."""
    book = load_workbook(path)
    for sheet, cells in rows.items():
        for place, text in enumerate(cells, 1):
            book[sheet].cell(2, place, text or None)
    book.save(path)


def test_a_file_is_the_whole_list_of_one_team_by_a_filter_of_the_api(run: Run, database: str, tmp_path: Path) -> None:
    where = '{"team": {"is": {"code": {"eq": "QL-FF-04"}}}}'
    on = ("--today", DAY, "--database", database)
    part = ("--only", "equipment", "--where", where)
    assert run("export", tmp_path / "out", *part, "--database", database).code == 0
    file = tmp_path / "out" / "equipment.csv"
    lines = file.read_text("utf-8-sig").splitlines(keepends=True)
    file.write_text("".join(lines[:-2]), "utf-8")
    whole = ("load", file, "--replace", f"equipment:{where}")
    told = json.loads(run(*whole, "--dry-run", "--json", *on).out)
    left = [line.split(",")[0] for line in lines[-2:]]
    assert [(each["became"], each["key"]) for each in told["unlisted"]] == [("REMOVED", key) for key in sorted(left)]
    shown = run(*whole, "--dry-run", *on, "--marked", tmp_path / "marked.xlsx")
    assert all(key in shown.out for key in left)
    sheet = load_workbook(tmp_path / "marked.xlsx")["核对结果"]
    assert sorted((row[2], row[3]) for row in sheet.values) == [(key, "将删除") for key in sorted(left)]
    assert run(*whole, *on).code == 0
    assert json.loads(run(*whole, "--json", *on).out)["unlisted"] == []
    other = run("load", file, "--replace", 'equipment:{"team": {"is": {"code": {"eq": "QL-FF-05"}}}}', *on)
    assert (other.code, "不在 --replace 的条件之内" in other.err) == (1, True)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("colours", "no such table"),
        ("equipment:red", "takes a JSON object"),
        ('equipment:{"colour": {"eq": "red"}}', "cannot be used: "),
        ('memberships:{"role": {"eq": "leader"}}', "person, team"),
    ],
)
def test_a_whole_list_that_cannot_be_is_refused_before_anything_is_read(
    run: Run, database: str, told: str, reason: str, tmp_path: Path
) -> None:
    ran = run("load", tmp_path / "equipment.csv", "--replace", told, "--database", database)
    assert ran.code == 2
    assert reason in " ".join(ran.err.replace("│", " ").split())


def test_nothing_is_read_where_the_marked_copy_cannot_be(run: Run, database: str, tmp_path: Path) -> None:
    mine = tmp_path / "mine.xlsx"
    mine.write_text("mine")
    for path, reason in ((mine, "File exists"), (tmp_path / "no" / "mine.xlsx", "No such file")):
        told = run("load", SAMPLE, "--dry-run", "--marked", path, "--database", database)
        assert (told.code, reason in told.err) == (1, True)
        assert not told.out
    assert mine.read_text() == "mine"
