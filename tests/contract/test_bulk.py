"""A load of any size is all or nothing for whoever reads, however many transactions a store takes for it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import pytest

from graph.model.identity import node_id
from graph.model.registry import MODEL
from graph.ports.errors import Conflict, StoreError
from graph.ports.store import Store
from graph.ports.write import Create, Remove, SetLinks, Update, Work
from tests.contract.conftest import NOW, OpenEmpty
from tests.contract.known import node, writes
from tests.contract.stores import Registry
from tests.load.content import content

LATER = NOW.replace(year=2027)
SIZES = pytest.mark.parametrize("rows", [1, 1_000_000])
TEAM = node("Team", "T-1")


@asynccontextmanager
async def committed(store: Store, rows: int, at: datetime = NOW) -> AsyncIterator[Work]:
    """A load of so many rows, committed on leaving."""
    async with store.bulk(at, rows) as work:
        yield work
        await work.commit()


@SIZES
async def test_what_is_written_in_bulk_is_what_one_transaction_writes(
    store: Store, open_empty: OpenEmpty, rows: int
) -> None:
    other = (await open_empty(MODEL)).store
    async with committed(other, rows) as work:
        for write in reversed(list(writes(MODEL))):
            await work.write(write)
        await work.set_mark("m", "1")
    await other.check()
    assert await content(other) == await content(store)
    assert await other.mark("m") == "1"
    assert await other.marks(["n", "m"]) == [None, "1"]


@SIZES
async def test_a_load_reads_what_it_wrote_and_what_came_after_what_leads_to_it(empty: Registry, rows: int) -> None:
    first, second = (
        {"id": node_id("Region", code), "code": code, "name": code, "level": "CITY"} for code in ("1", "2")
    )
    async with committed(empty.store, rows) as work:
        await work.write(Create("Region", [{**first, "part_of": second["id"]}]))
        assert (await work.nodes("Region", [first["id"]]))[first["id"]]["name"] == "1"
        await work.write(Create("Region", [second]))
        assert await work.related_ids("Region", "part_of", [first["id"]]) == [second["id"]]
        await work.write(Update("Region", [{"id": first["id"], "name": "changed", "part_of": None}]))
        await work.write(Remove("Region", [second["id"]]))
        await work.set_mark("m", "1")
        assert await work.mark("m") == "1"
        assert await work.marks(["m", "n"]) == ["1", None]
    [held] = (await empty.store.nodes("Region", [first["id"], second["id"]])).values()
    assert (held["name"], held["part_of"], held["revision"]) == ("changed", None, 2)


@SIZES
async def test_a_load_that_is_left_writes_nothing(empty: Registry, rows: int) -> None:
    async with empty.store.bulk(NOW, rows) as work:
        await work.write(*writes(MODEL))
        await work.set_mark("m", "1")
    await empty.store.check()
    assert not any((await empty.store.count_all()).values())
    assert await empty.store.mark("m") is None


@SIZES
async def test_a_load_that_leads_to_nothing_is_refused_and_writes_nothing(empty: Registry, rows: int) -> None:
    async def load() -> None:
        async with committed(empty.store, rows) as work:
            await work.write(*writes(MODEL), SetLinks("Team", "serves", [(TEAM, ["nowhere"])]))

    with pytest.raises(Conflict, match=r"Region|nowhere"):
        await load()
    await empty.store.check()
    assert not any((await empty.store.count_all()).values())


@SIZES
async def test_a_load_that_failed_can_only_be_left(empty: Registry, rows: int) -> None:
    async with empty.store.bulk(NOW, rows) as work:
        await work.write(*writes(MODEL))
        with pytest.raises(Conflict):
            await work.write(*writes(MODEL))
        with pytest.raises(StoreError, match="failed before and can only be left"):
            await work.write(Create("Region", []))
        with pytest.raises(StoreError, match="failed before and can only be left"):
            await work.commit()
    assert not any((await empty.store.count_all()).values())


@SIZES
async def test_a_load_into_a_registry_in_use_is_one_transaction(store: Store, rows: int) -> None:
    before = await content(store)
    async with store.bulk(LATER, rows) as work:
        await work.write(Update("Team", [{"id": TEAM, "squads": 9}]))
        assert await content(store) == before
    assert await content(store) == before
    async with committed(store, rows, LATER) as work:
        await work.write(Update("Team", [{"id": TEAM, "squads": 9}]))
    assert (await store.nodes("Team", [TEAM]))[TEAM]["squads"] == 9
