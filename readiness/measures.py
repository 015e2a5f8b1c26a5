"""The measures of a team on a day, and the numbers that the facts give to rules, conditions and MEASURE lines."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from graph.model.facts import Measured
from graph.model.requirements import Measure
from graph.model.rules import Base, BaseKind, Bound
from readiness.bounds import is_within
from readiness.day import Day
from readiness.missing import Missing, missing_of

BUILT_IN = {
    kind.value.lower(): kind
    for kind in (
        BaseKind.HEADCOUNT,
        BaseKind.STRENGTH,
        BaseKind.ESTABLISHMENT,
        BaseKind.SQUADS,
        BaseKind.SHIFTS,
        BaseKind.SITES,
    )
}


def latest(measured: Iterable[Measured], measure: str, on: date) -> Fraction | None:
    """The value with the latest day on or before the day; one without a day holds where no dated one does."""
    known = [
        (one.on or date.min, one.value)
        for one in measured
        if one.measure == measure and (one.on is None or one.on <= on)
    ]
    return max(known)[1] if known else None


def counted(base: Base) -> BaseKind:
    """What the base counts: a measure may be named that the facts have anyway."""
    return BUILT_IN.get(base.of or "", base.kind) if base.kind is BaseKind.MEASURE else base.kind


def number(base: Base, day: Day) -> Fraction | Missing:
    """What the facts give for the base, or the name of the fact that is missing."""
    kind = counted(base)
    if kind is BaseKind.STRENGTH:
        return Fraction(day.strength)
    if kind is BaseKind.HEADCOUNT:
        return Fraction(day.headcount)
    if kind is BaseKind.ROLE:
        return Fraction(day.in_roles((base.of or "",)))
    if kind is BaseKind.UNITS:
        return Fraction(day.of_type(base.of or ""))
    if kind is BaseKind.MEASURE:
        value = latest(day.facts.measured, base.of or "", day.on)
        return Missing((f"measure:{base.of}",)) if value is None else value
    name = kind.value.lower()
    known: int | None = getattr(day.facts, name)
    return Missing((name,)) if known is None else Fraction(known)


def within(asks: Measure, day: Day) -> bool | Missing:
    """Whether the sum of factor x base lies within the bounds of a MEASURE line."""
    numbers = [(factor, number(base, day)) for factor, base in asks.terms]
    missing = missing_of(value for _, value in numbers)
    if missing is not None:
        return missing
    total = sum((factor * value for factor, value in numbers if not isinstance(value, Missing)), Fraction(0))
    return is_within(total, Bound("", asks.minimum, asks.maximum))
