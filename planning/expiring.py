"""What lapses up to a day, which team falls to which level by it, and the renewals that would prevent that."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.model.requirements import Level
from planning.concern import concern
from planning.renewing import RENEWABLE
from readiness.ahead import causes_of_all
from readiness.course import Course
from readiness.levels import ORDER
from readiness.turning.causes import Cause, Turn

LAPSES = RENEWABLE | {Turn.QUALIFICATION_REVOKED, Turn.LOAN_ENDED, Turn.MEMBERSHIP_ENDED}
WEEK = timedelta(days=7)
Reaches = Callable[[Sequence[Cause]], bool]


@dataclass(frozen=True, slots=True)
class Drop:
    """A day on which a team's level is worse than on the day before, and all that turns that day."""

    team: str
    on: date
    before: Level
    after: Level
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Fall:
    """A drop, and renewals that prevent it, none of which can be left out; None where no renewals do."""

    drop: Drop
    renewals: tuple[Cause, ...] | None


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is ahead of one team: the lapses that concern it, by day, and the days on which it drops."""

    team: str
    lapses: tuple[Cause, ...]
    drops: tuple[Drop, ...]


def ahead(course: Course, since: date, until: date) -> Ahead:
    """After the first day, up to the last, nothing else happening."""
    causes = causes_of_all(course, since, until)
    level, drops = course.team_level(since), []
    for day in sorted(causes):
        now = course.team_level(day)
        if is_worse(now, level):
            drops.append(Drop(course.facts.id, day, level, now, tuple(causes[day])))
        level = now
    told = concern(course.facts)
    lapses = tuple(cause for day in sorted(causes) for cause in causes[day] if cause.turn in LAPSES and told.of(cause))
    return Ahead(course.facts.id, lapses, tuple(drops))


def is_worse(now: Level, before: Level) -> bool:
    """Whether a level is worse than another; without a level there is nothing to compare."""
    return Level.NOT_ASSESSED not in (now, before) and ORDER.index(now) > ORDER.index(before)


def fall(drop: Drop, lapses: Iterable[Cause], reaches: Reaches) -> Fall:
    """The drop with what prevents it; `reaches` tells whether the level before is kept when these are renewed."""
    candidates = [lapse for lapse in lapses if lapse.turn in RENEWABLE and lapse.on <= drop.on]
    return Fall(drop, tuple(irreducible(candidates, reaches)) if candidates and reaches(candidates) else None)


def irreducible(candidates: Sequence[Cause], reaches: Reaches) -> list[Cause]:
    """Of candidates that reach it together some that do, none of which can be left out; large parts are tried first."""
    kept, size = list(candidates), max(len(candidates) // 2, 1)
    while True:
        before, start = len(kept), 0
        while start < len(kept):
            rest = [*kept[:start], *kept[start + size :]]
            if rest and reaches(rest):
                kept = rest
            else:
                start += size
        if size == 1 and len(kept) == before:
            return kept
        size = max(size // 2, 1)


@dataclass(frozen=True, slots=True)
class Renewal:
    """A lapse, the falls that its renewal helps to prevent, and how many it prevents by itself."""

    cause: Cause
    falls: tuple[Drop, ...]
    alone: int


def renewals(falls: Iterable[Fall]) -> list[Renewal]:
    """Those that help to prevent most falls first; then those that prevent most by themselves, then the earliest."""
    helped: dict[Cause, list[Fall]] = {}
    for one in falls:
        for cause in one.renewals or ():
            helped.setdefault(cause, []).append(one)
    found = [
        Renewal(cause, tuple(one.drop for one in several), sum(len(one.renewals or ()) == 1 for one in several))
        for cause, several in helped.items()
    ]
    return sorted(found, key=lambda one: (-len(one.falls), -one.alone, one.cause))


@dataclass(frozen=True, slots=True)
class Week:
    """A week from Monday to Sunday: how much lapses in it, and the falls of it."""

    since: date
    until: date
    lapses: int
    falls: int


def weeks(since: date, until: date, lapses: Iterable[Cause], falls: Iterable[Drop]) -> list[Week]:
    """Every week in which one of these days lies."""
    lapsing, falling = _by_monday(cause.on for cause in lapses), _by_monday(drop.on for drop in falls)
    found, monday = [], _monday(since)
    while monday <= until:
        found.append(Week(monday, monday + WEEK - timedelta(days=1), lapsing.get(monday, 0), falling.get(monday, 0)))
        monday += WEEK
    return found


def _by_monday(days: Iterable[date]) -> Mapping[date, int]:
    found: dict[date, int] = {}
    for day in days:
        monday = _monday(day)
        found[monday] = found.get(monday, 0) + 1
    return found


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
