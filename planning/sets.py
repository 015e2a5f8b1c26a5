"""Sets of teams that together may cover what is needed, best first: every one there is, within a stated bound."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import groupby
from math import lcm

MOST_TEAMS = 6
"""In one set."""
MOST_STEPS = 20_000
"""Teams put into sets, all attempts counted; the same work on every machine."""
Set = tuple[int, ...]
Start = tuple[Sequence[int], Set, int]
"""Teams to choose from, those of a set that is begun, and how many more it takes."""


class Best(StrEnum):
    """What comes first: the fewest teams, or the soonest last arrival."""

    SMALLEST = "SMALLEST"
    SOONEST = "SOONEST"


@dataclass(frozen=True, slots=True)
class Member:
    """A team that may be in a set: when it is there, and the most that it could bring of each need."""

    code: str
    minutes: Fraction
    most: tuple[Fraction, ...]


class Search:
    """Tells sets in order; whoever asks says which of them really cover, and no set with one of these in it follows.

    SMALLEST: by number of teams, then the last arrival. SOONEST: by the last arrival, then the number of teams. Then
    by all arrivals, the latest first, then by code. `is_cut`: the bound ended it, so that better sets may be missing.
    """

    def __init__(self, members: Sequence[Member], amounts: Sequence[Fraction], best: Best) -> None:
        self.members = sorted(members, key=lambda one: (one.minutes, one.code))
        self.is_cut = False
        self._best = best
        self._steps = 0
        self._covering: list[frozenset[int]] = []
        columns = zip(amounts, *(one.most for one in self.members), strict=True)
        scales = [lcm(*(held.denominator for held in column)) for column in columns]
        self._amounts = [int(amount * scale) for amount, scale in zip(amounts, scales, strict=True)]
        self._most = [[int(held * scale) for held, scale in zip(one.most, scales, strict=True)] for one in self.members]

    def covers(self, found: Set) -> None:
        """This set covers what is needed."""
        self._covering.append(frozenset(found))

    def sets(self) -> Iterator[Set]:
        """The sets that may cover, as numbers of `members`, best first."""
        sizes = range(1, min(MOST_TEAMS, len(self.members)) + 1)
        rounds = self._by_size(sizes) if self._best is Best.SMALLEST else self._by_last(sizes)
        for starts in rounds:
            grown = (found for among, begun, more in starts for found in self._grown(among, begun, more))
            for found in sorted(grown, key=self._rank):
                if not self._is_covered(frozenset(found)):
                    yield found
            if self.is_cut:
                return

    def _by_size(self, sizes: range) -> Iterator[list[Start]]:
        for size in sizes:
            yield [(range(len(self.members)), (), size)]

    def _by_last(self, sizes: range) -> Iterator[list[Start]]:
        """Of each last arrival the teams that come then; every set of the round has one of these as its last."""
        numbers = range(len(self.members))
        for _, several in groupby(numbers, key=lambda at: self.members[at].minutes):
            lasts = list(several)
            for size in sizes:
                yield [(range(last), (last,), size - 1) for last in lasts if size - 1 <= last]

    def _rank(self, found: Set) -> tuple[list[Fraction], list[str]]:
        members = [self.members[at] for at in found]
        return sorted((one.minutes for one in members), reverse=True), sorted(one.code for one in members)

    def _grown(self, among: Sequence[int], begun: Set, more: int) -> list[Set]:
        """All sets of what is begun and so many more of these that may cover."""
        tops = self._tops(among, more)
        lacking = list(self._amounts)
        for at in begun:
            lacking = [left - held for left, held in zip(lacking, self._most[at], strict=True)]
        found: list[Set] = []

        def grow(start: int, chosen: Set, left: Sequence[int], more: int) -> None:
            if any(short > top[start] for short, top in zip(left, tops[more], strict=True)) or self.is_cut:
                return
            if more == 0:
                found.append(chosen)
                return
            for place in range(start, len(among) - more + 1):
                self._steps += 1
                if self._steps > MOST_STEPS:
                    self.is_cut = True
                    return
                grown = (*chosen, among[place])
                if not self._is_covered(frozenset(grown)):
                    held = self._most[among[place]]
                    grow(place + 1, grown, [short - has for short, has in zip(left, held, strict=True)], more - 1)

        grow(0, begun, lacking, more)
        return found

    def _tops(self, among: Sequence[int], more: int) -> list[list[list[int]]]:
        """For so many more teams, for each need, from each place on: the most that they could bring."""
        tops = [[[0] * (len(among) + 1) for _ in self._amounts] for _ in range(more + 1)]
        for need in range(len(self._amounts)):
            best: list[int] = []
            for place in range(len(among) - 1, -1, -1):
                best = sorted((*best, self._most[among[place]][need]), reverse=True)[:more]
                for several in range(1, more + 1):
                    tops[several][need][place] = sum(best[:several])
        return tops

    def _is_covered(self, found: frozenset[int]) -> bool:
        return any(covering <= found for covering in self._covering)
