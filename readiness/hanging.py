"""What a line hangs on: what can make it ask for another amount, or be filled by others, from one day to the next."""

from dataclasses import dataclass

from graph.model.requirements import Qualified, Recency, Redundancy, Requirement
from graph.model.rules import BaseKind
from readiness.day import Day
from readiness.measures import counted
from readiness.turning.named import COUNT_PEOPLE, asked_by, bases_of, bounds_age

Parts = int
"""Parts of a day, one bit each: members with what they hold, units on hand, and the date with what was done by it."""

NONE: Parts = 0
MEMBERS: Parts = 1
UNITS: Parts = 2
DATE: Parts = 4
ALL: Parts = MEMBERS | UNITS | DATE


def differing(day: Day, other: Day) -> Parts:
    """The parts that are not the same objects in two days of one team."""
    return (
        (NONE if day.members is other.members else MEMBERS)
        | (NONE if day.units is other.units else UNITS)
        | (NONE if day.on == other.on else DATE)
    )


@dataclass(frozen=True, slots=True)
class Hanging:
    """What the amount that a line asks for hangs on, and what the members who fill it, were it alone, hang on."""

    required: Parts
    fitting: Parts


def hanging(line: Requirement) -> Hanging:
    """What the line hangs on."""
    asks = line.asks
    is_dated = isinstance(asks, Recency) or bounds_age(line) or _bounds_date_of_issue(line)
    return Hanging(_of_required(line), MEMBERS | DATE if is_dated else MEMBERS)


def _bounds_date_of_issue(line: Requirement) -> bool:
    return any(one.not_older_than is not None for one in asked_by(line))


def _of_required(line: Requirement) -> Parts:
    asks = line.asks
    if isinstance(asks, Redundancy):
        return ALL  # it hangs on what the posts ask for
    found = MEMBERS if line.rule is None and isinstance(asks, Qualified | Recency) else NONE
    for base in bases_of(line):
        kind = counted(base)
        if kind in COUNT_PEOPLE:
            found |= MEMBERS
        elif kind is BaseKind.UNITS:
            found |= UNITS
        elif kind is BaseKind.MEASURE:
            found |= DATE
    return found
