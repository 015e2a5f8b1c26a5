"""What a team has on hand for the equipment lines: each line as if it stood alone, and lots of identical units."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from readiness.bounds import Fit
from readiness.calls import Call, Calls
from readiness.equipment import OnHand
from readiness.exact import Number

Calling = tuple[tuple[Call, Fit], ...]


@dataclass(slots=True)
class Lot:
    """Units that serve the same lines alike, with how they fit each; lines that they are known to miss are left out."""

    calls: Calling
    on_hand: Number = 0
    usable: Number = 0
    units: list[OnHand] = field(default_factory=list)

    def serves(self, *, only_usable: bool) -> tuple[tuple[int, Number], ...]:
        """The lines that such a unit can be given to, capacity lines apart, with its worth in each."""
        return tuple(
            (call.line, call.worth)
            for call, fit in self.calls
            if call.asks.capacity is None and (fit is Fit.FITS or not only_usable)
        )


@dataclass(slots=True)
class Stock:
    """The lots, and for each line how much is on hand and usable were it alone, not capped."""

    lots: list[Lot]
    on_hand: dict[int, Number]
    usable: dict[int, Number]


def stock(units: Iterable[OnHand], calls: Calls) -> Stock:
    """What these units are to the lines of the edition."""
    lots: dict[tuple[tuple[int, Fit], ...], Lot] = {}
    found = Stock([], {}, {})
    for held in units:
        called = calls.of(held.unit.type)
        if called and held.quantity > 0:
            own = held.unit.measures
            fits = tuple((call, fit) for call in called if (fit := call.fit(own)) is not Fit.MISSES)
            key = tuple((id(call), fit) for call, fit in fits)
            lot = lots.get(key)
            if lot is None:
                lot = lots[key] = Lot(fits)
            _add(lot, held)
            _add_capacities(found, fits, held)
    found.lots = list(lots.values())
    for lot in found.lots:
        _add_lot(found, lot)
    return found


def _add(lot: Lot, held: OnHand) -> None:
    lot.units.append(held)
    lot.on_hand += held.quantity
    if held.is_usable:
        lot.usable += held.quantity


def _add_capacities(found: Stock, calls: Calling, held: OnHand) -> None:
    for call, fit in calls:
        if call.asks.capacity is not None:
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
