"""A server or a writer that is killed: nothing half-written is served, and what was down comes back by itself."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
import pytest

from api.app import create_app
from api.bootstrap import parts as parts_of
from api.settings import Settings
from exchange.copy import copy
from exchange.load import load
from graph.model.identity import node_id
from graph.model.registry import MODEL
from graph.ports.errors import NotReady, StoreError, Unavailable
from graph.ports.store import Store
from graph.ports.whole import Part
from graph.ports.write import Create, Work
from scripts.local_neo4j.home import Home
from tests.contract.servers import NoServer
from tests.contract.servers.databases import wipe
from tests.contract.servers.neo4j import BRIEF, own, start
from tests.contract.stores import open_store
from tests.load.content import content
from tests.load.world import CALENDAR, FILES, ON, write

ROOT = Path(__file__).parents[3]
NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
QUESTION = {"query": "{ teams { totalCount } }"}
PAUSE = 0.2
LOOKS = 600
PROGRAM = """
import asyncio, sys
from datetime import UTC, datetime
from exchange.copy import copy
from graph.model.registry import MODEL
from tests.contract.stores import open_store

def progress(stage, done, total):
    if stage == "verify":
        print("there", flush=True)
        sys.stdin.read()  # nobody writes: here it is killed

asyncio.run(copy(open_store(sys.argv[1], MODEL), open_store(sys.argv[2], MODEL), datetime.now(UTC), progress=progress))
"""
LOAD = """
import asyncio, sys
from pathlib import Path
from exchange.load import load
from graph.neo4j import store
from tests.load.world import CALENDAR, opened

def progress(stage, done, total):
    if stage == sys.argv[3] and done == total:
        print("there", flush=True)
        sys.stdin.read()  # nobody writes: here it is killed

store.MOST_AT_ONCE = 0
asyncio.run(load(opened(sys.argv[1]), Path(sys.argv[2]), CALENDAR, progress=progress))
"""


SMALL = replace(BRIEF, transaction="8m")
"""A server that lets a transaction hold some thousand rows."""


@pytest.fixture(scope="module")
def home() -> Iterator[Home]:
    """A server that may be killed."""
    try:
        with own(SMALL) as found:
            yield found
    except NoServer as error:
        pytest.skip(f"no Neo4j: {error}")


@pytest.fixture
def url(home: Home) -> str:
    """An empty database on it, started again where another test killed it."""
    if home.process is None:
        start(home)
    found = home.url(home.password())
    wipe(found)
    return found


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """An empty registry."""
    found = open_store(url, MODEL)
    await found.create()
    yield found
    await found.close()


@pytest.fixture
async def source(tmp_path: Path) -> AsyncIterator[str]:
    """The URL of a small register in a file."""
    url = f"sqlite:///{tmp_path}/source.db"
    found = open_store(url, MODEL)
    await found.create()
    assert (await load(found, write(tmp_path / "register"), CALENDAR)).is_loaded
    yield url
    await found.close()


def kill(home: Home) -> None:
    """End the server as kill -9 does."""
    process = home.process
    assert process is not None
    process.kill()
    assert home.process is None


async def eventually(look: Callable[[], Awaitable[Any]], wanted: object) -> None:
    """Look until it is so."""
    for _ in range(LOOKS):
        if (found := await look()) == wanted:
            return
        await asyncio.sleep(PAUSE)
    pytest.fail(f"it stayed {found}")


@asynccontextmanager
async def served(url: str) -> AsyncIterator[httpx2.AsyncClient]:
    """A client of the whole application on a database."""
    settings = Settings(database=url, today=ON)
    async with parts_of(settings) as opened:
        await opened.current.ensure()
        transport = httpx2.ASGITransport(create_app(opened.contract, opened.store, settings))
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            yield client


async def asked(client: httpx2.AsyncClient) -> tuple[int, object]:
    """The status of an answer, and its data or the code of its error."""
    response = await client.post("/graphql", json=QUESTION)
    answer = response.json()
    return response.status_code, answer["errors"][0]["extensions"]["code"] if "errors" in answer else answer["data"]


async def ready(client: httpx2.AsyncClient) -> tuple[int, str]:
    """Whether it says that it can answer."""
    response = await client.get("/health/ready")
    return response.status_code, response.json()["store"]


async def copied(source: str, target: Store) -> None:
    """Fill a registry with a small register."""
    origin = open_store(source, MODEL)
    await copy(origin, target, NOW)
    await origin.close()


async def same(source: str, target: Store) -> bool:
    """Whether both hold the same."""
    origin = open_store(source, MODEL)
    try:
        return await content(origin) == await content(target)
    finally:
        await origin.close()


def region(code: str) -> Create:
    """One more region."""
    return Create("Region", [{"id": node_id("Region", code), "code": code, "name": code, "level": "CITY"}])


async def lose(home: Home, store: Store) -> None:
    """Lose the server in a unit of work."""
    async with store.work(NOW) as work:
        await work.write(region("1"))
        kill(home)
        await work.write(region("2"))
        await work.commit()


async def test_a_server_that_is_killed_leaves_the_former_state_and_is_answered_from_when_it_is_back(
    home: Home, store: Store, url: str, source: str
) -> None:
    await copied(source, store)
    async with served(url) as client:
        assert (await asked(client), await ready(client)) == ((200, {"teams": {"totalCount": 3}}), (200, "ok"))
        with pytest.raises(Unavailable) as told:
            await lose(home, store)
        assert "cannot be reached" in str(told.value)
        assert "无法连接" in told.value.zh
        assert (await asked(client), await ready(client)) == ((503, "UNAVAILABLE"), (503, "Unavailable"))
        await asyncio.to_thread(start, home)
        await eventually(lambda: asked(client), (200, {"teams": {"totalCount": 3}}))
        await eventually(lambda: ready(client), (200, "ok"))
    assert await same(source, store)


async def test_a_load_too_large_for_one_transaction_of_a_registry_in_use_is_refused_and_changes_nothing(
    store: Store, source: str, tmp_path: Path
) -> None:
    await copied(source, store)
    more = "".join(f"{code},某街,TOWNSHIP,440301\n" for code in range(440301001, 440313001))
    folder = write(tmp_path / "larger", regions=FILES["regions.csv"] + more)
    with pytest.raises(StoreError, match="too much at once for the memory of") as told:
        await load(store, folder, CALENDAR)
    assert "write it in parts" in str(told.value)
    assert "请分批写入" in told.value.zh
    assert await same(source, store)


async def refuses(store: Store) -> None:
    """Whether it refuses to serve, and says what to do."""
    with pytest.raises(NotReady) as told:
        await store.check()
    assert "write it again from the same source" in str(told.value)
    assert "`muster load` begins anew" in str(told.value)
    assert "or empty the database" in str(told.value)
    assert "请从同一来源再次写入" in told.value.zh
    with pytest.raises(NotReady, match="serves nobody"):
        await store.work(NOW).__aenter__()


async def test_a_server_that_is_killed_during_a_fill_serves_nobody_until_the_fill_went_on(
    home: Home, store: Store, source: str
) -> None:
    origin = open_store(source, MODEL)
    region = Part("Region")
    rows = await origin.page(region, None, 2)
    await origin.close()

    async def fill() -> None:
        async with store.fill(NOW) as filling:
            await filling.put(region, rows)
            kill(home)
            await filling.put(Part("Term"), [])
            await filling.commit()

    with pytest.raises(Unavailable):
        await fill()
    await asyncio.to_thread(start, home)
    await eventually(lambda: store.ids("Region"), [row["id"] for row in rows])
    await refuses(store)
    await copied(source, store)
    await store.check()
    assert await same(source, store)


async def test_a_fill_that_is_killed_serves_nobody_not_even_from_a_process_that_serves_already(
    store: Store, url: str, source: str
) -> None:
    async with served(url) as client:
        assert await asked(client) == (200, {"teams": {"totalCount": 0}})
        command = [sys.executable, "-c", PROGRAM, source, url]
        with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as filling:
            assert filling.stdout is not None
            assert await asyncio.to_thread(filling.stdout.readline) == b"there\n"
            filling.kill()
        assert len(await store.ids("Team")) == 3
        await eventually(lambda: asked(client), (503, "UNAVAILABLE"))
        assert await ready(client) == (503, "NotReady")
        await refuses(store)
        await copied(source, store)
        assert (await asked(client), await ready(client)) == ((200, {"teams": {"totalCount": 3}}), (200, "ok"))
    assert await same(source, store)


@asynccontextmanager
async def loading(url: str, folder: Path, stage: str) -> AsyncIterator[subprocess.Popen[bytes]]:
    """A process that loads a folder in many transactions, when it has come to the end of this stage."""
    command = [sys.executable, "-c", LOAD, url, str(folder), stage]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            assert await asyncio.to_thread(process.stdout.readline) == b"there\n"
            yield process
        finally:
            process.kill()


async def loaded_again(store: Store, source: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second load in many transactions begins anew, and gives what a load into a file gave."""
    with monkeypatch.context() as patched:
        patched.setattr("graph.neo4j.store.MOST_AT_ONCE", 0)
        assert (await load(store, folder, CALENDAR)).is_loaded
    await store.check()
    origin = open_store(source, MODEL)
    assert unstamped(await content(store)) == unstamped(await content(origin))
    assert await counts(store) == await counts(origin)
    await origin.close()


async def counts(store: Store) -> list[str]:
    """What each entry of the history counted."""
    return [row["counts"] for row in (await store.nodes("Change", await store.ids("Change"))).values()]


def unstamped(found: Any) -> Any:
    """All rows without the moments they were written at."""
    if isinstance(found, dict):
        return {name: unstamped(held) for name, held in found.items() if name not in ("created_at", "updated_at")}
    return found


@pytest.mark.parametrize("stage", ["write", "assess"])
async def test_a_load_that_is_killed_serves_nobody_until_it_is_loaded_again(
    store: Store, url: str, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    folder = tmp_path / "register"
    async with served(url) as client:
        async with loading(url, folder, stage):
            assert len(await store.ids("Team")) == 3
            await eventually(lambda: asked(client), (503, "UNAVAILABLE"))
        await refuses(store)
        with pytest.raises(NotReady, match="half of a register"):
            await load(store, folder, CALENDAR)  # so few rows would be one transaction
        await loaded_again(store, source, folder, monkeypatch)
        assert (await asked(client), await ready(client)) == ((200, {"teams": {"totalCount": 3}}), (200, "ok"))


async def test_a_server_that_is_killed_during_a_load_serves_nobody_until_it_is_loaded_again(
    home: Home, store: Store, url: str, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with loading(url, tmp_path / "register", "assess") as process:
        kill(home)
        assert process.stdin is not None
        process.stdin.close()
        assert await asyncio.to_thread(process.wait) != 0
    await asyncio.to_thread(start, home)
    await eventually(lambda: store.ids("Team"), sorted(node_id("Team", code) for code in ("T1", "T2", "T3")))
    await refuses(store)
    await loaded_again(store, source, tmp_path / "register", monkeypatch)


async def test_half_a_load_gives_way_to_a_copy_and_half_a_copy_to_a_load(
    store: Store, url: str, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def half(begun: AbstractAsyncContextManager[Work]) -> None:
        async with begun as work:
            await work.write(region("99"))
            raise Unavailable

    with pytest.raises(Unavailable):
        await half(store.bulk(NOW, 1_000_000))
    await refuses(store)
    await copied(source, store)
    assert await same(source, store)
    wipe(url)
    await store.create()
    with pytest.raises(Unavailable):
        await half(store.fill(NOW))
    await refuses(store)
    await loaded_again(store, source, tmp_path / "register", monkeypatch)


async def test_a_database_with_half_a_register_that_is_emptied_can_be_made_anew(
    store: Store, url: str, source: str
) -> None:
    async def cut_off() -> None:
        async with store.fill(NOW) as filling:
            await filling.put(Part("Term"), [])
            raise Unavailable

    with pytest.raises(Unavailable):
        await cut_off()
    await refuses(store)
    wipe(url)
    with pytest.raises(NotReady, match="create it first: `muster migrate`"):
        await store.check()
    await store.create()
    await copied(source, store)
    assert await same(source, store)
