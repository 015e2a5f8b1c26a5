"""What only the store in a file must do: where it opens, what it says when the file fails it, its limits."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from graph.model.registry import MODEL
from graph.ports.errors import NotReady, StoreError, TimedOut, Unavailable
from graph.sql.connection import Connection
from graph.sql.sqlite.connection import FileConnection
from graph.sql.sqlite.errors import translated
from graph.sql.statement import Statement
from graph.sql.steps import Got, Step
from graph.sql.store import SqlStore
from graph.sql.walk import PreparedWalk
from tests.contract.conftest import NOW
from tests.contract.known import writes

Open = Callable[..., SqlStore]
COUNT = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most}) SELECT max(i) FROM n"


def counting(most: int) -> PreparedWalk:
    """A question that takes as long as it takes to count."""
    step = Step(one=Statement(sa.text(COUNT.format(most=most))))
    return PreparedWalk("counting", (step,), lambda found, _: found[0].groups[None], True, None)


@pytest.fixture
async def open_store(tmp_path: Path) -> AsyncIterator[Open]:
    """Opens stores on one file."""
    opened: list[SqlStore] = []

    def open_one(name: str = "registry.db", **settings: Any) -> SqlStore:
        opened.append(SqlStore(f"sqlite:///{tmp_path / name}", MODEL, **settings))
        return opened[-1]

    yield open_one
    for store in opened:
        await store.close()


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:///", "sqlite:///:memory:", "sqlite:///x.db?mode=ro", "postgresql://x", "muster.db"]
)
def test_only_a_file_is_a_place_for_a_registry(url: str) -> None:
    with pytest.raises(Unavailable, match="name a file"):
        SqlStore(url, MODEL)


async def test_a_missing_folder_is_named(open_store: Open, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=f"the folder {tmp_path / 'none'} is not there"):
        await open_store("none/registry.db").create()


async def test_a_missing_file_is_not_made_by_asking(open_store: Open, tmp_path: Path) -> None:
    store = open_store()
    with pytest.raises(Unavailable, match="there is no database"):
        await store.check()
    with pytest.raises(Unavailable, match="there is no database"):
        async with store.work(NOW):
            pass
    assert list(tmp_path.iterdir()) == []


async def test_an_empty_file_is_not_ready(open_store: Open, tmp_path: Path) -> None:
    (tmp_path / "registry.db").touch()
    with pytest.raises(NotReady, match="no registry yet"):
        await open_store().check()
    with pytest.raises(NotReady, match="lacks the tables"):
        await open_store().ids("Team")


async def test_creating_again_changes_nothing(open_store: Open) -> None:
    store = open_store()
    await store.create()
    async with store.work(NOW) as work:
        await work.write(*writes(MODEL))
        await work.commit()
    before = await store.count_all()
    await store.create()
    await open_store().create()
    assert await store.count_all() == before
    await store.check()


async def test_somebody_elses_database_is_left_alone(open_store: Open, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "registry.db") as other:
        other.execute("CREATE TABLE theirs (x)")
    other.close()
    with pytest.raises(NotReady):
        await open_store().create()


async def test_a_file_that_is_no_database_is_said_to_be_damaged(open_store: Open, tmp_path: Path) -> None:
    (tmp_path / "registry.db").write_bytes(b"not a database" * 1000)
    with pytest.raises(Unavailable, match="not a database, or is damaged"):
        await open_store().check()


async def test_a_damaged_page_is_told(open_store: Open, tmp_path: Path) -> None:
    store = open_store()
    await store.create()
    await store.close()
    path = tmp_path / "registry.db"
    held = bytearray(path.read_bytes())
    held[4096:] = b"\xff" * (len(held) - 4096)
    path.write_bytes(held)
    with pytest.raises(Unavailable, match="damaged"):
        await open_store().ids("Team")


async def test_a_lock_of_another_program_is_waited_for_and_then_told(open_store: Open, tmp_path: Path) -> None:
    store = open_store(wait=0.05)
    await store.create()
    other = sqlite3.connect(tmp_path / "registry.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable, match="locked by another program"):
        async with store.work(NOW):
            pass
    assert await store.ids("Team") == [], "reading goes on while another writes"
    other.execute("ROLLBACK")
    other.close()
    async with store.work(NOW) as work:
        await work.commit()


async def test_the_turn_of_another_writer_is_waited_for_and_then_told(open_store: Open) -> None:
    store = open_store(wait=0.05)
    await store.create()
    async with store.work(NOW):
        with pytest.raises(Unavailable, match="another write"):
            async with store.work(NOW):
                pass
    async with store.work(NOW) as work:
        await work.commit()


async def test_a_full_disk_is_told(open_store: Open, tmp_path: Path) -> None:
    await open_store().create()
    connection = FileConnection(tmp_path / "registry.db", 1.0)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Unavailable, match="full"), translated(connection.path):
        connection.execute("INSERT INTO mark VALUES ('m', ?)", ("x" * 100_000,))
    connection.close()


async def test_every_connection_is_set_up_to_last(open_store: Open, tmp_path: Path) -> None:
    await open_store().create()
    connection = FileConnection(tmp_path / "registry.db", 2.5)
    told = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
    }
    connection.close()
    assert told == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 2500}


async def test_a_question_past_its_limit_is_ended_and_the_next_is_answered(open_store: Open) -> None:
    store = open_store(limit=0.1, readers=1)
    await store.create()
    with pytest.raises(TimedOut):
        await store.ask(counting(10**12), {})
    assert await store.ask(counting(10), {}) == [(10,)]
    assert await store.ids("Team") == []


async def test_a_question_that_waited_too_long_is_ended_before_it_begins(open_store: Open) -> None:
    store = open_store(limit=0.1, readers=1)
    await store.create()
    ended = await asyncio.gather(*(store.ask(counting(10**12), {}) for _ in range(3)), return_exceptions=True)
    assert [type(one) for one in ended] == [TimedOut] * 3
    assert await store.ask(counting(10), {}) == [(10,)]


async def test_a_question_nobody_waits_for_is_ended(open_store: Open) -> None:
    store = open_store(limit=600, readers=1)
    await store.create()
    asked = asyncio.create_task(store.ask(counting(10**12), {}))
    await asyncio.sleep(0.05)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    assert await store.ask(counting(10), {}) == [(10,)]


async def test_a_unit_of_work_that_is_cancelled_while_it_waits_holds_no_lock(open_store: Open, tmp_path: Path) -> None:
    store = open_store()
    await store.create()
    other = sqlite3.connect(tmp_path / "registry.db", isolation_level=None, timeout=5)
    other.execute("BEGIN IMMEDIATE")

    async def write() -> None:
        async with store.work(NOW):
            pass

    task = asyncio.create_task(write())
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.sleep(0.05)
    other.execute("ROLLBACK")
    with pytest.raises(asyncio.CancelledError):
        await task
    async with store.work(NOW) as work:
        await work.commit()
    other.execute("BEGIN IMMEDIATE")
    other.close()


async def test_what_the_driver_refuses_otherwise_is_an_error_of_the_port(open_store: Open) -> None:
    store = open_store()
    await store.create()
    broken = PreparedWalk("broken", (Step(one=Statement(sa.text("SELEC"))),), lambda found, _: found, True, None)
    with pytest.raises(StoreError, match="refused"):
        await store.ask(broken, {})


class Intruder(Step):
    """Between two steps of a walk, another program commits."""

    def run(self, connection: Connection, values: dict[str, Any], parents: Any) -> Got:  # noqa: ARG002
        """Write from elsewhere; give nothing."""
        other = sqlite3.connect(connection.place)
        other.execute("INSERT INTO mark VALUES ('intruder', '1')")
        other.commit()
        other.close()
        return Got({}, set(), {})


async def test_a_walk_sees_one_state_from_its_first_step_to_its_last(open_store: Open) -> None:
    store = open_store()
    await store.create()
    count = Step(one=Statement(sa.text("SELECT count(*) FROM mark")))
    walk = PreparedWalk(
        "marks", (count, Intruder(), count), lambda found, _: [one.groups.get(None) for one in found], True, None
    )
    assert await store.ask(walk, {}) == [[(0,)], None, [(0,)]]
    assert await store.mark("intruder") == "1"
