"""What is spare elsewhere of what is short: units that would fit, beyond what the lines of their teams call for."""

import logging
from asyncio import sleep
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from graph.model.facts import Unit
from graph.model.identity import node_id
from graph.model.requirements import Equipment, Standard
from graph.model.values import day
from graph.ports.filters import Any as Either
from graph.ports.filters import Param
from graph.ports.store import Store
from graph.ports.walk import Listing, Nodes, Order, Page, PageFact, PageInfo, Value, Walk
from loaders.moment import Moment
from planning.spare import spare_of_team, takes
from readiness.closures import Closures, closures_of
from schema.dispatch.looking import HAS, prepared
from schema.readiness.turned import edition_id
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
Held = Mapping[str | None, Mapping[str, Fraction]]
"""By unit of measure how much of which team, by its id."""
Alike = tuple[Unit, dict[str, Fraction]]
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
    asked = _asked(standards)
    wanted = {heading: [asked[id] for id in ids if id in asked] for heading, ids in lines.items()}
    types = [code for code in catalogue.equipment_types if _is_taken(code, wanted, closures)]
    found = await store.ask(prepared(store, HOLDERS), {"types": types, "most": HOLDERS_MOST})
    teams = [node["id"] for node in found["nodes"]]
    least: dict[str, tuple[Unit, Fraction]] = {}
    for start in range(0, len(teams), AT_ONCE):
        for facts in await store.facts(teams[start : start + AT_ONCE]):
            await sleep(0)  # between two teams other requests, and the time limit, have their turn
            for unit, amount in spare_of_team(facts, standards, catalogue, on):
                least[unit.id] = (unit, min(amount, least.get(unit.id, (unit, amount))[1]))
        LOG.info("spares: %d of %d teams looked at", min(start + AT_ONCE, len(teams)), len(teams))
    alike = _alike(least.values())
    amounts = {}
    for heading, several in wanted.items():
        await sleep(0)
        amounts[heading] = _fitting(several, alike, closures)
    return Spares(amounts, len(teams), found["page"]["more"])


def _asked(standards: Iterable[Standard]) -> dict[str, Equipment]:
    """By id of line what it asks of equipment; lines that sum a capacity apart, of which no unit is missing."""
    return {
        node_id("Requirement", edition_id(edition.standard, edition.version), line.code): line.asks
        for standard in standards
        for edition in standard.editions
        for line in edition.requirements
        if isinstance(line.asks, Equipment) and line.asks.capacity is None
    }


def _is_taken(code: str, wanted: Mapping[Heading, Sequence[Equipment]], closures: Closures) -> bool:
    return any(closures.worth(code, asks) for several in wanted.values() for asks in several)


def _alike(units: Iterable[tuple[Unit, Fraction]]) -> list[Alike]:
    """What is spare, by what the lines look at."""
    found: dict[Hashable, Alike] = {}
    for unit, amount in units:
        if unit.team is not None:
            _, by_team = found.setdefault((unit.type, *sorted(unit.measures.items())), (unit, {}))
            by_team[unit.team] = by_team.get(unit.team, Fraction(0)) + amount
    return list(found.values())


def _fitting(several: Sequence[Equipment], alike: Iterable[Alike], closures: Closures) -> Held:
    """By unit of measure and team, of what one of these lines takes."""
    found: dict[str | None, dict[str, Fraction]] = defaultdict(dict)
    for unit, by_team in alike:
        if any(takes(asks, unit, closures) for asks in several):
            held = found[closures.type(unit.type).unit]
            for team, amount in by_team.items():
                held[team] = held.get(team, Fraction(0)) + amount
    return found
