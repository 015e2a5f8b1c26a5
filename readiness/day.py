"""A team on one day: its members, what it has on hand and what was exercised, each worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from graph.model.facts import Exercise, TeamFacts
from readiness.closures import Closures
from readiness.equipment import OnHand, on_hand
from readiness.people import Member, members
from readiness.scope import scope


@dataclass(frozen=True, slots=True)
class Day:
    """What holds of the team that day; `attended` are the exercises up to it by person, `done` those BY the team."""

    facts: TeamFacts
    on: date
    closures: Closures
    teams: frozenset[str]
    members: tuple[Member, ...]
    units: tuple[OnHand, ...]
    attended: Mapping[str, list[Exercise]]
    done: tuple[Exercise, ...]

    @property
    def headcount(self) -> int:
        """The number of members, each once."""
        return len(self.members)

    @property
    def strength(self) -> int:
        """The number of people to equip: the greater of establishment, when known, and headcount."""
        return max(self.facts.establishment or 0, len(self.members))

    def in_roles(self, roles: tuple[str, ...]) -> int:
        """The number of members in any of these roles; without roles, of all."""
        return sum(1 for member in self.members if not member.roles.isdisjoint(roles)) if roles else self.headcount

    def of_type(self, code: str) -> int | Fraction:
        """How much is on hand of a type or a kind of it, usable or not."""
        types = self.closures.below(code)
        return sum(held.quantity for held in self.units if held.unit.type in types)


def day_of(facts: TeamFacts, closures: Closures, on: date, pools: bool) -> Day:
    """The team on the day, with its parts where it pools."""
    teams = scope(facts, pools)
    here, units = members(facts.people, teams, closures, on), on_hand(facts.units, teams, closures, on)
    return day_of_those(facts, closures, on, teams, here, units)


def day_of_those(
    facts: TeamFacts,
    closures: Closures,
    on: date,
    teams: frozenset[str],
    here: tuple[Member, ...],
    units: tuple[OnHand, ...],
) -> Day:
    """The same, where it is known already who is here and what is on hand."""
    past = sorted((one for one in facts.exercises if one.on <= on), key=lambda one: one.on)
    attended: dict[str, list[Exercise]] = {member.person.id: [] for member in here}
    for exercise in past:
        for person in exercise.attended:
            if person in attended:
                attended[person].append(exercise)
    done = tuple(one for one in past if one.team in teams)
    return Day(facts, on, closures, teams, here, units, attended, done)
