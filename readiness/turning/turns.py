"""The days that can matter to a team under an edition, with all facts that turn on them."""

from collections.abc import Iterator
from datetime import date

from graph.model.facts import Person, TeamFacts
from graph.model.requirements import Edition
from readiness.closures import Closures
from readiness.scope import scope
from readiness.turning.causes import Cause, Turn
from readiness.turning.exercises import exercise_turns
from readiness.turning.named import Named, named_by
from readiness.turning.people import age_turns, person_turns
from readiness.turning.units import unit_turns


def turns(
    facts: TeamFacts, edition: Edition, closures: Closures, pools: bool, after: date, until: date
) -> dict[date, list[Cause]]:
    """By day, in order, later than `after` and up to `until`: the facts that turn and touch a line of the edition."""
    found: dict[date, set[Cause]] = {}
    for cause in _all(facts, scope(facts, pools), named_by(edition), closures, after, until):
        if after < cause.on <= until:
            found.setdefault(cause.on, set()).add(cause)
    return {day: sorted(causes) for day, causes in sorted(found.items())}


def _all(
    facts: TeamFacts, teams: frozenset[str], named: Named, closures: Closures, after: date, until: date
) -> Iterator[Cause]:
    people = [person for person in facts.people if _is_of(person, teams)]
    yield from unit_turns(facts, teams, named, closures)
    for person in people:
        yield from person_turns(person, teams, named, closures)
        if named.age:
            yield from age_turns(person, after, until)
    yield from exercise_turns(facts.exercises, frozenset(person.id for person in people), teams, named)
    for one in facts.measured:
        if one.on is not None and one.measure in named.measures:
            yield Cause(one.on, Turn.MEASURE_BEGINS, one.measure, facts.id)


def _is_of(person: Person, teams: frozenset[str]) -> bool:
    return any(one.team in teams for one in person.memberships)
