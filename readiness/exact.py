"""Exact numbers; whole ones as int, which is an order of magnitude faster than a fraction."""

from fractions import Fraction

Number = int | Fraction


def lean(value: Number) -> Number:
    """The same number, as an int when it is whole."""
    return value.numerator if value.denominator == 1 else value
