"""The fewest additions whose gains reach what is needed in one dimension or two, those on earlier lines first.

With one dimension the bound below is exact, so nothing is tried in vain; with two it prunes a search.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from readiness.lifting.raising import Raise, Run

MOST_STEPS = 50_000
Needs = tuple[int, ...]
Counts = tuple[int, ...]


class Spent(Exception):
    """The steps are used up."""


@dataclass(slots=True)
class Steps:
    """Steps of one worker, the same on every machine."""

    left: int

    def take(self) -> None:
        """One step."""
        if not self.left:
            raise Spent
        self.left -= 1


@dataclass(slots=True)
class Smallest:
    """A search over lines in their order; `gains` are for each dimension, and the last for both together."""

    lines: Sequence[Raise]
    needs: Needs
    steps: Steps
    _best: list[tuple[list[Run], ...]] = field(default_factory=list)
    _failed: set[tuple[int, int, Needs]] = field(default_factory=set)

    def run(self) -> tuple[Counts, bool]:
        """How many additions each line takes, and whether fewer are proven not to do."""
        counts = greedy(self.lines, self.needs)
        self._best = [self._runs(start) for start in range(len(self.lines) + 1)]
        fewest = 0
        try:
            while fewest <= sum(counts):
                found = self._place(0, fewest, self.needs)
                if found is not None:
                    return found, True
                fewest += 1
        except Spent:
            pass
        return counts, False

    def _place(self, start: int, left: int, needs: Needs) -> Counts | None:
        """The additions from the line on, so many at most, that gain what is needed; as many as can be at first."""
        if not left or start == len(self.lines):
            return (0,) * (len(self.lines) - start) if max(needs) <= 0 else None
        key = (start, left, needs)
        if key in self._failed:
            return None
        line = self.lines[start]
        for taken in range(min(left, line.most), -1, -1):
            rest = tuple(need - line.gain(index, taken) for index, need in enumerate(needs))
            if self._can(start + 1, left - taken, rest):
                found = self._place(start + 1, left - taken, rest)
                if found is not None:
                    return (taken, *found)
        self._failed.add(key)
        return None

    def _can(self, start: int, left: int, needs: Needs) -> bool:
        """Whether so many additions may gain enough: in each dimension apart, and in the sum of both."""
        self.steps.take()
        asked = (*needs, sum(max(need, 0) for need in needs))
        return all(need <= 0 or reaches(runs, left, need) for runs, need in zip(self._best[start], asked, strict=True))

    def _runs(self, start: int) -> tuple[list[Run], ...]:
        """The runs of the lines from this one on, the greatest gains first."""
        lines = self.lines[start:]
        apart = [[run for line in lines for run in line.runs[index]] for index in range(len(self.needs))]
        both = [run for line in lines for run in together(line)]
        return tuple(sorted(runs, reverse=True) for runs in (*apart, both))


def reaches(runs: Sequence[Run], left: int, need: int) -> bool:
    """Whether the best so many additions gain what is needed."""
    for gain, times in runs:
        taken = min(times, left)
        need -= gain * taken
        left -= taken
        if need <= 0 or not left:
            break
    return need <= 0


def together(line: Raise) -> list[Run]:
    """The runs of a line, gains of all dimensions added."""
    counts = sorted({sum(times for _, times in runs[:end]) for runs in line.runs for end in range(len(runs) + 1)})
    found = []
    for low, high in pairwise(counts):
        gains = (line.gain(index, high) - line.gain(index, low) for index in range(len(line.runs)))
        found.append((sum(gains) // (high - low), high - low))
    return found


def greedy(lines: Sequence[Raise], needs: Needs) -> Counts:
    """Enough additions, each where it gains most of what is still needed: not always the fewest."""
    counts = [0] * len(lines)
    left = list(needs)
    while max(left) > 0:
        best, most = 0, 0
        for place, line in enumerate(lines):
            if counts[place] < line.most:
                gained = sum(min(_next(line, index, counts[place]), max(need, 0)) for index, need in enumerate(left))
                if gained > most:
                    best, most = place, gained
        for index in range(len(left)):
            left[index] -= _next(lines[best], index, counts[best])
        counts[best] += 1
    return tuple(counts)


def _next(line: Raise, index: int, taken: int) -> int:
    return line.gain(index, taken + 1) - line.gain(index, taken)
