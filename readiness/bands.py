"""A banded table on a number."""

from fractions import Fraction
from math import ceil, floor

from graph.model.rules import Bands
from readiness.missing import Missing


def banded(table: Bands, value: Fraction) -> Fraction | Missing:
    """The value of the band that the number lies in; unknown over the last bound without continuation."""
    if table.lowest is not None and value < table.lowest:
        return Fraction(0)
    for band in table.bands:
        if value < band.bound or (band.is_included and value == band.bound):
            return band.value
    if not table.bands or not table.further:
        return Missing((f"band:{value}",))
    last = table.bands[-1]
    parts = (value - last.bound) / table.further
    return last.value + (ceil(parts) if last.is_included else floor(parts) + 1)
