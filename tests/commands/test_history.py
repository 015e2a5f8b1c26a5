"""`muster history`: what was loaded, by whom, why, and whether anyone altered it since."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.commands.conftest import Ran, Run
from tests.district import DAY


@pytest.fixture
def corrected(run: Run, database: str, tmp_path: Path) -> str:
    """The sample with one correction by someone for a reason."""
    file = tmp_path / "teams.csv"
    file.write_text("code,establishment\nQL-FF-04,44\n", "utf-8")
    told = run("load", file, "--actor", "王五", "--reason", "核对编制", "--today", DAY, "--database", database)
    assert told.code == 0, told.err
    return database


def lines(told: Ran) -> list[dict[str, object]]:
    assert told.code == 0, told.err
    return [json.loads(line) for line in told.out.splitlines()]


def test_entries_come_newest_first_in_pages(run: Run, corrected: str) -> None:
    page = run("history", "--database", corrected).out
    assert page.index("王五") < page.index("虚构示例")
    assert "核对编制" in page
    first = run("history", "--first", 1, "--database", corrected).out
    assert "虚构示例" not in first
    assert "muster history --before 2" in first
    older = lines(run("history", "--before", 2, "--json", "--database", corrected))
    assert [entry["seq"] for entry in older] == [1]


def test_one_entry_is_told_with_its_rows(run: Run, corrected: str) -> None:
    page = run("history", 2, "--database", corrected).out
    assert "更改 Team QL-FF-04" in page
    assert "establishment: 40 → 44" in page
    entry, row = lines(run("history", 2, "--json", "--database", corrected))
    assert (entry["actor"], entry["reason"], entry["subject"]) == ("王五", "核对编制", "teams.csv")
    assert (row["before"], row["after"]) == ({"establishment": 40}, {"establishment": 44})


def test_a_load_too_large_to_list_says_so(run: Run, corrected: str) -> None:
    told = run("history", 1, "--lang", "en", "--database", corrected).out
    assert "number of rows: 0 (too many were created to be listed; they are counted)" in told


def test_an_entry_that_is_not_there_is_refused(run: Run, corrected: str) -> None:
    told = run("history", 3, "--database", corrected)
    assert told.code == 1
    assert "There is no history entry 3." in told.err


def test_an_empty_registry_has_an_empty_history_that_is_whole(run: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new.db"
    assert run("migrate", "--database", url).code == 0
    assert lines(run("history", "--json", "--database", url)) == []
    assert run("history", "--verify", "--database", url).code == 0


def test_what_was_altered_in_the_database_itself_is_found(run: Run, corrected: str) -> None:
    whole = run("history", "--verify", "--database", corrected)
    (entry, _) = lines(run("history", 2, "--json", "--database", corrected))
    assert whole.code == 0
    assert str(entry["hash"]) in whole.out
    with sqlite3.connect(corrected.removeprefix("sqlite:///")) as on:
        on.execute("UPDATE changed_rows SET before = '{\"establishment\":43}'")
    on.close()
    told = run("history", "--verify", "--database", corrected)
    assert (told.code, told.out) == (1, "")
    assert "第 2 条或其明细被改动" in told.err
    told = run("history", "--verify", "--json", "--database", corrected)
    assert told.code == 1
    verdict = json.loads(told.out)
    assert (verdict["checked"], verdict["seq"], verdict["fault"]) == (1, 2, "ALTERED")


@pytest.mark.parametrize("named", ["MUSTER_ACTOR", "LOGNAME"])
def test_the_actor_is_as_set_else_the_user_of_the_system(
    run: Run, database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    file = tmp_path / "teams.csv"
    file.write_text("code,establishment\nQL-FF-04,44\n", "utf-8")
    monkeypatch.setenv(named, "赵六")
    assert run("load", file, "--today", DAY, "--database", database).code == 0
    newest, _ = lines(run("history", "--json", "--database", database))
    assert newest["actor"] == "赵六"


@pytest.mark.parametrize(("option", "text"), [("--actor", "a\x07b"), ("--actor", "名" * 201), ("--reason", "r" * 1001)])
def test_an_actor_or_a_reason_that_cannot_be_kept_is_refused(
    run: Run, database: str, tmp_path: Path, option: str, text: str
) -> None:
    told = run("load", tmp_path, option, text, "--database", database)
    assert told.code == 2
    assert option in told.err
