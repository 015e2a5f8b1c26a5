"""A split at its best if units could be divided: no whole split within the same limits is better.

Each place is given a factor, so that a unit is worth the same, factor included, wherever it can go; where that cannot
be had its greatest worth is taken, which only makes the bound looser. What is then left is a split without search.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from readiness.components import Component, Kind, Vector
from readiness.flow import Flow

ROUNDS = 4
Counts = tuple[Vector, ...]  # of each odd kind, how many units to each of its places


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The bound, as a key of the same order as those of whole splits, and the units of odd kinds to each place."""

    key: Vector
    units: tuple[tuple[Fraction, ...], ...]


class Relaxation:
    """The relaxations of one component, with fewest and most units of each odd kind to each place."""

    def __init__(self, component: Component, factors: Vector | None = None) -> None:
        self.component = component
        self._factors = factors or _factors(component)
        self._whole = lcm(*self._factors)
        self._best = [
            max(worth * self._factors[place] for place, worth in zip(kind.serves, kind.worths, strict=True))
            for kind in (*component.even, *component.odd)
        ]
        self._serves = [kind.serves for kind in (*component.even, *component.odd)]
        rates = [
            tuple(-rate * (self._whole // factor) for rate in of_place)
            for of_place, factor in zip(component.rates, self._factors, strict=True)
        ]
        self._order = sorted(range(len(rates)), key=lambda place: (rates[place], place))

    def key(self, filled: Sequence[int]) -> Vector:
        """The key of a whole split; the least is the best."""
        return self._key([amount * self._whole for amount in filled])

    def _key(self, filled: Sequence[int]) -> Vector:
        short = [need * self._whole - amount for need, amount in zip(self.component.required, filled, strict=True)]
        rates = self.component.rates
        totals = (
            sum(amount * of_place[level] for amount, of_place in zip(short, rates, strict=True)) for level in range(4)
        )
        return (*totals, *(-amount for amount in filled))

    def solve(self, fewest: Counts, most: Counts) -> Relaxed:
        """The best divided split within these limits."""
        component, factors = self.component, self._factors
        start = filled_by(component, fewest)
        left = [kind.quantity - sum(counts) for kind, counts in zip(component.odd, fewest, strict=True)]
        quantities = [kind.quantity for kind in component.even] + left
        flow = Flow(
            [quantity * best for quantity, best in zip(quantities, self._best, strict=True)],
            self._serves,
            len(start),
            self._limits(fewest, most, left),
        )
        filled = [amount * self._whole for amount in start]
        for place in self._order:
            room = (component.required[place] - start[place]) * factors[place]
            filled[place] += flow.give(place, room) * (self._whole // factors[place])
        units = tuple(
            tuple(
                low + Fraction(given[place], worth * factors[place])
                for place, worth, low in zip(kind.serves, kind.worths, lows, strict=True)
            )
            for kind, given, lows in zip(component.odd, flow.given[len(component.even) :], fewest, strict=True)
        )
        return Relaxed(self._key(filled), units)

    def tightened(self, fewest: Counts, most: Counts) -> "Relaxation":
        """With the factor of one place after the other doubled or halved where that makes the bound tighter."""
        best, key = self, self.solve(fewest, most).key
        for _ in range(ROUNDS):
            before = best
            for place in range(len(self._factors)):
                for others, own in ((1, 2), (2, 1)):
                    tried = best._with(place, own, others)
                    reached = tried.solve(fewest, most).key
                    if _is_above(reached, tried._whole, key, best._whole):
                        best, key = tried, reached
            if best is before:
                break
        return best

    def _with(self, place: int, own: int, others: int) -> "Relaxation":
        factors = [factor * (own if index == place else others) for index, factor in enumerate(self._factors)]
        shared = gcd(*factors)
        return Relaxation(self.component, tuple(factor // shared for factor in factors))

    def _limits(self, fewest: Counts, most: Counts, left: Sequence[int]) -> list[dict[int, int]]:
        def of(kind: Kind, counts: Sequence[int]) -> dict[int, int]:
            return {
                place: worth * self._factors[place] * count
                for place, worth, count in zip(kind.serves, kind.worths, counts, strict=True)
            }

        limits = [of(kind, [kind.quantity] * len(kind.serves)) for kind in self.component.even]
        for kind, lows, highs, rest in zip(self.component.odd, fewest, most, left, strict=True):
            limits.append(of(kind, [min(high - low, rest) for low, high in zip(lows, highs, strict=True)]))
        return limits


def filled_by(component: Component, units: Counts) -> list[int]:
    """What is filled when so many units of the odd kinds have gone to their places."""
    filled = list(component.start)
    for kind, counts in zip(component.odd, units, strict=True):
        for place, worth, count in zip(kind.serves, kind.worths, counts, strict=True):
            filled[place] = min(component.required[place], filled[place] + worth * count)
    return filled


def _is_above(key: Vector, whole: int, other: Vector, other_whole: int) -> bool:
    return tuple(part * other_whole for part in key) > tuple(part * whole for part in other)


def _factors(component: Component) -> Vector:
    """For each place a whole number, such that worth x factor is the same wherever a kind can go, if that can be had.

    Odd kinds come first; places are reached from one another through kinds, each place once.
    """
    kinds = (*component.odd, *component.even)
    found: dict[int, Fraction] = {}
    for first in range(len(component.start)):
        if first not in found:
            found[first] = Fraction(1)
            _spread(kinds, found)
    whole = lcm(*(factor.denominator for factor in found.values()))
    return tuple(int(found[place] * whole) for place in range(len(component.start)))


def _spread(kinds: Sequence[Kind], found: dict[int, Fraction]) -> None:
    is_new = True
    while is_new:
        is_new = False
        for kind in kinds:
            known = next(
                (found[place] * worth for place, worth in zip(kind.serves, kind.worths, strict=True) if place in found),
                None,
            )
            for place, worth in zip(kind.serves, kind.worths, strict=True):
                if known is not None and place not in found:
                    found[place] = known / worth
                    is_new = True
