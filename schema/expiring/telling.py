"""What lapses as the contract tells it: the teams that fit followed from day to day, as many as the limit allows."""

import logging
from asyncio import sleep
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from graph.model.facts import Catalogue, TeamFacts
from graph.model.identity import global_id
from graph.model.requirements import Standard
from graph.model.values import day
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.mapping.tables import Told
from loaders.moment import Moment
from loaders.refusals import out_of_range
from planning.expiring import Drop, Fall, Renewal, Week, ahead, fall, is_worse, renewals, weeks
from planning.renewing import RENEWABLE, UNITS, renewed
from readiness.course import Course
from readiness.team import assess_team
from readiness.turning.causes import Cause, Turn, days_after
from schema import refusals
from schema.readiness.called import Called, called_in_causes
from schema.tables.facts import facts_of
from schema.tables.fitting import fitting

LOG = logging.getLogger(__name__)
TEAMS_MOST = 200
DAYS_MOST = 400
LISTED_MOST = 200
AT_ONCE = 50
UNIT_TURNS = UNITS | {Turn.LOAN_ENDED}
EXERCISE_TURNS = frozenset({Turn.EXERCISE_LAPSED, Turn.GRACE_ENDED})


@dataclass(slots=True)
class Looked:
    """What was found of the teams that were followed."""

    teams: dict[Cause, list[str]] = field(default_factory=dict)
    falls: list[Fall] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Following:
    """How teams are followed: by what, from which day to which."""

    standards: list[Standard]
    catalogue: Catalogue
    zone: ZoneInfo
    since: date
    until: date

    async def follow(self, facts: TeamFacts, looked: Looked) -> None:
        """One team."""
        found = ahead(Course(facts, self.standards, self.catalogue, self.zone), self.since, self.until)
        for cause in found.lapses:
            looked.teams.setdefault(cause, []).append(facts.id)
        for drop in found.drops:
            await sleep(0)  # between two falls other requests, and the time limit, have their turn
            looked.falls.append(fall(drop, found.lapses, partial(self._keeps, facts, drop)))

    def _keeps(self, facts: TeamFacts, drop: Drop, lapses: Sequence[Cause]) -> bool:
        """Whether the team keeps its level that day when these are renewed."""
        then = assess_team(renewed(facts, lapses), self.standards, self.catalogue, drop.on, zone=self.zone)
        return not is_worse(then.level, drop.before)


async def expiring(
    store: Store, groups: Sequence[Sequence[Told]], arguments: Arguments, moment: Moment
) -> dict[str, Any]:
    """What lapses after today up to the day asked for."""
    since, until, first = day(moment.today), day(arguments["until"]), arguments["first"]
    last = days_after(since, DAYS_MOST) or date.max
    if not since < until <= last:
        raise Refused(refusals.days_after("until", since.isoformat(), DAYS_MOST))
    if not 1 <= first <= LISTED_MOST:
        raise Refused(out_of_range("first", 1, LISTED_MOST, first))
    known = fitting(groups)
    teams = known[:TEAMS_MOST]
    by = Following(await store.standards(), await store.catalogue(), ZoneInfo(moment.zone), since, until)
    looked = Looked()
    progress = partial(LOG.info, "expiring: %d of %d teams followed")
    async for facts in facts_of(store, teams, AT_ONCE, progress):
        await by.follow(facts, looked)
    causes = (*looked.teams, *(cause for one in looked.falls for cause in one.drop.causes))
    called = await called_in_causes(store, causes)
    return _told(looked, by, first, called) | {
        "teams": len(teams),
        "limit": TEAMS_MOST,
        "truncated": len(known) > len(teams),
    }


def _told(looked: Looked, by: Following, first: int, called: Called) -> dict[str, Any]:
    lapses = sorted(looked.teams)
    falls = sorted(looked.falls, key=lambda one: (one.drop.on, one.drop.team))
    best = renewals(falls)
    calendar = weeks(by.since, by.until, lapses, [one.drop for one in falls])
    return {
        "since": by.since.isoformat(),
        "until": by.until.isoformat(),
        "lapseCount": len(lapses),
        "fallCount": len(falls),
        "renewalCount": len(best),
        "weeks": [_week(one) for one in calendar],
        "lapses": [_lapse(one, looked.teams[one], called) for one in lapses[:first]],
        "falls": [_fall(one, called) for one in falls[:first]],
        "renewals": [_renewal(one, called) for one in best[:first]],
    }


def _week(one: Week) -> dict[str, Any]:
    return {
        "monday": one.since.isoformat(),
        "sunday": one.until.isoformat(),
        "lapses": one.lapses,
        "falls": one.falls,
    }


def _lapse(cause: Cause, teams: Sequence[str], called: Called) -> dict[str, Any]:
    return {
        "cause": called.cause(cause),
        "of": _of(cause),
        "renewable": cause.turn in RENEWABLE,
        "teams": [global_id("Team", team) for team in teams],
    }


def _of(cause: Cause) -> str:
    """What lapses, by its global id."""
    if cause.turn in UNIT_TURNS:
        return global_id("Equipment", cause.id)
    return global_id("Exercise" if cause.turn in EXERCISE_TURNS else "Person", cause.id)


def _fall(one: Fall, called: Called) -> dict[str, Any]:
    return {
        "on": one.drop.on.isoformat(),
        "team": global_id("Team", one.drop.team),
        "before": one.drop.before.value,
        "after": one.drop.after.value,
        "causes": [called.cause(cause) for cause in one.drop.causes],
        "preventable": one.renewals is not None,
        "renewals": [called.cause(cause) for cause in one.renewals or ()],
    }


def _renewal(one: Renewal, called: Called) -> dict[str, Any]:
    teams = dict.fromkeys(drop.team for drop in one.falls)
    return {
        "cause": called.cause(one.cause),
        "of": _of(one.cause),
        "falls": len(one.falls),
        "alone": one.alone,
        "teams": [global_id("Team", team) for team in teams],
    }
