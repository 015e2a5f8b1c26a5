"""What is spare elsewhere of what is short: units that would fit, beyond what the lines of their teams call for."""

import logging
from asyncio import sleep
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from graph.model.facts import Unit
from graph.model.identity import node_id
from graph.model.requirements import Edition
from graph.model.values import day
from graph.ports.filters import Any as Either
from graph.ports.filters import Param
from graph.ports.store import Store
from graph.ports.walk import Listing, Nodes, Order, Page, PageFact, PageInfo, Value, Walk
from loaders.moment import Moment
from planning.spare import spare_of_team, taken_by
from readiness.calls import Calls, calls_of
from readiness.closures import Closures, closures_of
from readiness.exact import Number
from schema.dispatch.looking import HAS, prepared
from schema.readiness.turned import edition_id
from schema.tables.facts import facts_of
from schema.tables.headings import Heading

LOG = logging.getLogger(__name__)
HOLDERS_MOST = 200
AT_ONCE = 50
HOLDERS = Walk(
    "spare-holders",
    "Team",
    Listing(
        (Nodes("nodes", (Value("id", "id"),)), PageInfo("page", (("more", PageFact.HAS_NEXT),))),
        Page(Param("most")),
        Either(HAS["types"]),
        (Order("code"),),
    ),
    has_holes=True,
)
Held = Mapping[str | None, Mapping[str, Number]]
"""By unit of measure how much of which team, by its id."""
Alike = tuple[Unit, dict[str, Number]]
"""Units of one type that measure the same: one of them, and how much is spare by team."""
Lines = Mapping[Heading, frozenset[str]]
"""By heading the ids of the lines that gaps under it are of."""


@dataclass(frozen=True, slots=True)
class Spares:
    """By heading and unit how much of which team is spare; how many teams were looked at, whether there are more."""

    amounts: Mapping[Heading, Held]
    teams: int
    is_truncated: bool


async def spares(store: Store, lines: Lines, moment: Moment) -> Spares:
    """What teams that have anything of the types that these lines take can spare today."""
    standards, catalogue, on = await store.standards(), await store.catalogue(), day(moment.today)
    closures = closures_of(catalogue)
    asked = Asked((edition for one in standards for edition in one.editions), closures, lines.values())
    types = [code for code in catalogue.equipment_types if asked.is_called_for(code)]
    found = await store.ask(prepared(store, HOLDERS), {"types": types, "most": HOLDERS_MOST})
    teams = [node["id"] for node in found["nodes"]]
    least: dict[str, tuple[Unit, Number]] = {}
    progress = partial(LOG.info, "spares: %d of %d teams looked at")
    async for facts in facts_of(store, teams, AT_ONCE, progress):
        for unit, amount in spare_of_team(facts, standards, catalogue, on):
            least[unit.id] = (unit, min(amount, least.get(unit.id, (unit, amount))[1]))
    alike = _alike(least.values())
    for at, (unit, _) in enumerate(alike):
        asked.add(at, unit)
    amounts = {}
    for heading, ids in lines.items():
        await sleep(0)
        amounts[heading] = _held((alike[at] for at in asked.takers(ids)), closures)
    return Spares(amounts, len(teams), found["page"]["more"])


class Asked:
    """What the lines that gaps are of take, each edition looked at once for a type and once for units alike."""

    def __init__(self, editions: Iterable[Edition], closures: Closures, several: Iterable[frozenset[str]]) -> None:
        wanted = frozenset[str]().union(*several)
        self._editions: list[tuple[Calls, dict[str, str]]] = []
        self._takers: dict[str, list[int]] = defaultdict(list)
        for edition in editions:
            under = edition_id(edition.standard, edition.version)
            ids = {line.code: node_id("Requirement", under, line.code) for line in edition.requirements}
            if not wanted.isdisjoint(ids.values()):
                self._editions.append(
                    (calls_of(edition, closures), {code: id for code, id in ids.items() if id in wanted})
                )

    def is_called_for(self, type: str) -> bool:
        """Whether one of the lines takes units of the type."""
        return any(
            calls.lines[call.line].code in ids
            for calls, ids in self._editions
            for call in calls.of(type)
            if call.asks.capacity is None
        )

    def add(self, at: int, unit: Unit) -> None:
        """Note which lines take these units alike, by their number."""
        for calls, ids in self._editions:
            for line in taken_by(unit, calls):
                if line.code in ids:
                    self._takers[ids[line.code]].append(at)

    def takers(self, lines: Iterable[str]) -> list[int]:
        """The numbers of the units alike that any of these lines takes, in order."""
        return sorted({at for id in lines for at in self._takers.get(id, ())})


def _alike(units: Iterable[tuple[Unit, Number]]) -> list[Alike]:
    """What is spare, by what the lines look at."""
    found: dict[Hashable, Alike] = {}
    for unit, amount in units:
        if unit.team is not None:
            _, by_team = found.setdefault((unit.type, *sorted(unit.measures.items())), (unit, {}))
            by_team[unit.team] = by_team.get(unit.team, 0) + amount
    return list(found.values())


def _held(several: Iterable[Alike], closures: Closures) -> Held:
    """By unit of measure and team."""
    found: dict[str | None, dict[str, Number]] = defaultdict(dict)
    for unit, by_team in several:
        held = found[closures.type(unit.type).unit]
        for team, amount in by_team.items():
            held[team] = held.get(team, 0) + amount
    return found
