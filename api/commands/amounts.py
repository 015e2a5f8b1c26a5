"""Exact numbers as people read them: decimals where they end, fractions where they do not, percentages cut."""

from fractions import Fraction


def amount(value: Fraction | None) -> str:
    """52, 31.875, or 10/3; a dash where there is none."""
    if value is None:
        return "-"
    if value.denominator == 1:
        return str(value.numerator)
    places = _places(value.denominator)
    if places is None or places > 6:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def percent(value: Fraction) -> str:
    """89.9 % of 0.8996: one decimal, cut and never rounded up."""
    tenths = value.numerator * 1000 // value.denominator
    return f"{tenths // 10} %" if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10} %"


def _places(denominator: int) -> int | None:
    """How many decimals a fraction of this denominator has; None where they never end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None
