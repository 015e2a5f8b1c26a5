"""What only the store on a graph server must do: what it says when the server fails it, its limits, its lock."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from neo4j import Driver

from graph.model.registry import MODEL
from graph.neo4j.naming import LOCK, MARK
from graph.neo4j.statement import Statement
from graph.neo4j.store import NeoStore
from graph.neo4j.versions import VERSIONS, newest
from graph.ports.errors import Busy, Conflict, NotReady, Outdated, StoreError, TimedOut, TooNew, Unavailable
from graph.ports.write import Create, Update
from tests.contract.conftest import NOW
from tests.contract.known import node, writes
from tests.contract.servers import NoServer
from tests.contract.servers.databases import Databases, connected

Open = Callable[..., NeoStore]
SLOW = Statement("slow", "UNWIND range(1, 100000000000) AS x WITH x WHERE x < 0 RETURN count(x)")
RUNNING = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.muster = 'slow' RETURN metaData"


@pytest.fixture
def url(neo4j: Databases) -> Iterator[str]:
    with neo4j.lent() as lend:
        try:
            yield lend()
        except NoServer as error:
            pytest.skip(f"no Neo4j: {error}")


@pytest.fixture
def driver(url: str) -> Iterator[Driver]:
    with connected(url) as opened:
        yield opened


@pytest.fixture
async def open_store(url: str) -> AsyncIterator[Open]:
    """Opens stores on one database."""
    opened: list[NeoStore] = []

    def open_one(other: str = url, **settings: Any) -> NeoStore:
        opened.append(NeoStore(other, MODEL, **settings))
        return opened[-1]

    yield open_one
    for store in opened:
        await store.close()


def at(url: str, user: str, password: str, name: str = "") -> str:
    """The same server as somebody else."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{user}:{password}@{parts.hostname}:{parts.port}/{name}"


async def asked(store: NeoStore, statement: Statement) -> list[list[Any]]:
    """A question in the server's own words."""
    return await store._connection.rows(statement)


async def test_a_server_that_is_not_there_is_told_without_the_password(open_store: Open) -> None:
    with pytest.raises(Unavailable, match=r"bolt://127.0.0.1:1/neo4j cannot be reached") as told:
        await open_store("bolt://neo4j:secret@127.0.0.1:1").check()
    assert "secret" not in f"{told.value} {told.value.zh}"


async def test_a_wrong_password_is_told(open_store: Open, url: str) -> None:
    with pytest.raises(Unavailable, match="does not accept this user and password") as told:
        await open_store(at(url, "nobody", "secret")).check()
    assert "secret" not in str(told.value)


async def test_a_database_that_is_not_there_is_told(open_store: Open, url: str) -> None:
    parts = urlsplit(url)
    with pytest.raises(Unavailable, match="there is no such database"):
        await open_store(at(url, parts.username or "", parts.password or "", "nowhere")).check()


async def test_an_empty_place_is_not_ready(open_store: Open) -> None:
    with pytest.raises(NotReady, match="create it first"):
        await open_store().check()
    with pytest.raises(NotReady, match="create it first"):
        await open_store().work(NOW).__aenter__()


async def test_creating_again_changes_nothing(open_store: Open) -> None:
    store = open_store()
    await store.create()
    async with store.work(NOW) as work:
        await work.write(*writes(MODEL))
        await work.commit()
    before = await store.count_all()
    await open_store().create()
    assert await store.count_all() == before
    assert (await store.migrate()).steps == ()


async def test_processes_that_create_at_one_time_make_one_registry(open_store: Open, driver: Driver) -> None:
    await asyncio.gather(*(open_store().create() for _ in range(3)))
    await open_store().check()
    assert driver.execute_query(f"MATCH (n:{LOCK}) RETURN n").records[1:] == []


async def test_an_older_version_is_migrated_before_it_is_used(open_store: Open, driver: Driver) -> None:
    store = open_store()
    await store.create()
    driver.execute_query(f"MATCH (m:{MARK} {{name: 'schema_version'}}) SET m.value = '0000'")
    driver.execute_query("DROP CONSTRAINT uq_Team_id")
    with pytest.raises(Outdated, match="back it up, then run `muster migrate`"):
        await store.check()
    with pytest.raises(Outdated, match="back it up, then run `muster migrate`"):
        await store.create()
    done = await store.migrate()
    assert (done.before, done.after) == ("0000", newest())
    assert [number for number, _ in done.steps] == [version.number for version in VERSIONS]
    await store.check()
    assert driver.execute_query("SHOW CONSTRAINTS YIELD name WHERE name = 'uq_Team_id' RETURN name").records


async def test_a_newer_version_is_refused(open_store: Open, driver: Driver) -> None:
    store = open_store()
    await store.create()
    driver.execute_query(f"MATCH (m:{MARK} {{name: 'schema_version'}}) SET m.value = '9999'")
    for act in (store.check, store.create, store.migrate):
        with pytest.raises(TooNew, match="9999"):
            await act()


async def test_somebody_elses_nodes_are_left_alone(open_store: Open, driver: Driver) -> None:
    driver.execute_query("CREATE (:Film {title: 'x'})")
    with pytest.raises(NotReady, match="holds something else"):
        await open_store().create()
    assert len(driver.execute_query("MATCH (n) RETURN n").records) == 1


async def test_the_writer_of_another_process_is_waited_for_and_then_told(open_store: Open) -> None:
    store, other = open_store(wait=0.3), open_store()
    await store.create()
    async with other.work(NOW) as work:
        with pytest.raises(Busy, match=r"has not ended in 0\.3 s"):
            await store.work(NOW).__aenter__()
        await work.set_mark("m", "1")
        await work.commit()
    async with other.work(NOW) as work:  # patient: on a busy machine a free turn may take 0.3 s, too
        assert await work.mark("m") == "1"


async def test_a_unit_of_work_that_is_cancelled_while_it_waits_holds_no_lock(open_store: Open) -> None:
    store, other = open_store(), open_store()
    await store.create()

    async def wait() -> None:
        async with store.work(NOW):
            pass

    async with other.work(NOW):
        task = asyncio.create_task(wait())
        await asyncio.sleep(0.2)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    async with other.work(NOW) as work:
        await work.commit()
    await wait()


async def gone(driver: Driver) -> None:
    """Wait until the slow question runs no more."""
    while await asyncio.to_thread(lambda: driver.execute_query(RUNNING).records):
        await asyncio.sleep(0.1)


async def test_a_question_past_its_limit_is_ended_in_the_database_too(open_store: Open, driver: Driver) -> None:
    store = open_store(limit=0.5)
    with pytest.raises(TimedOut):
        await asked(store, SLOW)
    async with asyncio.timeout(60):
        await gone(driver)
    assert await asked(store, Statement("quick", "RETURN 1")) == [[1]]


async def test_a_question_nobody_waits_for_is_ended(open_store: Open, driver: Driver) -> None:
    task = asyncio.create_task(asked(open_store(limit=600), SLOW))
    async with asyncio.timeout(60):
        while not await asyncio.to_thread(lambda: driver.execute_query(RUNNING).records):
            await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await gone(driver)


async def test_a_read_asks_for_a_state_with_the_client_s_own_write_in_it(
    open_store: Open, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    store = open_store(url.replace("bolt", "neo4j", 1))
    await store.create()
    async with store.work(NOW) as work:
        await work.set_mark("m", "1")
        await work.commit()
    with caplog.at_level("DEBUG", logger="neo4j.io"):
        assert await store.mark("m") == "1"
    (sent,) = [text for text in caplog.messages if "C: RUN" in text and "muster" in text]
    assert "'bookmarks': ('FB:" in sent or "'bookmarks': ['FB:" in sent


async def test_a_read_asks_for_a_state_with_all_in_it_that_the_client_saw_a_part_of(
    open_store: Open, caplog: pytest.LogCaptureFixture
) -> None:
    here, there = open_store(), open_store()
    await here.create()
    await there.mark("m")
    async with here.work(NOW) as work:
        await work.set_mark("m", "1")
        await work.commit()
    with caplog.at_level("DEBUG", logger="neo4j.io"):
        assert [await there.mark("m") for _ in range(2)] == ["1", "1"]
    first, second = [text for text in caplog.messages if "C: RUN" in text and "muster" in text]
    [written] = await here._connection._bookmarks.get_bookmarks()
    assert written not in first
    assert written in second


async def test_what_the_driver_refuses_otherwise_is_an_error_of_the_port(open_store: Open) -> None:
    with pytest.raises(StoreError, match="refused"):
        await asked(open_store(), Statement("wrong", "MATC"))


async def filled(store: NeoStore) -> None:
    """The small world in it."""
    await store.create()
    async with store.work(NOW) as work:
        await work.write(*writes(MODEL))
        await work.commit()


async def test_a_key_with_a_relationship_in_it_is_held(open_store: Open) -> None:
    store = open_store()
    await filled(store)

    def edition(number: str, version: str, **more: Any) -> dict[str, Any]:
        standard = node("Standard", "S-1")
        row = {"id": number, "standard": standard, "version": version, "status": "DRAFT", "confidence": "VERIFIED"}
        return {**row, **more}

    async with store.work(NOW) as work:
        await work.write(Create("Edition", [edition("one", "1"), edition("two", "2")]))
        await work.commit()
    async with store.work(NOW) as work:
        with pytest.raises(Conflict, match="there is already a Edition with this key"):
            await work.write(Create("Edition", [edition("three", "1")]))
    async with store.work(NOW) as work:
        with pytest.raises(Conflict, match="there is already a Edition with this key"):
            await work.write(Update("Edition", [{"id": "two", "version": "1"}]))
    async with store.work(NOW) as work:
        await work.write(Update("Edition", [{"id": "two", "standard": node("Standard", "S-2"), "version": "1"}]))
        await work.commit()
    assert (await store.nodes("Edition", ["two"]))["two"]["standard"] == node("Standard", "S-2")
