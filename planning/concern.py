"""What turns and still concerns a team: not the dates of a unit that has gone back, nor of somebody who has left."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.model.facts import Person, Span, TeamFacts, Unit
from readiness.scope import scope
from readiness.turning.causes import Cause, Turn

NEVER = date.min


@dataclass(frozen=True, slots=True)
class Concern:
    """The teams whose people and equipment are the team's own, and until which day each of these is, by id.

    A unit that they hold is theirs for good, wherever it is lent: it comes back as it is then. `out`: people who have
    left or are candidates still, units that are retired; these count on no day.
    """

    teams: frozenset[str]
    until: Mapping[str, date]
    held: frozenset[str]
    out: frozenset[str]

    def of(self, cause: Cause) -> bool:
        """Whether it can matter to the team, nothing else happening."""
        if cause.id in self.out:
            return False
        if cause.turn is Turn.MEMBERSHIP_ENDED:
            return True
        if cause.turn is Turn.LOAN_ENDED:
            return cause.detail in self.teams or cause.id in self.held
        return cause.on <= self.until.get(cause.id, date.max)


def concern(facts: TeamFacts) -> Concern:
    """Of the team, with its parts where it pools under any standard."""
    teams = scope(facts, any(one.pools for one in facts.held_to))
    until = {unit.id: _unit_until(unit, teams) for unit in facts.units}
    until |= {person.id: _person_until(person, teams) for person in facts.people}
    out = [unit.id for unit in facts.units if unit.condition == "RETIRED"]
    out += [person.id for person in facts.people if person.status != "ACTIVE"]
    held = frozenset(unit.id for unit in facts.units if unit.team in teams)
    return Concern(teams, until, held, frozenset(out))


def _unit_until(unit: Unit, teams: frozenset[str]) -> date:
    if unit.team in teams:
        return date.max
    return _last(loan.span for loan in unit.loans if loan.to in teams)


def _person_until(person: Person, teams: frozenset[str]) -> date:
    return _last(one.span for one in person.memberships if one.team in teams)


def _last(spans: Iterable[Span]) -> date:
    return max((span.until or date.max for span in spans), default=NEVER)
