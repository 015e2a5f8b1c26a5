"""Levels between two days: the state on the first, then each later day on which it differs, up to the last."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from graph.model.requirements import Dimension, Level
from readiness.ahead import causes_of_all
from readiness.course import Causes, Course
from readiness.turning.causes import Cause

States = tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """The overall level, and those of the dimensions (none of a whole team), from a day to the day before the next.

    `causes` is all that turns on the first day; of the first step nothing.
    """

    on: date
    until: date
    level: Level
    dimensions: tuple[tuple[Dimension, Level], ...] = ()
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The steps of the team's level, and those of each standard that it is held to, by code."""

    since: date
    until: date
    team: tuple[Step, ...]
    standards: tuple[tuple[str, tuple[Step, ...]], ...]


def timeline(course: Course, since: date, until: date) -> Timeline:
    """Between these days, both included."""
    standards = []
    for standard in course.held:
        causes = course.causes(standard, since, until)
        standards.append((standard, _steps(causes, partial(_states, course, standard), since, until)))
    return Timeline(since, until, team_steps(course, since, until), tuple(standards))


def team_steps(course: Course, since: date, until: date) -> tuple[Step, ...]:
    """Those of the team's level alone, between these days, both included."""
    return _steps(causes_of_all(course, since, until), lambda day: (course.team_level(day),), since, until)


def _states(course: Course, standard: str, on: date) -> States:
    """The overall level, then that of each dimension."""
    found = course.assessment(standard, on)
    if found is None:
        return (Level.NOT_ASSESSED,) * (1 + len(Dimension))
    return (found.level, *(found.dimensions[dimension].level for dimension in Dimension))


def _steps(causes: Causes, states: Callable[[date], States], since: date, until: date) -> tuple[Step, ...]:
    found = [(since, states(since))]
    for day in sorted(causes):
        now = states(day)
        if now != found[-1][1]:
            found.append((day, now))
    ends = [date.fromordinal(day.toordinal() - 1) for day, _ in found[1:]]
    return tuple(
        Step(day, end, now[0], tuple(zip(Dimension, now[1:], strict=False)), tuple(causes.get(day, ())))
        for (day, now), end in zip(found, [*ends, until], strict=True)
    )
