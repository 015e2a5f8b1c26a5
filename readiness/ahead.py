"""What comes: the next day on which the level differs, with its causes, and the next day that can matter at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.model.requirements import Level
from readiness.course import Causes, Course
from readiness.stale import stale_from
from readiness.turning.causes import Cause, days_after

DAYS_AHEAD = 400


@dataclass(frozen=True, slots=True)
class NextChange:
    """The first later day on which the level differs, the level then, and all that turns that day.

    `on` and `level` are None where it does not differ up to the day `searched_to`.
    """

    searched_to: date
    on: date | None = None
    level: Level | None = None
    causes: tuple[Cause, ...] = ()


def next_change(course: Course, standard: str, on: date) -> NextChange:
    """Of the level against one standard held to."""
    until = _horizon(on)
    return _first(course.causes(standard, on, until), lambda day: course.level(standard, day), on, until)


def team_next_change(course: Course, on: date) -> NextChange:
    """Of the team's level."""
    until = _horizon(on)
    return _first(causes_of_all(course, on, until), course.team_level, on, until)


@dataclass(frozen=True, slots=True)
class Due:
    """The first later day that can matter: to the team, and by the standard of each edition in force."""

    team: date | None
    editions: Mapping[str, date]


def due(course: Course, on: date) -> Due:
    """Nothing kept of the team differs before its day, nothing of an assessment before that of its standard.

    Where several standards held to come to one edition, the earliest of theirs.
    """
    editions: dict[str, date] = {}
    days = []
    for standard in course.held:
        day = standard_due_on(course, standard, on)
        found = course.in_force(standard, on)
        if day is not None:
            days.append(day)
            if found is not None:
                code = found.edition.standard
                editions[code] = min(day, editions.get(code, day))
    return Due(min(days, default=None), editions)


def due_on(course: Course, on: date) -> date | None:
    """The first later day that can matter to what is kept of the team; nothing kept differs before it."""
    return due(course, on).team


def standard_due_on(course: Course, standard: str, on: date) -> date | None:
    """The same for one standard: a fact that touches a line turns, an edition begins, or staleness sets in."""
    if course.is_closed:
        return None
    days = set(course.causes(standard, on, _horizon(on)) or course.causes(standard, on, date.max))
    found = course.in_force(standard, on)
    if found is not None:
        stale = stale_from(course.facts.confirmed_at, found.edition.stale_after_days, course.zone)
        if stale is not None and stale > on:
            days.add(stale)
    return min(days, default=None)


def causes_of_all(course: Course, on: date, until: date) -> Causes:
    """What turns by day, of all standards that the team is held to, each fact once."""
    found: dict[date, set[Cause]] = {}
    for standard in course.held:
        for day, causes in course.causes(standard, on, until).items():
            found.setdefault(day, set()).update(causes)
    return {day: sorted(causes) for day, causes in found.items()}


def _horizon(on: date) -> date:
    return days_after(on, DAYS_AHEAD) or date.max


def _first(causes: Causes, level: Callable[[date], Level], on: date, until: date) -> NextChange:
    now = level(on)
    for day in sorted(causes):
        then = level(day)
        if then is not now:
            return NextChange(until, day, then, tuple(causes[day]))
    return NextChange(until)
