"""Levels from coverages, and the worse of two."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from graph.model.requirements import Dimension, Edition, Level, Thresholds

ORDER = (Level.R1, Level.R2, Level.R3, Level.R4)


def _percent(r1: int, r2: int, r3: int) -> Thresholds:
    return Thresholds(Fraction(r1, 100), Fraction(r2, 100), Fraction(r3, 100))


DEFAULTS: Mapping[Dimension, Thresholds] = {
    Dimension.P: _percent(90, 80, 70),
    Dimension.S: _percent(90, 80, 65),
    Dimension.C: _percent(90, 70, 60),
    Dimension.T: _percent(90, 80, 60),
}


def thresholds(edition: Edition, dimension: Dimension) -> Thresholds:
    """The thresholds of the edition, or the defaults where it is silent."""
    return edition.thresholds.get(dimension, DEFAULTS[dimension])


def level_of(coverage: Fraction | None, reached: Thresholds) -> Level:
    """The best level whose threshold the coverage reaches; NOT_ASSESSED without a coverage."""
    if coverage is None:
        return Level.NOT_ASSESSED
    if coverage >= reached.r1:
        return Level.R1
    if coverage >= reached.r2:
        return Level.R2
    return Level.R3 if coverage >= reached.r3 else Level.R4


def worst(levels: Iterable[Level]) -> Level:
    """The worst of those that are assessed; NOT_ASSESSED when none is."""
    assessed = [level for level in levels if level is not Level.NOT_ASSESSED]
    return max(assessed, key=ORDER.index, default=Level.NOT_ASSESSED)
