"""Whether a value lies within bounds, and whether a unit fits a specification."""

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction

from graph.model.rules import Bound


class Fit(Enum):
    """How a unit stands to a specification: NOT_MEASURED is on hand, but not usable; MISSES is another thing."""

    FITS = "FITS"
    NOT_MEASURED = "NOT_MEASURED"
    MISSES = "MISSES"


def is_within(value: Fraction, bound: Bound) -> bool:
    """Whether the value lies within the bounds, which are included."""
    return (bound.minimum is None or value >= bound.minimum) and (bound.maximum is None or value <= bound.maximum)


def fit(specification: tuple[Bound, ...], own: Mapping[str, Fraction], of_type: Mapping[str, Fraction]) -> Fit:
    """How a unit with these values, its own before its type's, stands to the specification."""
    result = Fit.FITS
    for bound in specification:
        value = own.get(bound.measure, of_type.get(bound.measure))
        if value is None:
            result = Fit.NOT_MEASURED
        elif not is_within(value, bound):
            return Fit.MISSES
    return result
