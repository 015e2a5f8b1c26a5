"""A team against one edition without one person, or without one piece of equipment: what is alike is judged once."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import tzinfo
from fractions import Fraction
from functools import partial

from graph.model.rules import BaseKind
from planning.spare import Side
from readiness.assess import judged
from readiness.assessment import Assessment
from readiness.day import Day
from readiness.editions import InForce
from readiness.equipment import OnHand
from readiness.exact import Number
from readiness.fitting import fitting
from readiness.people import Member
from readiness.turning.named import bases_of
from readiness.work import about_people


class Without:
    """One assessment, and what it would be without single people and pieces.

    Of a lot of pieces one is gone; of what is measured a whole row is.
    """

    def __init__(self, day: Day, found: InForce, zone: tzinfo) -> None:
        self.found = found
        self._day, self._zone = day, zone
        self._judged_whole = judged(day, found.edition, found.held.grade, zone)
        self._work, self.whole = self._judged_whole.work, self._judged_whole.assessment
        self.members = {member.person.id: member for member in day.members}
        self.units = {held.unit.id: held for held in day.units if held.quantity > 0}
        self._known: dict[Hashable, Assessment] = {}
        self._lots = {held.unit.id: at for at, lot in enumerate(self._work.stock.lots) for held in lot.units}
        self._counted = frozenset(
            base.of for line in self._work.lines for base in bases_of(line) if base.kind is BaseKind.UNITS
        )
        self._sides = [Side(self._work, only_usable=False), Side(self._work, only_usable=True)]
        fit = {
            index: self._work.fit.get(index) or fitting(asks, day)
            for index, line in enumerate(self._work.lines)
            if (asks := about_people(line)) is not None
        }
        self._fits: dict[str, list[int]] = {id: [] for id in self.members}
        for index, several in fit.items():
            for member in several:
                self._fits[member.person.id].append(index)

    def person(self, id: str) -> Assessment:
        """The assessment without this person; people in the same roles who fit the same lines are alike."""
        member = self.members.get(id)
        if member is None:
            return self.whole
        return self._judged((member.roles, *self._fits[id]), partial(self._without_person, member))

    def unit(self, id: str) -> Assessment:
        """The assessment without one piece of this unit; pieces that serve alike are alike."""
        held = self.units.get(id)
        if held is None:
            return self.whole
        lot, amount = self._lots.get(id), self.amount(held)
        counted = self._counted.intersection(self._day.closures.kinds(held.unit.type))
        if not counted and (lot is None or (self._work.is_proven and self._can_go(lot, held, amount))):
            return self.whole
        capacities = () if lot is None else self._capacities(lot, held)
        return self._judged((lot, held.is_usable, amount, counted, capacities), partial(self._without_unit, held))

    def amount(self, held: OnHand) -> Number:
        """How much of a unit is gone: one piece, or the whole of what is measured."""
        return 1 if self._day.closures.is_pieces(held.unit.type) else held.quantity

    def _can_go(self, lot: int, held: OnHand, amount: Number) -> bool:
        sides = self._sides if held.is_usable else self._sides[:1]
        return all(side.can_go(lot, held, amount) for side in sides)

    def _capacities(self, lot: int, held: OnHand) -> tuple[Fraction | None, ...]:
        calls = self._work.stock.lots[lot].calls
        return tuple(call.capacity(held.unit.measures) for call, _ in calls if call.asks.capacity is not None)

    def _judged(self, key: Hashable, without: Callable[[], Day]) -> Assessment:
        found = self._known.get(key)
        if found is None:
            edition, grade = self.found.edition, self.found.held.grade
            found = judged(without(), edition, grade, self._zone, self._judged_whole).assessment
            self._known[key] = found
        return found

    def _without_person(self, one: Member) -> Day:
        return replace(self._day, members=tuple(member for member in self._day.members if member is not one))

    def _without_unit(self, one: OnHand) -> Day:
        left = replace(one, quantity=one.quantity - self.amount(one))
        units = (left if held is one else held for held in self._day.units)
        return replace(self._day, units=tuple(units))
