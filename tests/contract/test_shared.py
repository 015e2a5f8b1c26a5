"""What all teams share is read again after a change only, whoever made it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from graph.model.registry import MODEL
from graph.ports.marks import LAST_CHANGE
from graph.ports.store import Store
from graph.ports.write import Create, Update
from tests.contract.conftest import NOW
from tests.contract.known import node, writes
from tests.contract.stores import asked, open_store
from tests.places import Place

LATER = datetime(2026, 3, 2, 8, 0, tzinfo=NOW.tzinfo)
SAW = {"id": node("EquipmentType", "saw"), "code": "saw", "name": "锯", "unit": "PIECE"}
RENAMED = {"id": node("Standard", "S-1"), "title": "改名"}


@dataclass(frozen=True)
class Twins:
    """Two processes on one registry."""

    here: Store
    there: Store


@pytest.fixture
async def twins(place: Place) -> AsyncIterator[Twins]:
    url = place()
    here, there = open_store(url, MODEL), open_store(url, MODEL)
    await here.create()
    async with here.work(NOW) as work:
        await work.write(*writes(MODEL))
        await work.set_mark(LAST_CHANGE, "1 a")
        await work.commit()
    yield Twins(here, there)
    await here.close()
    await there.close()


async def shared(store: Store) -> tuple[set[str], list[str]]:
    """Types, and titles of standards."""
    return set((await store.catalogue()).equipment_types), [one.title for one in await store.standards()]


async def write(store: Store, change: str | None, *steps: Any) -> None:
    """Write these, with a history entry where it is named."""
    async with store.work(LATER) as work:
        await work.write(*steps)
        if change is not None:
            await work.set_mark(LAST_CHANGE, change)
        await work.commit()


async def test_a_second_look_is_the_first_one_again(twins: Twins) -> None:
    catalogue, standards = await twins.here.catalogue(), await twins.here.standards()
    before = asked(twins.here)
    assert await twins.here.catalogue() is catalogue
    again = await twins.here.standards()
    assert asked(twins.here) - before == 2  # the mark, for each of the two
    assert all(one is other for one, other in zip(again, standards, strict=True))
    again.clear()
    assert await twins.here.standards() == standards


async def test_a_change_is_seen_whichever_process_made_it(twins: Twins) -> None:
    types, titles = await shared(twins.here)
    assert "saw" not in types
    assert "改名" not in titles
    await write(twins.there, "2 b", Create("EquipmentType", [SAW]), Update("Standard", [RENAMED]))
    for store in (twins.here, twins.there):
        assert await shared(store) == (types | {"saw"}, ["改名", *titles[1:]])


async def test_a_history_of_the_same_length_is_another_by_its_hash(twins: Twins) -> None:
    types, _ = await shared(twins.here)
    await write(twins.there, "1 b", Create("EquipmentType", [SAW]))
    assert (await shared(twins.here))[0] == types | {"saw"}


async def test_a_unit_of_work_sees_what_it_wrote(twins: Twins) -> None:
    types, titles = await shared(twins.here)
    async with twins.here.work(LATER) as work:
        await work.write(Create("EquipmentType", [SAW]), Update("Standard", [RENAMED]))
        assert set((await work.catalogue()).equipment_types) == types | {"saw"}
        assert [one.title for one in await work.standards()] == ["改名", *titles[1:]]
    assert await shared(twins.here) == (types, titles)


async def test_without_a_history_nothing_is_kept(store: Store) -> None:
    types, _ = await shared(store)
    await write(store, None, Create("EquipmentType", [SAW]))
    assert (await shared(store))[0] == types | {"saw"}
