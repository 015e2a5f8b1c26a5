"""Which units are on hand on a day, and which of them are usable."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from graph.model.facts import Loan, Unit
from readiness.closures import Closures


@dataclass(frozen=True, slots=True)
class OnHand:
    """A unit on hand, how many or how much of it there is, and whether it is usable (specifications apart)."""

    unit: Unit
    quantity: int | Fraction
    is_usable: bool


def current_loans(unit: Unit, on: date) -> list[Loan]:
    """The loans that run on the day."""
    return [loan for loan in unit.loans if loan.span.holds(on)]


def is_here(unit: Unit, teams: frozenset[str], on: date) -> bool:
    """Whether one of these teams has it: lent to one, or held by one and not on loan elsewhere."""
    if not unit.loans:
        return unit.team in teams
    loans = current_loans(unit, on)
    return any(loan.to in teams for loan in loans) if loans else unit.team in teams


def is_usable(unit: Unit, closures: Closures, on: date) -> bool:
    """Serviceable, and neither expired nor overdue; a date that its type demands is there."""
    expires, due = unit.expires_on, unit.inspection_due
    if unit.condition != "SERVICEABLE" or (expires is not None and on > expires) or (due is not None and on > due):
        return False
    if expires is not None and due is not None:
        return True
    demands = closures.demands(unit.type)
    return not ((expires is None and "EXPIRES_ON" in demands) or (due is None and "INSPECTION_DUE" in demands))


def quantity(unit: Unit, closures: Closures) -> int | Fraction:
    """How many pieces, or how much of what is measured; part of a piece is none."""
    held = unit.quantity
    if held.denominator == 1 or closures.is_pieces(unit.type):
        return held.numerator // held.denominator
    return held


def unit_on_hand(unit: Unit, teams: frozenset[str], closures: Closures, on: date) -> OnHand | None:
    """The unit, if these teams have it on the day; what is retired is not on hand."""
    if unit.condition == "RETIRED" or not is_here(unit, teams, on):
        return None
    return OnHand(unit, quantity(unit, closures), is_usable(unit, closures, on))


def on_hand(units: Iterable[Unit], teams: frozenset[str], closures: Closures, on: date) -> tuple[OnHand, ...]:
    """The units that these teams have on the day."""
    return tuple(held for unit in units if (held := unit_on_hand(unit, teams, closures, on)) is not None)
