"""What only the store on a server must do: what it says when the server fails it, its limits, its lock."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any
from uuid import uuid4

import psycopg
import pytest
import sqlalchemy as sa
from psycopg.sql import SQL, Identifier

from graph.model.registry import MODEL
from graph.ports.errors import Conflict, NotReady, StoreError, TimedOut, Unavailable
from graph.ports.filters import Compare, Op, Param
from graph.ports.write import Create
from graph.sql.connection import Connection
from graph.sql.dialect import POSTGRESQL
from graph.sql.door import door
from graph.sql.postgresql.connection import FEW
from graph.sql.statement import Statement
from graph.sql.steps import Got, Step
from graph.sql.store import SqlStore
from graph.sql.walk import PreparedWalk
from tests.contract.asking import found
from tests.contract.conftest import NOW
from tests.contract.known import node, writes
from tests.contract.servers.schemas import connected, in_schemas

Open = Callable[..., SqlStore]


def asking(text: str) -> PreparedWalk:
    """A question in the server's own words."""
    step = Step(one=Statement(sa.text(text), POSTGRESQL))
    return PreparedWalk("asking", (step,), lambda got, _: got[0].groups[None], True, None)


SLOW, QUICK = asking("SELECT 1 FROM pg_sleep(60)"), asking("SELECT 1")


@pytest.fixture
def schema(postgresql: str) -> Iterator[str]:
    with in_schemas(postgresql) as place:
        yield place()


@pytest.fixture
async def open_store(schema: str) -> AsyncIterator[Open]:
    """Opens stores on one place."""
    opened: list[SqlStore] = []

    def open_one(url: str = schema, **settings: Any) -> SqlStore:
        opened.append(SqlStore(url, MODEL, **settings))
        return opened[-1]

    yield open_one
    for store in opened:
        await store.close()


async def test_a_server_that_is_not_there_is_told_without_the_password(open_store: Open) -> None:
    store = open_store("postgresql+psycopg://muster:secret@127.0.0.1:1/registry")
    with pytest.raises(Unavailable, match=r"^postgresql://127\.0\.0\.1/registry cannot be reached$"):
        await store.check()


def test_a_url_that_cannot_be_read_is_told_without_the_password() -> None:
    with pytest.raises(Unavailable, match="cannot be read") as told:
        SqlStore("postgresql+psycopg://muster:secret@host/db?no=1", MODEL)
    assert "secret" not in str(told.value)


async def test_a_database_that_is_not_there_is_told(open_store: Open, schema: str) -> None:
    with pytest.raises(Unavailable, match="no such database or user"):
        await open_store(f"{schema}&dbname=nowhere").check()


async def test_an_empty_place_is_not_ready(open_store: Open) -> None:
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
    await open_store().create()
    assert await store.count_all() == before


async def test_processes_that_create_at_one_time_make_one_registry(open_store: Open) -> None:
    await asyncio.gather(*(open_store().create() for _ in range(3)))
    await open_store().check()


async def test_somebody_elses_tables_are_left_alone(open_store: Open, schema: str) -> None:
    with connected(schema) as other:
        other.execute("CREATE TABLE theirs (x int)")
    with pytest.raises(NotReady):
        await open_store().create()


async def test_a_user_who_may_only_read_is_told(open_store: Open, schema: str) -> None:
    await open_store().create()
    reader = f"reader_{uuid4().hex}"
    role, space = Identifier(reader), Identifier(schema.rpartition("%3D")[2])
    with connected(schema) as other:
        other.execute(SQL("CREATE ROLE {}").format(role))
        other.execute(SQL("GRANT USAGE ON SCHEMA {} TO {}").format(space, role))
        other.execute(SQL("GRANT SELECT ON mark, schema_version TO {}").format(role))
        store = open_store(f"{schema}%20-crole%3D{reader}")
        await store.check()
        async with store.work(NOW) as work:
            with pytest.raises(Unavailable, match="may not do that"):
                await work.set_mark("m", "1")
        await store.close()
        other.execute(SQL("DROP OWNED BY {}").format(role))
        other.execute(SQL("DROP ROLE {}").format(role))


async def test_the_writer_of_another_process_is_waited_for_and_then_told(open_store: Open) -> None:
    store, other = open_store(wait=0.1), open_store()
    await store.create()
    async with other.work(NOW):
        with pytest.raises(Unavailable, match="locked by another program"):
            async with store.work(NOW):
                pass
        assert await store.ids("Team") == [], "reading goes on while another writes"
    async with store.work(NOW) as work:
        await work.commit()


async def test_a_question_past_its_limit_is_ended_and_the_next_is_answered(open_store: Open) -> None:
    store = open_store(limit=0.2, readers=1)
    await store.create()
    for _ in range(2):
        with pytest.raises(TimedOut):
            await store.ask(SLOW, {})
    assert await open_store(readers=1).ask(QUICK, {}) == [(1,)]


async def test_a_question_nobody_waits_for_is_ended(open_store: Open) -> None:
    store = open_store(limit=600, readers=1)
    asked = asyncio.create_task(store.ask(SLOW, {}))
    await asyncio.sleep(0.1)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    assert await store.ask(QUICK, {}) == [(1,)]


async def test_a_connection_that_the_server_ended_is_told_once_and_then_opened_anew(
    open_store: Open, schema: str
) -> None:
    store = open_store(readers=1)
    assert await store.ask(QUICK, {}) == [(1,)]
    with connected(schema) as other:
        other.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'muster'")
    with pytest.raises(Unavailable):
        await store.ask(QUICK, {})
    assert await store.ask(QUICK, {}) == [(1,)]


async def test_a_key_that_is_taken_is_named_by_its_columns(open_store: Open) -> None:
    store = open_store()
    await store.create()
    region = {"id": node("Region", "1"), "code": "1", "name": "省", "level": "PROVINCE"}
    async with store.work(NOW) as work:
        with pytest.raises(Conflict, match=r"already a row with this regions\.code$"):
            await work.write(Create("Region", [region, {**region, "id": "other"}]))


async def test_a_text_that_the_server_cannot_take_finds_nothing(open_store: Open) -> None:
    store = open_store()
    await store.create()
    assert await found(store, "Team", Compare("name", Op.EQ, Param("x")), {"x": "a\0"}) == []
    assert await found(store, "Team", Compare("name", Op.IN, Param("x")), {"x": ["a\0", "b"]}) == []


async def test_what_the_driver_refuses_otherwise_is_an_error_of_the_port(open_store: Open) -> None:
    with pytest.raises(StoreError, match="refused"):
        await open_store().ask(asking("SELEC"), {})


async def test_a_walk_sees_one_state_from_its_first_step_to_its_last(open_store: Open, schema: str) -> None:
    class Intruder(Step):
        """Between two steps of a walk, another program commits."""

        def run(self, connection: Connection, values: dict[str, Any], parents: Any) -> Got:  # noqa: ARG002
            """Write from elsewhere; give nothing."""
            with connected(schema) as other:
                other.execute("INSERT INTO mark VALUES ('intruder', '1')")
            return Got({}, set(), {})

    store = open_store()
    await store.create()
    count = Step(one=Statement(sa.text("SELECT count(*) FROM mark"), POSTGRESQL))
    walk = PreparedWalk(
        "marks", (count, Intruder(), count), lambda got, _: [one.groups.get(None) for one in got], True, None
    )
    assert await store.ask(walk, {}) == [[(0,)], None, [(0,)]]
    assert await store.mark("intruder") == "1"


@pytest.mark.parametrize(("named", "held"), [("", "off"), ("%20-cjit%3Don", "on")])
def test_planning_is_set_only_where_nobody_chose_it(schema: str, named: str, held: str) -> None:
    on = door(f"{schema}{named}", 10).open()
    assert on.fetch("SHOW jit") == [(held,)]
    assert on.fetch("SHOW random_page_cost") == [("1.1",)]
    on.close()


@pytest.mark.parametrize("count", [FEW, FEW - 1])
async def test_many_rows_are_streamed_and_few_are_not(
    open_store: Open, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    streamed: list[object] = []
    original = psycopg.Cursor.copy

    def noting(cursor: psycopg.Cursor[Any], statement: Any) -> Any:
        streamed.append(statement)
        return original(cursor, statement)

    monkeypatch.setattr(psycopg.Cursor, "copy", noting)
    store = open_store()
    await store.create()
    ids = [str(number) for number in range(count)]
    async with store.work(NOW) as work:
        rows = [{"id": id, "code": id, "name": "\0" + id, "level": "CITY"} for id in ids]
        await work.write(Create("Region", rows))
        await work.commit()
    assert bool(streamed) == (count == FEW)
    held = await store.nodes("Region", ids)
    assert [held[id]["name"] for id in ids] == ["\1" + id for id in ids]
