"""What of a team's equipment could go without any line of an edition being filled less, by the split that was found."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from math import floor

from graph.model.facts import Catalogue, TeamFacts, Unit
from graph.model.requirements import Requirement, Standard
from readiness.bounds import Fit
from readiness.calls import Calls
from readiness.closures import closures_of
from readiness.day import day_of
from readiness.editions import editions_in_force
from readiness.equipment import OnHand, current_loans
from readiness.exact import Number, lean
from readiness.missing import Missing
from readiness.scope import CLOSED
from readiness.stock import Lot
from readiness.work import Work, work_out

NOTHING = Fraction(0)


class Side:
    """What one split leaves over: that of everything on hand, or that of what is usable.

    What a lot gave to no line is left; so is what it gave to a line that has more than it asks for. As the lines are
    filled alike without it, the split without it is as good, and none is better.
    """

    def __init__(self, work: Work, *, only_usable: bool) -> None:
        self._work = work
        self._only_usable = only_usable
        self._shares = work.condition if only_usable else work.supply
        self._over = self._over_split()
        there = work.stock.usable if only_usable else work.stock.on_hand
        self._over_capacity = {
            index: there.get(index, 0) - required
            for index, required in enumerate(work.required)
            if isinstance(required, Fraction) and index not in self._shares.filled
        }

    def can_go(self, at: int, held: OnHand, amount: Number) -> bool:
        """Whether so much of this unit of the lot of that number could go, alone."""
        lot = self._work.stock.lots[at]
        return self._of_lot(at) >= amount and self._of_capacity(lot, held, amount) >= amount

    def take(self, at: int, held: OnHand) -> Number:
        """How much of this unit could go beside all that was taken before; it is taken."""
        lot = self._work.stock.lots[at]
        amount = self._of_capacity(lot, held, min(self._of_lot(at), held.quantity))
        if amount <= 0:
            return 0
        for call, fit in lot.calls:
            if call.line in self._over_capacity:
                self._over_capacity[call.line] -= amount * self._capacity(call.capacity(held.unit.measures), fit)
        self._take_of_lot(at, amount)
        return amount

    def may_go(self, at: int) -> bool:
        """Whether anything of the lot of that number could go, as far as the split tells."""
        return self._of_lot(at) > 0

    def _over_split(self) -> dict[int, Number]:
        over: dict[int, Number] = {}
        self._given: list[dict[int, Number]] = []
        self._worth: list[dict[int, Number]] = []
        self._left: list[Number] = []
        for lot, shares in zip(self._work.stock.lots, self._shares.given, strict=True):
            given = {line: lean(amount) for line, amount in shares.items()}
            worth = {call.line: call.worth for call, _ in lot.calls}
            self._given.append(given)
            self._worth.append(worth)
            self._left.append((lot.usable if self._only_usable else lot.on_hand) - sum(given.values()))
            for line, amount in given.items():
                over[line] = over.get(line, 0) + amount * worth[line]
        return {line: lean(total - self._required(line)) for line, total in over.items()}

    def _required(self, line: int) -> Fraction:
        required = self._work.required[line]
        assert isinstance(required, Fraction)
        return required

    def _from_line(self, at: int, line: int) -> Number:
        """How much of what the lot gave to a line that line can do without."""
        over, worth = self._over[line], self._worth[at][line]
        if over <= 0:
            return 0
        most = over if worth == 1 else Fraction(over) / worth
        is_pieces = self._work.day.closures.is_pieces(self._work.stock.lots[at].units[0].unit.type)
        return min(floor(most) if is_pieces else most, self._given[at][line])

    def _of_lot(self, at: int) -> Number:
        return self._left[at] + sum(self._from_line(at, line) for line in self._given[at])

    def _take_of_lot(self, at: int, amount: Number) -> None:
        taken = min(amount, self._left[at])
        self._left[at] -= taken
        for line in self._given[at]:
            more = min(amount - taken, self._from_line(at, line))
            self._given[at][line] -= more
            self._over[line] -= more * self._worth[at][line]
            taken += more

    def _of_capacity(self, lot: Lot, held: OnHand, amount: Number) -> Number:
        """So much of it at most as the lines that sum a capacity can do without."""
        for call, fit in lot.calls:
            each = self._capacity(call.capacity(held.unit.measures), fit)
            if call.asks.capacity is not None and each > 0 and call.line in self._over_capacity:
                most = max(Fraction(self._over_capacity[call.line]), NOTHING) / each
                amount = min(amount, floor(most) if self._work.day.closures.is_pieces(held.unit.type) else most)
        return amount

    def _capacity(self, value: Fraction | None, fit: Fit) -> Fraction:
        return NOTHING if value is None or (self._only_usable and fit is not Fit.FITS) else value


def spare(work: Work) -> Mapping[str, Number]:
    """By id of unit how much of what is usable could go, all of it at once.

    Whatever serves a line that is unknown stays: nobody can tell how much that line needs.
    """
    unknown = {index for index, required in enumerate(work.required) if isinstance(required, Missing)}
    side, found = Side(work, only_usable=True), {}
    for at, lot in enumerate(work.stock.lots):
        if side.may_go(at) and unknown.isdisjoint(call.line for call, _ in lot.calls):
            for held in sorted(lot.units, key=lambda one: one.unit.code):
                amount = side.take(at, held) if held.is_usable else 0
                if amount:
                    found[held.unit.id] = lean(amount)
    return found


def spare_of_team(
    facts: TeamFacts, standards: Sequence[Standard], catalogue: Catalogue, on: date
) -> list[tuple[Unit, Number]]:
    """What the team can give that day: usable units that are not lent, beyond what each of its standards calls for.

    Of what no line of its standards calls for nobody can tell how much it needs, so that it gives none of that; a team
    that is stood down or disbanded needs nothing.
    """
    closures = closures_of(catalogue)
    if facts.lifecycle in CLOSED:
        units = day_of(facts, closures, on, pools=False).units
        return [(held.unit, held.quantity) for held in units if _can_be_given(held, on)]
    least: dict[str, tuple[Unit, Number]] = {}
    for found in editions_in_force(standards, facts.held_to, on).in_force:
        day = day_of(facts, closures, on, found.held.pools)
        work = work_out(found.edition, day, found.held.grade)
        left = spare(work)
        for held in (held for lot in work.stock.lots for held in lot.units if _can_be_given(held, on)):
            amount = left.get(held.unit.id, 0)
            least[held.unit.id] = (held.unit, min(amount, least.get(held.unit.id, (held.unit, amount))[1]))
    return [one for one in least.values() if one[1]]


def _can_be_given(held: OnHand, on: date) -> bool:
    return held.is_usable and held.unit.team is not None and not current_loans(held.unit, on)


def taken_by(unit: Unit, calls: Calls) -> Iterator[Requirement]:
    """The lines of an edition that would count a usable unit, those that sum a capacity apart: they miss no unit."""
    for call in calls.of(unit.type):
        if call.asks.capacity is None and call.fit(unit.measures) is Fit.FITS:
            yield calls.lines[call.line]
