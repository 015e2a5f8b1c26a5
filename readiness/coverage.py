"""The coverage of a dimension: the weighted mean of how far its mandatory lines are filled."""

from collections.abc import Iterable
from fractions import Fraction

from graph.model.requirements import Dimension, Necessity
from readiness.assessment import Line


def coverage(lines: Iterable[Line], dimension: Dimension) -> Fraction | None:
    """Over the known and applicable mandatory lines that count in the dimension; None when there is none."""
    full, part, weights = 0, Fraction(0), 0
    for line in lines:
        if line.requirement.necessity is Necessity.MANDATORY and line.filled and dimension in line.filled:
            weight, filled = line.requirement.weight, line.filled[dimension]
            weights += weight
            if line.required is None or filled >= line.required:
                full += weight
            else:
                part += weight * filled / line.required
    return (full + part) / weights if weights else None
