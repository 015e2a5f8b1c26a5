"""From teams that were looked at to contenders: when they would be there, how ready they are, what they bring."""

from asyncio import sleep
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from zoneinfo import ZoneInfo

from graph.model.facts import TeamFacts
from graph.model.requirements import Level
from graph.ports.facts import WHOLE, Extent
from graph.ports.store import Store
from loaders.moment import Moment
from planning import needs as planned
from planning.candidates import Arrival, Contender
from planning.duty import duty_at
from planning.needs import Brought, brought, of_facts, of_people, own
from planning.travel import GreatCircle, Leg, Spot, Travel
from readiness.team import assess_team
from schema.dispatch.asked import NEAREST, NEAREST_BY_FACTS, When
from schema.dispatch.looking import Seen
from schema.dispatch.needed import Needed

TRAVEL: Travel = GreatCircle()


@dataclass(frozen=True, slots=True)
class Standing:
    """How ready a team is on the day."""

    level: Level
    is_stale: bool
    is_incomplete: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A team, what decides whether it is offered, how ready it is, what it brings; its facts where they were read."""

    seen: Seen
    contender: Contender
    standing: Standing
    brought: tuple[Brought, ...]
    facts: TeamFacts | None


class Brings:
    """What teams bring of what is needed, and whether that is not all of it, or nothing."""

    def __init__(self, several: tuple[Brought, ...]) -> None:
        self.brought = several
        self.is_lacking = any(each.short for each in several)
        self.is_empty_handed = bool(several) and not any(each.brought for each in several)


def most_looked_at(needed: Needed, when: When) -> int:
    """How many teams are looked at."""
    return NEAREST_BY_FACTS if of_facts(needed.needs) or not when.is_today else NEAREST


async def judged(
    store: Store, seen: Sequence[Seen], spot: Spot | None, needed: Needed, when: When, moment: Moment
) -> list[Judged]:
    """Each team as it stands at that time; `spot`: where it would have to go."""
    facts: dict[str, TeamFacts] = {}
    if of_facts(needed.needs) or not when.is_today:
        extent = _extent(needed) if when.is_today else WHOLE
        facts = {one.id: one for one in await store.facts([each.id for each in seen], extent)}
    standings = await _standings(store, seen, facts, when, moment)
    arrivals = await _arrivals(seen, spot, when)

    def bring(capabilities: frozenset[str], itself: TeamFacts | None = None) -> Brings:
        return Brings(brought(needed.needs, dict.fromkeys(capabilities, 1), itself, needed.catalogue, when.on))

    of_capabilities = cache(bring)  # without facts many teams bring the same
    found = []
    for one in seen:
        told, standing = facts.get(one.id), standings[one.id]
        if told is not None:
            await sleep(0)  # between two teams other requests, and the time limit, have their turn
        has = of_capabilities(one.capabilities) if told is None else bring(one.capabilities, own(told))
        contender = _contender(one, standing, arrivals.get(one.id), has, when)
        found.append(Judged(one, contender, standing, has.brought, told))
    return found


async def explained(several: Iterable[Judged], needed: Needed, when: When) -> list[Judged]:
    """The same with the reasons why not more is brought, which only those that are told are asked for."""
    found = []
    for one in several:
        if one.facts is None:
            found.append(one)
            continue
        await sleep(0)  # between two teams other requests, and the time limit, have their turn
        has = planned.explained(one.brought, own(one.facts), needed.catalogue, when.on)
        found.append(replace(one, brought=has))
    return found


def _extent(needed: Needed) -> Extent:
    """What tells whether these needs are met: no line of them asks for an exercise."""
    return Extent(people=of_people(needed.needs), exercises=False, types=needed.types)


def _contender(seen: Seen, standing: Standing, arrival: Arrival | None, has: Brings, when: When) -> Contender:
    row = seen.row
    return Contender(
        seen.id,
        row["code"],
        row["lifecycle"],
        duty_at(row["duty_state"], row["duty_since"], row["duty_until"], when.at),
        standing.level,
        standing.is_stale,
        has.is_lacking,
        has.is_empty_handed,
        arrival,
    )


async def _arrivals(seen: Sequence[Seen], spot: Spot | None, when: When) -> dict[str, Arrival]:
    if spot is None:
        return {}
    placed = [(one, one.spot, one.metres) for one in seen if one.spot is not None and one.metres is not None]
    paces = [one.pace(when.hour) for one, _, _ in placed]
    legs = [Leg(start, spot, metres, own.speed) for (_, start, metres), own in zip(placed, paces, strict=True)]
    journeys = await TRAVEL.journeys(legs)
    return {
        one.id: Arrival(own, metres, journey.minutes, journey.way)
        for (one, _, metres), own, journey in zip(placed, paces, journeys, strict=True)
    }


async def _standings(
    store: Store, seen: Sequence[Seen], facts: Mapping[str, TeamFacts], when: When, moment: Moment
) -> dict[str, Standing]:
    """Kept ones for today, else worked out from today's records as of that day."""
    if when.is_today:
        return {one.id: _kept(one.row["readiness"], one.row["is_stale"], one.row["is_incomplete"]) for one in seen}
    standards, catalogue, zone = await store.standards(), await store.catalogue(), ZoneInfo(moment.zone)
    found = {}
    for one in seen:
        await sleep(0)  # between two teams other requests, and the time limit, have their turn
        readiness = assess_team(facts[one.id], standards, catalogue, when.on, zone=zone)
        found[one.id] = Standing(readiness.level, readiness.stale, readiness.incomplete)
    return found


@cache
def _kept(level: str | None, is_stale: bool | None, is_incomplete: bool | None) -> Standing:
    """One of a few, for thousands of teams."""
    return Standing(Level(level or Level.NOT_ASSESSED), bool(is_stale), bool(is_incomplete))
