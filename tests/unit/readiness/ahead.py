"""Teams followed from day to day, for tests: against one standard with the editions given."""

from datetime import date, timedelta

from graph.model.facts import Catalogue, HeldTo, TeamFacts
from graph.model.requirements import Edition, Level, Requirement
from readiness.course import Course
from tests.oracle.cases import case
from tests.unit.readiness.build import edition, standard, team

DAY = timedelta(days=1)


def course(known: TeamFacts, *editions: Edition, of: Catalogue | None = None, held: HeldTo | None = None) -> Course:
    """The team held to the one standard that these editions are of."""
    asked = HeldTo("STD") if held is None else held
    facts = TeamFacts(**{name: getattr(known, name) for name in TeamFacts.__slots__} | {"held_to": (asked,)})
    return Course(facts, [standard(asked.standard, *editions)], of or Catalogue())


def drawn(seed: int) -> tuple[Course, date]:
    """A random small team, its standard and its day."""
    found = case(seed)
    return course(found.facts, found.edition, of=found.catalogue, held=found.held), found.on


def followed(*lines: Requirement, **known: object) -> Course:
    """A team of these facts, held to an edition of these lines."""
    return course(team(**known), edition(*lines))


def days(first: date, last: date) -> list[date]:
    """Every day between these, both included."""
    return [first + n * DAY for n in range((last - first).days + 1)]


def level(of: Course, on: date) -> Level:
    """The level against the one standard."""
    return of.level(of.held[0], on)
