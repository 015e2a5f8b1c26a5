"""The members of a team on a day, with their roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from graph.model.facts import Person
from graph.model.rules import Bound
from readiness.bounds import is_within
from readiness.closures import Closures
from readiness.qualifications import Held, held


@dataclass(frozen=True, slots=True)
class Member:
    """A member on a day: every role of theirs in these teams that day, and the qualification types they hold."""

    person: Person
    roles: frozenset[str]
    holds: Held


def roles_on(person: Person, teams: frozenset[str], on: date) -> frozenset[str] | None:
    """The roles of the person's memberships in these teams on the day; None without any membership."""
    current = [one for one in person.memberships if one.team in teams and one.span.holds(on)]
    return frozenset(one.role for one in current if one.role is not None) if current else None


def is_absent(person: Person, on: date) -> bool:
    """Whether the person is on leave, suspended or away on the day."""
    return any(absence.span.holds(on) for absence in person.absences)


def member(person: Person, teams: frozenset[str], closures: Closures, on: date) -> Member | None:
    """The person as a member: active, with a membership in these teams on the day, and not absent."""
    if person.status != "ACTIVE" or is_absent(person, on):
        return None
    roles = roles_on(person, teams, on)
    return None if roles is None else Member(person, roles, held(person, closures, on))


def members(people: Iterable[Person], teams: frozenset[str], closures: Closures, on: date) -> tuple[Member, ...]:
    """Those of these people who are members of these teams on the day."""
    return tuple(found for person in people if (found := member(person, teams, closures, on)) is not None)


def meets(person: Person, bounds: tuple[tuple[Bound, ...], ...], on: date) -> bool:
    """Whether one of the lists of bounds holds whole; a missing value does not hold."""
    return not bounds or any(all(_is_within(person, bound, on) for bound in one) for one in bounds)


def _is_within(person: Person, bound: Bound, on: date) -> bool:
    value = measured(person, bound.measure, on)
    return value is not None and is_within(value, bound)


def measured(person: Person, measure: str, on: date) -> Fraction | None:
    """A measured value of the person, or the age: the year of the day less the year of birth."""
    if measure == "age":
        return None if person.birth_year is None else Fraction(on.year - person.birth_year)
    return person.measures.get(measure)
