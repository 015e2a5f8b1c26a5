"""A fill takes many transactions: cut off anywhere, the registry serves nobody until another goes on to its end."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import cast

import pytest

from exchange.copy import Sum, copy
from graph.model.registry import MODEL
from graph.neo4j.filling import NeoFilling
from graph.neo4j.store import NeoStore
from graph.ports.errors import Conflict, NotReady, Unavailable
from graph.ports.rows import Row
from graph.ports.store import Store
from graph.ports.whole import Part, parts
from tests.contract.conftest import NOW
from tests.contract.known import writes
from tests.contract.servers import NoServer
from tests.contract.servers.databases import Databases
from tests.contract.stores import open_store

PARTS = parts(MODEL)
ENDED = "Team.serves"


@pytest.fixture
async def source(tmp_path: Path) -> AsyncIterator[Store]:
    store = open_store(f"sqlite:///{tmp_path / 'source.db'}", MODEL)
    await store.create()
    async with store.work(NOW) as work:
        await work.write(*writes(MODEL))
        await work.commit()
    yield store
    await store.close()


@pytest.fixture
def url(neo4j: Databases) -> Iterator[str]:
    with neo4j.lent() as lend:
        try:
            yield lend()
        except NoServer as error:
            pytest.skip(f"no Neo4j: {error}")


@pytest.fixture
async def target(url: str) -> AsyncIterator[NeoStore]:
    store = NeoStore(url, MODEL)
    await store.create()
    yield store
    await store.close()


async def cut_off(
    source: Store, target: NeoStore, monkeypatch: pytest.MonkeyPatch, at: str, error: BaseException
) -> None:
    """A copy in pages of two that ends in the middle of a part."""
    original = NeoFilling.put

    async def put(self: NeoFilling, part: Part, rows: list[Row]) -> None:
        await original(self, part, rows)
        if part.name == at:
            raise error

    with monkeypatch.context() as patched:
        patched.setattr("exchange.pages.ROWS", 2)
        patched.setattr(NeoFilling, "put", put)
        with pytest.raises(type(error)):
            await copied(source, target)


async def copied(source: Store, target: NeoStore) -> dict[str, Sum]:
    """A whole copy."""
    return await copy(source, cast("Store", target), NOW)


@pytest.mark.parametrize("part", ["Term", "Region", "Team", "Person.memberships", ENDED])
async def test_a_copy_that_was_cut_off_goes_on_to_the_same_end(
    source: Store, target: NeoStore, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    await cut_off(source, target, monkeypatch, part, asyncio.CancelledError())
    await target.create()
    with pytest.raises(NotReady, match="half of a register"):
        await target.check()
    with pytest.raises(NotReady, match="half of a register"):
        await target.work(NOW).__aenter__()
    await copied(source, target)
    await target.check()
    for one in PARTS:
        assert await target.page(one, None, 1_000) == await source.page(one, None, 1_000), one.name
    with pytest.raises(Conflict, match="not empty"):
        await target.fill(NOW).__aenter__()


async def test_a_server_that_is_lost_leaves_what_was_written_for_the_next(
    source: Store, target: NeoStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    await cut_off(source, target, monkeypatch, ENDED, Unavailable("gone"))
    assert await target.ids("Team") == await source.ids("Team")


async def test_a_copy_that_fails_leaves_an_empty_registry(
    source: Store, target: NeoStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    await cut_off(source, target, monkeypatch, ENDED, Conflict("no"))
    await target.check()
    assert not any((await target.count_all()).values())
    await copied(source, target)


async def test_a_fill_that_is_left_without_a_commit_leaves_an_empty_registry(source: Store, target: NeoStore) -> None:
    async with target.fill(NOW) as filling:
        for part in PARTS[:3]:
            await filling.put(part, await source.page(part, None, 100))
        await filling.set_mark("m", "1")
        assert await filling.mark("m") == "1"
        assert await target.mark("m") is None
    await target.check()
    assert not any((await target.count_all()).values())
    assert await target.mark("m") is None


async def test_a_fill_takes_writes_in_any_order_and_refuses_what_leads_to_nothing(target: NeoStore) -> None:
    async with target.fill(NOW) as filling:
        await filling.write(*writes(MODEL))
        await filling.commit()
    assert (await target.count_all())["Team.serves"] == 3

    async def refill() -> None:
        async with target.fill(NOW):
            pass

    with pytest.raises(Conflict, match="not empty"):
        await refill()
