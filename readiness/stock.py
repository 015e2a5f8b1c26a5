"""What a team has on hand for the equipment lines: each line as if it stood alone, and lots of identical units."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from readiness.bounds import Fit
from readiness.calls import Call, Calling, Calls
from readiness.equipment import OnHand
from readiness.exact import Number


@dataclass(slots=True)
class Lot:
    """Units that serve the same lines alike."""

    calling: Calling
    on_hand: Number = 0
    usable: Number = 0
    units: list[OnHand] = field(default_factory=list)

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
    lots: dict[Calling, Lot] = {}
    found = Stock([], {}, {})
    for held in units:
        calling = calls.calling(held.unit.type, held.unit.measures)
        if calling is not None and held.quantity > 0:
            lot = lots.get(calling)
            if lot is None:
                lot = lots[calling] = Lot(calling)
            _add(lot, held)
            if calling.capacities:
                _add_capacities(found, calling, held)
    found.lots = list(lots.values())
    for lot in found.lots:
        _add_lot(found, lot)
    return found


def _add(lot: Lot, held: OnHand) -> None:
    lot.units.append(held)
    lot.on_hand += held.quantity
    if held.is_usable:
        lot.usable += held.quantity


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
