"""A matrix of teams: by row and column how many stand at each level, and how far they are covered in the mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.model.requirements import Dimension, Level

PLACE = 100
"""One of the fourth place, in millionths."""
LEVELS = tuple(Level)
DIMENSIONS = tuple(Dimension)


@dataclass(slots=True)
class Tally:
    """Teams of one row and column: how many there are of each of LEVELS, and of each of DIMENSIONS the sum of their
    coverages and of how many it is; of none where nothing is summed.

    Not frozen, as it is made for each of thousands of groups.
    """

    row: str | None
    column: str | None
    levels: Sequence[int]
    covered: Sequence[tuple[int, int]] = ()


@dataclass(slots=True)
class Cell:
    """All teams of one row and column: how many there are of each of LEVELS, and how far they are covered."""

    row: str | None
    column: str | None
    levels: list[int] = field(default_factory=lambda: [0] * len(LEVELS))
    _covered: list[tuple[int, int]] = field(default_factory=lambda: [(0, 0)] * len(DIMENSIONS))

    def add(self, tally: Tally) -> None:
        """Count these too."""
        for at, more in enumerate(tally.levels):
            self.levels[at] += more
        for at, (more, several) in enumerate(tally.covered):
            total, number = self._covered[at]
            self._covered[at] = (total + more, number + several)

    @property
    def count(self) -> int:
        """How many teams there are in it."""
        return sum(self.levels)

    @property
    def means(self) -> list[int | None]:
        """For each of DIMENSIONS the mean coverage of the teams that have one, cut to four places, in millionths; None
        where none has."""
        return [total // (number * PLACE) * PLACE if number else None for total, number in self._covered]


def cells(tallies: Iterable[Tally]) -> list[Cell]:
    """The cells that are not empty."""
    found: dict[tuple[str | None, str | None], Cell] = {}
    for tally in tallies:
        key = tally.row, tally.column
        if key not in found:
            found[key] = Cell(*key)
        found[key].add(tally)
    return list(found.values())
