"""Entries and their rows, in pages: both are numbered without holes, so that their ids are known."""

from collections.abc import AsyncIterator, Iterable

from graph.model.labels.change import CHANGE, CHANGED_ROW
from graph.ports.rows import Row, Rows
from registry.history import chain

PAGE = 500


async def entries(store: Rows, seqs: Iterable[int]) -> list[Row]:
    """The entries there are of these numbers, in their order; a page at most."""
    ids = [chain.entry_id(seq) for seq in seqs]
    found = await store.nodes(CHANGE.name, ids)
    return [found[id] for id in ids if id in found]


async def rows(store: Rows, entry: Row) -> AsyncIterator[Row]:
    """The rows of an entry in order; ends where one is not there."""
    for start in range(1, entry["row_count"] + 1, PAGE):
        last = min(start + PAGE - 1, entry["row_count"])
        ids = [chain.row_id(entry["id"], position) for position in range(start, last + 1)]
        found = await store.nodes(CHANGED_ROW.name, ids)
        for id in ids:
            if id not in found:
                return
            yield found[id]
