"""A matrix of teams: by row and column how many stand at each level, and how far they are covered in the mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.model.requirements import Dimension, Level

PLACE = 100
"""One of the fourth place, in millionths."""


@dataclass(slots=True)
class Tally:
    """Teams of one row and column, by level; of each dimension the sum of their coverages, and of how many.

    Not frozen, as it is made for each of thousands of groups.
    """

    row: str | None
    column: str | None
    levels: Mapping[Level, int]
    covered: Mapping[Dimension, tuple[int, int]]


@dataclass(slots=True)
class Cell:
    """All teams of one row and column."""

    row: str | None
    column: str | None
    levels: dict[Level, int] = field(default_factory=lambda: dict.fromkeys(Level, 0))
    _covered: dict[Dimension, tuple[int, int]] = field(default_factory=lambda: dict.fromkeys(Dimension, (0, 0)))

    def add(self, tally: Tally) -> None:
        """Count these too."""
        for level, count in tally.levels.items():
            self.levels[level] += count
        for dimension, (more, several) in tally.covered.items():
            total, number = self._covered[dimension]
            self._covered[dimension] = (total + more, number + several)

    @property
    def count(self) -> int:
        """How many teams there are in it."""
        return sum(self.levels.values())

    def mean(self, dimension: Dimension) -> int | None:
        """The mean coverage of the teams that have one, cut to four places, in millionths; None where none has."""
        total, number = self._covered[dimension]
        return total // (number * PLACE) * PLACE if number else None


def cells(tallies: Iterable[Tally]) -> list[Cell]:
    """The cells that are not empty."""
    found: dict[tuple[str | None, str | None], Cell] = {}
    for tally in tallies:
        key = tally.row, tally.column
        if key not in found:
            found[key] = Cell(*key)
        found[key].add(tally)
    return list(found.values())
