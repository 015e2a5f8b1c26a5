"""`muster load` and `muster template`."""

import json
from pathlib import Path

from tests.commands.conftest import DAY, Run
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
