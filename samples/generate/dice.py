"""Seeded chance that gives the same on every Python: only `Random.random` is promised to stay as it is."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """One stream of chance, named, so that a change in one part of a register leaves the others as they are."""

    def __init__(self, *name: object) -> None:
        self._next = Random(":".join(str(part) for part in name)).random

    def between(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self._next() * (high - low + 1))

    def chance(self, percent: float) -> bool:
        """True so many times in a hundred."""
        return self._next() * 100 < percent

    def shift(self, reach: float) -> float:
        """A number between -reach and reach."""
        return (self._next() * 2 - 1) * reach

    def pick(self, items: Sequence[T]) -> T:
        """One of them."""
        return items[int(self._next() * len(items))]

    def weighted(self, items: Sequence[tuple[T, int]]) -> T:
        """One of them, by weight."""
        left = self._next() * sum(weight for _, weight in items)
        for item, weight in items:
            left -= weight
            if left < 0:
                return item
        return items[-1][0]

    def sample(self, items: Sequence[T], count: int) -> list[T]:
        """So many different ones (all, if there are fewer), in the order they have."""
        ranked = sorted(range(len(items)), key=lambda _: self._next())
        return [items[index] for index in sorted(ranked[:count])]
