"""The split where a unit of another worth can go to two places: an exact branch and bound, ended by a limit on steps.

It branches on how many odd units go where. Of each branch the relaxation tells the best it could hold, and a whole
split near it is tried. Steps are counted, never seconds, so that every machine finds the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush
from math import floor

from readiness.components import Component, Vector
from readiness.flow import Flow
from readiness.relaxation import ROUNDS, Counts, Relaxation, Relaxed, filled_by
from readiness.split_plain import fill

STEPS = 30_000


@dataclass(slots=True)
class Budget:
    """The steps that are left of one whole split; a step is one kind, or one place of it, looked at in one branch."""

    steps: int = STEPS

    def spend(self, steps: int) -> None:
        """Take so many steps."""
        self.steps -= steps

    @property
    def is_spent(self) -> bool:
        """Whether no step is left."""
        return self.steps <= 0


@dataclass(frozen=True, slots=True)
class Found:
    """A whole split: its key, what is filled, who gave the even units, and how many odd units went where."""

    key: Vector
    filled: Vector
    flow: Flow
    units: Counts


class Search:
    """The search of one component."""

    def __init__(self, component: Component, budget: Budget) -> None:
        self.component = component
        self.budget = budget
        self.relaxation = Relaxation(component)
        self._size = sum(1 + len(kind.serves) for kind in (*component.even, *component.odd))
        self.best = self._try(tuple((0,) * len(kind.serves) for kind in component.odd))

    def run(self) -> bool:
        """Search, the most promising branch first; whether the best that was found is proven to be the best."""
        if self._look(*self._widest()).key >= self.best.key:
            return True
        if self.budget.is_spent:
            return False
        self._tighten()
        branches: list[tuple[Vector, int, Counts, Counts, Relaxed]] = []
        waiting = [self._widest()]
        number = 0
        while waiting or branches:
            for fewest, most in waiting:
                relaxed = self._look(fewest, most)
                if relaxed.key < self.best.key:
                    number += 1
                    heappush(branches, (relaxed.key, number, fewest, most, relaxed))
            if not branches or branches[0][0] >= self.best.key:
                return True
            if self.budget.is_spent:
                return False
            _, _, fewest, most, relaxed = heappop(branches)
            waiting = [half for half in _halves(fewest, most, relaxed) if self._is_there(half[0])]
        return True

    def _tighten(self) -> None:
        self.budget.spend(ROUNDS * 2 * len(self.component.places) * self._size)
        self.relaxation = self.relaxation.tightened(*self._widest())
        self.best = self._try(self.best.units)

    def _widest(self) -> tuple[Counts, Counts]:
        """No limits but what a place can use of what there is."""
        component = self.component
        rooms = [required - filled for required, filled in zip(component.required, component.start, strict=True)]
        most = tuple(
            tuple(
                min(kind.quantity, -(-rooms[place] // worth))
                for place, worth in zip(kind.serves, kind.worths, strict=True)
            )
            for kind in component.odd
        )
        return tuple((0,) * len(counts) for counts in most), most

    def _is_there(self, units: Counts) -> bool:
        """Whether there are so many odd units."""
        return all(sum(counts) <= kind.quantity for kind, counts in zip(self.component.odd, units, strict=True))

    def _look(self, fewest: Counts, most: Counts) -> Relaxed:
        self.budget.spend(self._size)
        relaxed = self.relaxation.solve(fewest, most)
        found = self._try(self._whole(relaxed))
        if found.key < self.best.key:
            self.best = found
        return relaxed

    def _whole(self, relaxed: Relaxed) -> Counts:
        """Whole units near the divided ones: rounded down, then up as far as there are units."""
        whole = []
        for kind, units in zip(self.component.odd, relaxed.units, strict=True):
            counts, left = [], kind.quantity
            for amount in units:
                counts.append(min(floor(amount), left))
                left -= counts[-1]
            for at, amount in enumerate(units):
                if left and amount > counts[at]:
                    counts[at] += 1
                    left -= 1
            whole.append(tuple(counts))
        return tuple(whole)

    def _try(self, units: Counts) -> Found:
        """The whole split with these odd units; the even ones are split best, and odd ones left fill what is short."""
        component = self.component
        filled, flow = fill(component, filled_by(component, units))
        counts = [list(of_kind) for of_kind in units]
        for kind, given in zip(component.odd, counts, strict=True):
            left = kind.quantity - sum(given)
            for at, (place, worth) in enumerate(zip(kind.serves, kind.worths, strict=True)):
                more = min(left, -((filled[place] - component.required[place]) // worth))
                left -= more
                given[at] += more
                filled[place] = min(component.required[place], filled[place] + more * worth)
        return Found(self.relaxation.key(filled), tuple(filled), flow, tuple(tuple(given) for given in counts))

    def given(self) -> list[dict[int, int]]:
        """Of each odd kind, how many units went to which place in the best split."""
        return [
            dict(zip(kind.serves, counts, strict=True))
            for kind, counts in zip(self.component.odd, self.best.units, strict=True)
        ]


def _halves(fewest: Counts, most: Counts, relaxed: Relaxed) -> Iterator[tuple[Counts, Counts]]:
    """The branch in two, at the first number of units that is not whole, else at the first that is open."""
    at = _cut(fewest, most, relaxed)
    if at is None:
        return
    kind, place, low, high = at
    yield fewest, _with(most, kind, place, low)
    yield _with(fewest, kind, place, high), most


def _cut(fewest: Counts, most: Counts, relaxed: Relaxed) -> tuple[int, int, int, int] | None:
    open_at: tuple[int, int, Fraction] | None = None
    for kind, amounts in enumerate(relaxed.units):
        for place, amount in enumerate(amounts):
            if fewest[kind][place] < most[kind][place]:
                if amount.denominator != 1:
                    return kind, place, floor(amount), floor(amount) + 1
                open_at = open_at or (kind, place, amount)
    if open_at is None:
        return None
    kind, place, amount = open_at
    low = int(amount) if amount < most[kind][place] else int(amount) - 1
    return kind, place, low, low + 1


def _with(counts: Counts, kind: int, place: int, count: int) -> Counts:
    of_kind = counts[kind]
    changed = (*of_kind[:place], count, *of_kind[place + 1 :])
    return (*counts[:kind], changed, *counts[kind + 1 :])
