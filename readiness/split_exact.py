"""The split where a unit of another worth can go to two places: an exact search, ended by a limit on its steps.

Units of other worth are handed out kind by kind, place by place; for each way that can still be the best, the even
units are then split without search. A first, narrow pass finds a good split; the second passes over all ways and
leaves out what cannot be better. Steps are counted, never seconds, so that every machine finds the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.components import Component, Vector
from readiness.flow import Flow
from readiness.split_bounds import Optimist
from readiness.split_plain import fill

STEPS = 50_000
WIDTH = 16


@dataclass(slots=True)
class Budget:
    """The steps that are left of one whole split."""

    steps: int = STEPS

    def spend(self, steps: int = 1) -> None:
        """Take so many steps."""
        self.steps -= steps

    @property
    def is_spent(self) -> bool:
        """Whether no step is left."""
        return self.steps <= 0


@dataclass(frozen=True, slots=True)
class Way:
    """Part of a split: what is filled, what is left of the kind at hand, how many went last, and the way before."""

    filled: Vector
    left: int
    gave: int = 0
    before: "Way | None" = None


@dataclass(frozen=True, slots=True)
class Found:
    """A whole split of a component. `key` orders splits, the least is the best: what is short, then what is filled."""

    key: Vector
    filled: Vector
    flow: Flow
    way: Way


class Search:
    """The search of one component, turn by turn: one kind of odd units at one of the places they can go to."""

    def __init__(self, component: Component, budget: Budget) -> None:
        self.component = component
        self.budget = budget
        self.optimist = Optimist(component)
        self.turns = self.optimist.turns
        self.start = Way(component.start, component.odd[0].quantity)
        self.best = self._finish(self.start)

    def run(self) -> bool:
        """Search; whether the best that was found is proven to be the best."""
        for way in self._pass(WIDTH):
            self._keep(self._finish(way))
        if self._least(self.start, 0) >= self.best.key:
            return True
        end = len(self.turns)
        for way in sorted(self._pass(None), key=lambda way: self._least(way, end)):
            if self._least(way, end) >= self.best.key or self.budget.is_spent:
                break
            self._keep(self._finish(way))
        return not self.budget.is_spent

    def _pass(self, width: int | None) -> list[Way]:
        ways = [self.start]
        for turn in range(len(self.turns)):
            found: dict[tuple[Vector, int], Way] = {}
            for way in ways:
                for after in self._after(way, turn, is_narrow=width is not None):
                    found.setdefault((after.filled, after.left), after)
                if width is None and self.budget.is_spent:
                    return []
            ways = self._promising(list(found.values()), turn + 1, width)
        return ways

    def _after(self, way: Way, turn: int, is_narrow: bool) -> Iterator[Way]:
        """Each number of units that can go to the place of this turn; the last place takes what is left."""
        index, at = self.turns[turn]
        kind = self.component.odd[index]
        place, worth = kind.serves[at], kind.worths[at]
        required, filled = self.component.required[place], way.filled[place]
        most = min(way.left, -((filled - required) // worth))
        is_last = at + 1 == len(kind.serves)
        fewest = most if is_last or (is_narrow and self.budget.is_spent) else 0
        for units in range(most, fewest - 1, -1):
            self.budget.spend()
            after = list(way.filled)
            after[place] = min(required, filled + units * worth)
            left = way.left - units
            if not is_last:
                yield Way(tuple(after), left, units, way)
            elif not left or all(after[one] == self.component.required[one] for one in kind.serves):
                yield Way(tuple(after), self._quantity(index + 1), units, way)

    def _quantity(self, index: int) -> int:
        return self.component.odd[index].quantity if index < len(self.component.odd) else 0

    def _promising(self, ways: list[Way], turn: int, width: int | None) -> list[Way]:
        if width is None:
            return [way for way in ways if self._least(way, turn) < self.best.key]
        return sorted(ways, key=lambda way: (self._least(way, turn), way.filled, way.left))[:width]

    def _least(self, way: Way, turn: int) -> Vector:
        return self.optimist.least(way.filled, way.left, turn)

    def _finish(self, way: Way) -> Found:
        self.budget.spend(1 + len(self.component.even))
        filled, flow = fill(self.component, way.filled)
        return Found((*self.component.totals(filled), *(-amount for amount in filled)), tuple(filled), flow, way)

    def _keep(self, found: Found) -> None:
        if found.key < self.best.key:
            self.best = found

    def given(self) -> list[dict[int, int]]:
        """Of each odd kind, how many units went to which place in the best split."""
        gave: list[dict[int, int]] = [{} for _ in self.component.odd]
        way = self.best.way
        chain: list[int] = []
        while way.before is not None:
            chain.append(way.gave)
            way = way.before
        for (index, at), units in zip(self.turns, reversed(chain), strict=False):
            gave[index][self.component.odd[index].serves[at]] = units
        return gave
