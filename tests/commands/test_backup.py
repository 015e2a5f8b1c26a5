"""`muster backup` and `muster restore`: a copy of one moment while others write, and its way back."""

import asyncio
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from api.bootstrap import open_store
from api.commands.exits import Exit
from graph.model.registry import MODEL
from graph.ports.errors import Unavailable
from graph.sql.sqlite import copying
from graph.sql.store import SqlStore
from tests.commands.conftest import Run
from tests.district import DAY
from tests.load.content import content


def contents(url: str) -> object:
    """All there is in the registry of this URL."""

    async def read() -> object:
        store = SqlStore(url, MODEL)
        try:
            return await content(store)
        finally:
            await store.close()

    return asyncio.run(read())


def rename(url: str, tmp_path: Path, run: Run) -> None:
    """Correct the registry by a file of one line."""
    (tmp_path / "teams.csv").write_text("code,name\nQL-FF-04,新名称\n", "utf-8")
    assert run("load", tmp_path / "teams.csv", "--database", url, "--today", DAY).code == 0


def test_what_is_restored_is_what_was_backed_up(run: Run, database: str, tmp_path: Path) -> None:
    before = contents(database)
    told = run("backup", tmp_path / "kept.db", "--database", database)
    assert told.code == 0, told.err
    assert "Backed up" in told.out
    rename(database, tmp_path, run)
    assert contents(database) != before
    assert run("restore", tmp_path / "kept.db", "--replace", "--database", database).code == 0
    assert contents(database) == before
    assert run("restore", tmp_path / "kept.db", "--database", f"sqlite:///{tmp_path}/new/muster.db").code == 0
    assert contents(f"sqlite:///{tmp_path}/new/muster.db") == before
    assert sorted(path.name for path in tmp_path.glob("kept*")) == ["kept.db"], "one file and nothing beside it"


def test_a_backup_into_a_folder_is_named_by_the_moment_and_told_to_machines(
    run: Run, database: str, tmp_path: Path
) -> None:
    told = run("backup", tmp_path, "--json", "--database", database)
    found = json.loads(told.out)
    (file,) = tmp_path.glob("muster-*Z.db")
    assert (found["file"], found["bytes"]) == (str(file), file.stat().st_size)
    assert found["rows"]["teams"] == 40


def test_a_backup_is_of_one_moment_though_others_commit_meanwhile(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "PAGES", 10)
    registry, before = Path(database.removeprefix("sqlite:///")), contents(database)
    commits = 0

    def write(_done: int, _total: int) -> None:
        nonlocal commits
        commits += 1
        with closing(sqlite3.connect(registry)) as other:
            other.execute("INSERT INTO mark VALUES (?, ?)", (f"meanwhile {commits}", "x" * 10_000))
            other.execute("UPDATE teams SET name = name || '·'")
            other.commit()

    copying.back_up(registry, tmp_path / "kept.db", write)
    assert commits > 10
    assert contents(f"sqlite:///{tmp_path}/kept.db") == before


async def test_who_reads_while_restoring_sees_the_former_state_and_then_the_new_one(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "PAGES", 10)
    registry = Path(database.removeprefix("sqlite:///"))
    copying.back_up(registry, tmp_path / "kept.db", lambda *_: None)
    serving = open_store(database, 10)
    kept = await serving.ids("Team")
    with closing(sqlite3.connect(registry)) as other:
        other.execute("DELETE FROM mark WHERE name = 'assessed_on'")
        other.commit()
    seen: list[str | None] = []
    loop = asyncio.get_running_loop()

    def look(_done: int, _total: int) -> None:
        seen.append(asyncio.run_coroutine_threadsafe(serving.mark("assessed_on"), loop).result(10))

    await asyncio.to_thread(copying.restore, tmp_path / "kept.db", registry, look)
    assert set(seen[:-1]) == {None}
    assert await serving.mark("assessed_on") == DAY
    assert await serving.ids("Team") == kept
    await serving.close()


def test_nothing_there_is_written_over_unasked(run: Run, database: str, tmp_path: Path) -> None:
    there = tmp_path / "kept.db"
    assert run("backup", there, "--database", database).code == 0
    held = there.read_bytes()
    again = run("backup", there, "--database", database)
    assert (again.code, there.read_bytes()) == (Exit.REFUSED, held)
    assert "已经存在" in again.err
    before = contents(database)
    told = run("restore", there, "--database", database)
    assert told.code == Exit.REFUSED
    assert "--replace" in told.err
    assert contents(database) == before


@pytest.mark.parametrize("damage", ["page", "header", "reference"])
def test_a_damaged_backup_is_refused_and_the_registry_stays(
    run: Run, database: str, tmp_path: Path, damage: str
) -> None:
    there = tmp_path / "kept.db"
    assert run("backup", there, "--database", database).code == 0
    if damage == "reference":
        with closing(sqlite3.connect(there)) as other:
            other.execute("DELETE FROM people WHERE id IN (SELECT from_id FROM memberships LIMIT 1)")
            other.commit()
    else:
        held = bytearray(there.read_bytes())
        place = 0 if damage == "header" else len(held) // 2 // 4096 * 4096
        held[place : place + 4096] = b"\xff" * 4096
        there.write_bytes(held)
    before = contents(database)
    told = run("restore", there, "--replace", "--database", database)
    assert told.code == Exit.STORE
    assert "损坏" in told.err
    assert "damaged" in told.err
    assert contents(database) == before


def test_a_damaged_registry_makes_no_backup(run: Run, database: str, tmp_path: Path) -> None:
    registry = Path(database.removeprefix("sqlite:///"))
    held = bytearray(registry.read_bytes())
    place = len(held) // 2 // 4096 * 4096
    held[place : place + 40_960] = b"\xff" * 40_960
    registry.write_bytes(held)
    folder = tmp_path / "backups"
    folder.mkdir()
    told = run("backup", folder, "--database", database)
    assert told.code == Exit.STORE
    assert "damaged" in told.err
    assert list(folder.iterdir()) == []


def test_a_writer_that_holds_on_is_waited_for_and_then_told(database: str, tmp_path: Path) -> None:
    registry = Path(database.removeprefix("sqlite:///"))
    copying.back_up(registry, tmp_path / "kept.db", lambda *_: None)
    before = contents(database)
    with closing(sqlite3.connect(registry, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable, match="locked by another program"):
            copying.restore(tmp_path / "kept.db", registry, lambda *_: None, wait=0.1)
        other.execute("ROLLBACK")
    assert contents(database) == before


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_a_server_has_tools_of_its_own_for_this(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "kept.db").touch()
    told = run(command, tmp_path / "kept.db", "--database", "postgresql+psycopg://muster@127.0.0.1/registry")
    assert told.code == Exit.USAGE
    assert "pg_dump" in told.err


COPY = """
import sys, time
from pathlib import Path
from graph.sql.sqlite import copying

copying.PAGES = 10
pause = lambda done, total: done * 2 > total and (print("there", flush=True), time.sleep(60))
getattr(copying, sys.argv[1])(Path(sys.argv[2]), Path(sys.argv[3]), pause)
"""


@pytest.mark.parametrize("way", ["back_up", "restore"])
def test_a_copy_that_is_killed_leaves_what_was_there(run: Run, database: str, tmp_path: Path, way: str) -> None:
    registry, kept = Path(database.removeprefix("sqlite:///")), tmp_path / "kept.db"
    if way == "restore":
        copying.back_up(registry, kept, lambda *_: None)
        rename(database, tmp_path, run)
    before = contents(database)
    given = (kept, registry) if way == "restore" else (registry, kept)
    command = [sys.executable, "-c", COPY, way, *map(str, given)]
    with subprocess.Popen(command, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"there\n"
        running.kill()
    assert contents(database) == before
    assert kept.exists() == (way == "restore"), "what is not whole has no name"
    assert run("backup", tmp_path / "again.db", "--database", database).code == 0
