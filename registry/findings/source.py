"""Where rows come from: the whole of a registry, or what belongs to some teams; in pages, in order of id."""

from collections.abc import AsyncIterator, Sequence
from typing import Protocol

from graph.ports.rows import Row
from graph.ports.store import Store
from graph.ports.whole import Part

ROWS = 2_000
FEW = 500
"""Rows of a page where others wait for their turn."""
WAYS = {
    "Person": ("Team", "members"),
    "Qualification": ("Person", "qualifications"),
    "Absence": ("Person", "absences"),
    "Equipment": ("Team", "equipment"),
    "Exercise": ("Team", "exercises"),
    "Base": ("Team", "base"),
    "Region": ("Base", "region"),
}
"""What belongs to a team: by which hop from what."""


class Source(Protocol):
    """Tells the rows of a label."""

    @property
    def is_whole(self) -> bool:
        """Whether all there are."""
        ...

    def pages(self, label: str) -> AsyncIterator[list[Row]]:
        """Page by page."""
        ...

    async def ids(self, label: str) -> list[str] | None:
        """Which ones, in order; None: all there are."""
        ...


class Whole:
    """All that a registry holds."""

    is_whole = True

    def __init__(self, store: Store, rows: int = ROWS) -> None:
        self._store = store
        self._rows = rows

    async def pages(self, label: str) -> AsyncIterator[list[Row]]:
        """All rows of the label."""
        part = Part(label)
        page = await self._store.page(part, None, self._rows)
        while page:
            yield page
            page = await self._store.page(part, part.key_of(page[-1]), self._rows)

    async def ids(self, _label: str) -> list[str] | None:
        """All there are."""
        return None


class OfTeams:
    """What belongs to these teams."""

    is_whole = False

    def __init__(self, store: Store, teams: Sequence[str], rows: int = FEW) -> None:
        self._store = store
        self._rows = rows
        self._ids = {"Team": sorted(teams)}

    async def pages(self, label: str) -> AsyncIterator[list[Row]]:
        """Those of the label that belong to them."""
        ids = await self.ids(label)
        for start in range(0, len(ids), self._rows):
            found = await self._store.nodes(label, ids[start : start + self._rows])
            yield [found[id] for id in sorted(found)]

    async def ids(self, label: str) -> list[str]:
        """Which ones, in order."""
        if label not in self._ids:
            of, hop = WAYS[label]
            starts, found = await self.ids(of), set[str]()
            for first in range(0, len(starts), ROWS):
                found.update(await self._store.related_ids(of, hop, starts[first : first + ROWS]))
            self._ids[label] = sorted(found)
        return self._ids[label]
