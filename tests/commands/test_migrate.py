"""`muster migrate`, and what the other commands say before it."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from api.commands.exits import Exit
from graph.sql.migrations.known import newest
from tests.commands.conftest import Run
from tests.migrations.made import connect
from tests.migrations.register import FIRST, filled


@pytest.fixture
def old(tmp_path: Path) -> str:
    """The URL of a registry of the first slice."""
    return filled(f"sqlite:///{tmp_path}/old.db")


def test_every_command_asks_for_it_on_an_older_registry(run: Run, old: str, tmp_path: Path) -> None:
    (tmp_path / "q.graphql").write_text("{ __typename }")
    for command in (
        ("serve", "--port", "0"),
        ("load", "samples/district"),
        ("query", tmp_path / "q.graphql"),
        ("assess",),
    ):
        told = run(*command, "--database", old)
        assert told.code == Exit.STORE, command
        assert "请先备份，再运行 muster migrate" in told.err
        assert "back it up, then run `muster migrate`" in told.err
        assert told.out == ""


def test_it_says_what_it_did_and_then_that_nothing_is_to_do(run: Run, old: str) -> None:
    first = run("migrate", "--database", old)
    assert first.code == Exit.OK, first.err
    assert first.out.splitlines()[0].startswith("0002  ")
    assert f"已从 0001 版结构升级到 {newest()} 版" in first.out
    again = run("migrate", "--database", old, "--lang", "en")
    assert (again.code, again.out) == (0, f"{old} has the shape {newest()} already.\n")
    assessed = run("assess", "T1", "--json", "--database", old, "--today", FIRST["day"])
    assert assessed.code == Exit.OK, assessed.err


def test_machines_are_told_too(run: Run, old: str, tmp_path: Path) -> None:
    told = json.loads(run("migrate", "--json", "--database", old).out)
    assert (told["before"], told["after"]) == ("0001", newest())
    assert [version for version, _ in told["steps"]][-1] == newest()
    empty = json.loads(run("migrate", "--json", "--database", f"sqlite:///{tmp_path}/new.db").out)
    assert empty == {"before": None, "after": newest(), "steps": []}


def test_a_newer_registry_is_refused_by_every_command(run: Run, database: str) -> None:
    with closing(connect(database)) as on:
        on.fetch("UPDATE schema_version SET version_num = '9999'")
    for command in ("migrate", "assess", "serve"):
        told = run(command, "--database", database)
        assert (told.code, told.out) == (Exit.STORE, "")
        assert "本程序只认识到" in told.err
        assert "too old for this database" in told.err
