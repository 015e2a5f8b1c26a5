"""A registry is told whole, page by page, and another filled with it is the same."""

from collections.abc import AsyncIterator

import pytest

from graph.model.registry import MODEL
from graph.ports.errors import Conflict
from graph.ports.rows import Row
from graph.ports.store import Store
from graph.ports.whole import Part, Whole, parts
from tests.contract.conftest import NOW, OpenEmpty
from tests.load.content import content

PARTS = parts(MODEL)


def test_parts_come_in_an_order_in_which_what_they_lead_to_is_there_already() -> None:
    seen: set[str] = set()
    for label in MODEL.labels:
        ends = {rel.to for rel in label.relationships if not rel.many and rel.to != label.name}
        assert ends <= seen, label.name
        seen.add(label.name)


async def pages(whole: Whole, part: Part, most: int) -> AsyncIterator[list[Row]]:
    """A part in pages."""
    after = None
    while page := await whole.page(part, after, most):
        yield page
        after = part.key_of(page[-1])


@pytest.mark.parametrize("part", PARTS, ids=[part.name for part in PARTS])
async def test_pages_of_a_part_make_all_of_it_in_order_of_key(store: Store, part: Part) -> None:
    found = [row for page in [page async for page in pages(store, part, 2)] for row in page]
    assert [part.key_of(row) for row in found] == sorted({part.key_of(row) for row in found})
    assert len(found) == (await store.count_all())[part.name]
    assert await store.page(part, None, 1_000) == found
    assert await store.last(part) == (part.key_of(found[-1]) if found else None)
    if part.field is None:
        assert {row["id"]: row for row in found} == await store.nodes(part.label, [row["id"] for row in found])


async def test_an_empty_registry_filled_with_another_is_the_same(store: Store, open_empty: OpenEmpty) -> None:
    other = (await open_empty(MODEL)).store
    async with other.fill(NOW.replace(year=2031)) as filling:
        for part in PARTS:
            async for page in pages(store, part, 3):
                await filling.put(part, page)
        await filling.set_mark("m", "1")
        await filling.commit()
    assert await content(other) == await content(store)
    assert await other.mark("m") == "1"
    await other.check()


async def test_only_an_empty_registry_can_be_filled(store: Store) -> None:
    before = await content(store)
    with pytest.raises(Conflict, match="is not empty"):
        await store.fill(NOW).__aenter__()
    assert await content(store) == before


async def test_a_fill_that_leads_to_nothing_is_refused(store: Store, open_empty: OpenEmpty) -> None:
    other = (await open_empty(MODEL)).store

    async def fill_without_regions() -> None:
        async with other.fill(NOW) as filling:
            for part in PARTS:
                if part.name != "Region":
                    async for page in pages(store, part, 1_000):
                        await filling.put(part, page)
            await filling.commit()

    with pytest.raises(Conflict):
        await fill_without_regions()
