"""What is short by some side of it: amounts in their units, what they cost, and how many teams they touch."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from graph.model.values import MILLION

Measure = tuple[str, str | None]
"""What a line asks about, and of equipment the unit that its amounts are in."""


@dataclass(frozen=True, slots=True)
class Short:
    """Gaps that share a heading, a subject, a unit and a unit cost; amounts and costs in millionths.

    `on_hand` is None of what is no equipment; `unit_cost` where none is known, or where amounts are no numbers of it.
    """

    heading: Hashable
    measure: Measure
    gaps: int
    short: int
    on_hand: int | None = None
    unit_cost: int | None = None
    is_bought: bool = False


@dataclass(slots=True)
class Amount:
    """How much is short in one unit."""

    short: int = 0
    on_hand: int | None = None


@dataclass(slots=True)
class Shortage:
    """All that is short under one heading. `uncosted`: gaps of equipment that the costs leave out."""

    heading: Hashable
    teams: int
    gaps: int = 0
    amounts: dict[Measure, Amount] = field(default_factory=dict)
    cost: int | None = None
    cost_on_hand: int | None = None
    uncosted: int = 0

    def add(self, short: Short) -> None:
        """Count these too."""
        self.gaps += short.gaps
        amount = self.amounts.setdefault(short.measure, Amount())
        amount.short += short.short
        if short.on_hand is not None:
            amount.on_hand = (amount.on_hand or 0) + short.on_hand
        if short.unit_cost is not None:
            self.cost = (self.cost or 0) + _cost(short.short, short.unit_cost)
            self.cost_on_hand = (self.cost_on_hand or 0) + _cost(short.on_hand or 0, short.unit_cost)
        elif short.is_bought:
            self.uncosted += short.gaps


def shortages(shorts: Iterable[Short], teams: Iterable[tuple[Hashable, int]]) -> list[Shortage]:
    """By heading; `teams` pairs each with how many teams it touches."""
    found = {heading: Shortage(heading, touched) for heading, touched in teams}
    for short in shorts:
        found[short.heading].add(short)
    return list(found.values())


def _cost(amount: int, each: int) -> int:
    return amount * each // MILLION
