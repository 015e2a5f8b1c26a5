"""`muster copy`: from one database into another."""

import json
from pathlib import Path

from api.commands.exits import Exit
from tests.commands.conftest import Run
from tests.district import DAY


def test_the_copy_answers_as_the_registry_it_was_made_of(run: Run, database: str, tmp_path: Path) -> None:
    other = f"sqlite:///{tmp_path}/other.db"
    told = run("copy", database, other, "--json")
    assert told.code == 0, told.err
    assert json.loads(told.out)["Team"]["rows"] == 40
    here, there = (run("assess", "--json", "--database", url, "--today", DAY) for url in (database, other))
    assert here.out == there.out


def test_only_an_empty_database_takes_a_copy(run: Run, database: str, tmp_path: Path) -> None:
    other = f"sqlite:///{tmp_path}/other.db"
    assert "equal on both sides" in run("copy", database, other).out
    told = run("copy", database, other)
    assert told.code == Exit.STORE
    assert "不是空的" in told.err
    assert run("copy", database, database).code == Exit.USAGE


def test_a_source_that_is_not_there_is_not_made(run: Run, tmp_path: Path) -> None:
    told = run("copy", f"sqlite:///{tmp_path}/none.db", f"sqlite:///{tmp_path}/other.db")
    assert told.code == Exit.STORE
    assert not (tmp_path / "none.db").exists()
    assert not (tmp_path / "other.db").exists()
