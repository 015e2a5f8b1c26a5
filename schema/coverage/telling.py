"""Which regions are reached, as the contract tells it: the nearest teams of each, and how long their ways take."""

import logging
from asyncio import sleep
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.model.identity import global_id
from graph.model.places import Point, point
from graph.ports.store import Store
from loaders.aside import in_turns
from loaders.errors import Code, Refused
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from planning.candidates import Arrival, Asked, LeftOut
from planning.coverage import NEAREST, Coming, Reached, nearest, reached, unready
from planning.pace import Pace
from planning.travel import Journey, Leg, Spot
from schema import refusals
from schema.coverage.looking import Regions, around, regions
from schema.dispatch.asked import FARTHEST, When, asked, when
from schema.dispatch.judging import TRAVEL, Judged, judged
from schema.dispatch.looking import Look, look
from schema.dispatch.needed import Needed, needed
from schema.dispatch.told import arriving, duty_told
from schema.relations.limits import bounded

LOG = logging.getLogger(__name__)
REGIONS_MOST = 500
LISTED_MOST = 500
TEAMS_MOST, TEAMS_MOST_BY_FACTS = 1_000, 200
"""With the capability and around; fewer where the facts of each must be read."""
LEGS_AT_ONCE = 1_000
NOWHERE = Look((), 0, False)


@dataclass(frozen=True, slots=True)
class Team:
    """A team that was looked at, from where it comes and how fast, and why it is not ready."""

    judged: Judged
    spot: Spot
    point: Point
    pace: Pace
    why: tuple[LeftOut, ...]


async def coverage(
    store: Store, _calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[dict[str, Any]]:
    """The one answer."""
    first, reach = bounded(arguments, "first", LISTED_MOST), bounded(arguments, "reachKm", FARTHEST) * 1000
    then, level = when(arguments, moment), asked(arguments)
    wanted = await needed(store, {"capability": arguments["capability"]})
    found = await regions(store, arguments["regionLevel"], arguments.get("region"), REGIONS_MOST)
    if found is None:
        raise Refused(refusals.no_such_region(arguments["region"]))
    seen = await _look(store, found, wanted, then, reach)
    several = await judged(store, seen.seen, None, wanted, then, moment)
    teams = {one.seen.id: team for one in several if (team := _team(one, level, then)) is not None}
    ways = await in_turns(_ways(found, teams, reach))
    journeys = await _journeys([leg for legs in ways for _, leg in legs])
    told = await in_turns(_reached(ways, journeys, teams, level))
    LOG.info("coverage: %d regions, %d teams, %d ways", found.count, len(teams), len(journeys))
    uncovered = [(id, one) for (id, _), one in zip(found.placed, told, strict=True) if not one.is_covered]
    return [
        {
            "on": then.on.isoformat(),
            "hour": then.hour,
            "basis": "KEPT" if then.is_today else "CURRENT_RECORDS",
            "regions": len(found.placed) + len(found.unplaced),
            "limit": REGIONS_MOST,
            "truncated": found.count > len(found.placed) + len(found.unplaced),
            "covered": len(found.placed) - len(uncovered),
            "uncoveredCount": len(uncovered),
            "uncovered": [_uncovered(id, one, teams) for id, one in uncovered[:first]],
            "more": len(uncovered) > first,
            "withoutPlaceCount": len(found.unplaced),
            "withoutPlace": [global_id("Region", id) for id in found.unplaced[:first]],
            "moreWithoutPlace": len(found.unplaced) > first,
            "teams": len(teams),
            "nearest": NEAREST,
            "teamsWithoutPlace": [global_id("Team", one.id) for one in seen.unplaced],
            "moreTeamsWithoutPlace": seen.has_more_unplaced,
        }
    ]


async def _look(store: Store, found: Regions, wanted: Needed, then: When, reach: int) -> Look:
    """The teams with the capability around these regions, all of them; refused where there are too many."""
    if not found.placed:
        return NOWHERE
    most = TEAMS_MOST if then.is_today else TEAMS_MOST_BY_FACTS
    where = around(found.placed, reach)
    seen = await look(store, where, wanted, most, begin=where.reach)
    if seen.is_truncated:
        raise Refused(refusals.too_many_around(most), Code.LIMIT_EXCEEDED)
    return seen


def _team(one: Judged, level: Asked, then: When) -> Team | None:
    spot = one.seen.spot
    if spot is None:
        return None
    where = point(spot.latitude, spot.longitude)
    return Team(one, spot, where, one.seen.pace(then.hour), unready(one.contender, level))


Ways = list[tuple[str, Leg]]


def _ways(found: Regions, teams: Mapping[str, Team], reach: int) -> Iterator[Ways]:
    """To each region from the nearest teams."""
    points = {id: one.point for id, one in teams.items()}
    for _, spot in found.placed:
        near = nearest(point(spot.latitude, spot.longitude), points, reach)
        yield [(id, Leg(teams[id].spot, spot, far, teams[id].pace.speed)) for id, far in near]


async def _journeys(legs: Sequence[Leg]) -> list[Journey]:
    """Of all of them, in their order."""
    found: list[Journey] = []
    for start in range(0, len(legs), LEGS_AT_ONCE):
        found += await TRAVEL.journeys(legs[start : start + LEGS_AT_ONCE])
        await sleep(0)  # others, and the time limit, have their turn
    return found


def _reached(
    ways: Iterable[Ways], journeys: Sequence[Journey], teams: Mapping[str, Team], level: Asked
) -> Iterator[Reached]:
    """Each region, in order; the journeys are those of all ways."""
    left = iter(journeys)
    for legs in ways:
        yield reached([_coming(teams[id], leg, next(left)) for id, leg in legs], level.within)


def _coming(team: Team, leg: Leg, journey: Journey) -> Coming:
    arrival = Arrival(team.pace, leg.metres, journey.minutes, journey.way)
    return Coming(team.judged.seen.id, team.judged.contender.code, arrival, team.why)


def _uncovered(id: str, one: Reached, teams: Mapping[str, Team]) -> dict[str, Any]:
    would = None if one.would is None else teams[one.would.id].judged
    return {
        "region": global_id("Region", id),
        "soonest": None if one.soonest is None else _told(one.soonest, teams),
        "wouldReach": None
        if one.would is None or would is None
        else {
            **_told(one.would, teams),
            "stale": would.standing.is_stale,
            "duty": duty_told(would),
            "reasons": [{"why": why.value} for why in one.would.why],
        },
    }


def _told(one: Coming, teams: Mapping[str, Team]) -> dict[str, Any]:
    return {
        "team": global_id("Team", one.id),
        "arrival": arriving(one.arrival),
        "level": teams[one.id].judged.standing.level.value,
    }
