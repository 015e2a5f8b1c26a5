"""What a team has on hand for the equipment lines: each line as if it stood alone, and lots of identical units."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from readiness.bounds import Fit
from readiness.calls import Call, Calling, Calls
from readiness.equipment import OnHand
from readiness.exact import Number


@dataclass(slots=True)
class Lot:
    """Units that serve the same lines alike."""

    calling: Calling
    on_hand: Number
    usable: Number
    units: list[OnHand]

    @property
    def calls(self) -> tuple[tuple[Call, Fit], ...]:
        """The lines that such a unit serves, with how it fits each."""
        return self.calling.calls

    def serves(self, *, only_usable: bool) -> tuple[tuple[int, Number], ...]:
        """The lines that such a unit can be given to, capacity lines apart, with its worth in each."""
        return self.calling.usable_serves if only_usable else self.calling.serves


@dataclass(slots=True)
class Stock:
    """The lots, and for each line how much is on hand and usable were it alone, not capped."""

    lots: list[Lot]
    on_hand: dict[int, Number]
    usable: dict[int, Number]


def stock(units: Iterable[OnHand], calls: Calls) -> Stock:
    """What these units are to the lines of the edition."""
    alike: defaultdict[Calling, list[OnHand]] = defaultdict(list)
    for held in units:
        calling = calls.calling(held.unit.type, held.unit.measures)
        if calling is not None and held.quantity > 0:
            alike[calling].append(held)
    found = Stock([_lot(calling, several) for calling, several in alike.items()], {}, {})
    for lot in found.lots:
        _add_lot(found, lot)
        if lot.calling.capacities:
            for held in lot.units:
                _add_capacities(found, lot.calling, held)
    return found


def _lot(calling: Calling, units: list[OnHand]) -> Lot:
    on_hand = sum(held.quantity for held in units)
    return Lot(calling, on_hand, sum(held.quantity for held in units if held.is_usable), units)


def _add_capacities(found: Stock, calling: Calling, held: OnHand) -> None:
    for call, fit in calling.capacities:
        amount = (call.capacity(held.unit.measures) or 0) * held.quantity
        _count(found, call.line, amount, amount if held.is_usable and fit is Fit.FITS else 0)


def _add_lot(found: Stock, lot: Lot) -> None:
    for call, fit in lot.calls:
        if call.asks.capacity is None:
            usable = lot.usable if fit is Fit.FITS else 0
            _count(found, call.line, call.worth * lot.on_hand, call.worth * usable)


def _count(found: Stock, line: int, on_hand: Number, usable: Number) -> None:
    found.on_hand[line] = found.on_hand.get(line, 0) + on_hand
    found.usable[line] = found.usable.get(line, 0) + usable
