"""One look at a registry: what all families of rules share while it lasts."""

from asyncio import sleep
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, tzinfo

from findings.finding import Touched
from findings.gathered import Gathered
from findings.heads import Region, Team
from findings.twins import Twins
from graph.ports.rows import Row
from graph.ports.store import Store
from registry.findings.known import Known
from registry.findings.source import Source

AT_ONCE = 500


@dataclass(slots=True)
class Looking:
    """A store, what of it is looked at, the day, and where findings go; what one family counts for another."""

    store: Store
    source: Source
    on: date
    zone: tzinfo
    found: Gathered
    told: Callable[[int], None] = lambda _rows: None
    members: Counter[str] = field(default_factory=Counter)
    held: Counter[str] = field(default_factory=Counter)
    bases: set[str] = field(default_factory=set)
    teams: Known[Team] = field(init=False)
    regions: Known[Region] = field(init=False)

    def __post_init__(self) -> None:
        self.teams = Known(self.store, "Team", Team.of)
        self.regions = Known(self.store, "Region", Region.of)

    @property
    def today(self) -> str:
        """The day as a text."""
        return self.on.isoformat()

    async def pages(self, label: str) -> AsyncIterator[list[Row]]:
        """The rows of a label; between two pages other requests, and the time limit, have their turn."""
        async for page in self.source.pages(label):
            yield page
            self.told(len(page))
            await sleep(0)

    def above(self, id: str | None) -> Iterator[str]:
        """A team, which may be none, and all above it that are known; data that goes in a circle ends."""
        seen: set[str] = set()
        while id is not None and id in self.teams.by_id and id not in seen:
            yield id
            seen.add(id)
            id = self.teams.by_id[id].above

    async def edges(self, label: str, field_name: str, page: Sequence[Row]) -> dict[str, list[Row]]:
        """The relationships with properties that start at these rows, by their start, in order of id."""
        found: dict[str, list[Row]] = defaultdict(list)
        rows = await self.store.edges(label, field_name, [row["id"] for row in page])
        for id in sorted(rows):
            found[rows[id]["from_id"]].append(rows[id])
        return found

    async def alike(self, label: str, twins: Twins) -> AsyncIterator[list[Row]]:
        """The rows of each group that seems to be alike, in order of code."""
        waiting: list[list[str]] = []
        for group in twins.groups():
            waiting.append(group)
            if sum(map(len, waiting)) >= AT_ONCE:
                async for rows in self._rows(label, waiting):
                    yield rows
                waiting = []
        async for rows in self._rows(label, waiting):
            yield rows

    async def _rows(self, label: str, groups: list[list[str]]) -> AsyncIterator[list[Row]]:
        there = await self.store.nodes(label, sorted({id for group in groups for id in group}))
        for group in groups:
            yield sorted((there[id] for id in group if id in there), key=lambda row: str(row["code"]))
        await sleep(0)


def touches(label: str, row: Row) -> tuple[Touched, ...]:
    """A row by itself."""
    return (Touched(label, row["id"], row["code"]),)
