"""A team from day to day: what does not turn between two days is the same object on both."""

from collections.abc import Iterator
from datetime import date

from graph.model.facts import Person, TeamFacts, Unit
from readiness.closures import Closures
from readiness.day import Day, day_of_those
from readiness.equipment import OnHand, unit_on_hand
from readiness.people import Member, member
from readiness.scope import scope
from readiness.steady import Steady
from readiness.turning.people import certificate_turns, presence_turns
from readiness.turning.units import turns_of


class Days:
    """The days of a team, with its parts where it pools; each is as `day_of` has it."""

    def __init__(self, facts: TeamFacts, closures: Closures, pools: bool) -> None:
        self._facts = facts
        self._closures = closures
        self._teams = scope(facts, pools)
        self._members = Steady(facts.people, self._turns_of_person, self._member)
        self._units = Steady(facts.units, self._turns_of_unit, self._unit)

    def on(self, day: date) -> Day:
        """The team on the day."""
        here, units = self._members.on(day), self._units.on(day)
        return day_of_those(self._facts, self._closures, day, self._teams, here, units)

    def _member(self, person: Person, on: date) -> Member | None:
        return member(person, self._teams, self._closures, on)

    def _unit(self, unit: Unit, on: date) -> OnHand | None:
        return unit_on_hand(unit, self._teams, self._closures, on)

    def _turns_of_person(self, person: Person) -> Iterator[date]:
        for cause in presence_turns(person, self._teams):
            yield cause.on
        for held in person.qualifications:
            for cause in certificate_turns(person, held):
                yield cause.on

    def _turns_of_unit(self, unit: Unit) -> Iterator[date]:
        for cause in turns_of(unit):
            yield cause.on
