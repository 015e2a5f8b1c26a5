"""Numbers, shares and bounds in words."""

from collections.abc import Iterable
from fractions import Fraction

from exchange.standards.page.names import Names
from exchange.standards.reading.numbers import shown
from graph.model.rules import Bound
from readiness.words import Lang

AGE = {Lang.ZH: "年龄", Lang.EN: "age"}


def number(value: Fraction, lang: Lang) -> str:
    """A number; in English with commas from a thousand on."""
    if lang is Lang.EN and value.denominator == 1:
        return f"{value.numerator:,}"
    return shown(value)


def percent(share: Fraction, lang: Lang) -> str:
    """A share of 100 %."""
    return f"{shown(share * 100)}{'%' if lang is Lang.ZH else ' %'}"


def with_unit(value: Fraction, unit: str, lang: Lang) -> str:
    """A number with its unit, where it has one."""
    return f"{number(value, lang)} {unit}".rstrip()


def within(minimum: Fraction | None, maximum: Fraction | None, unit: str, lang: Lang) -> str:
    """A range, bounds included."""
    if minimum is not None and maximum is not None:
        return f"{number(minimum, lang)}–{with_unit(maximum, unit, lang)}"
    if minimum is not None:
        return f"≥ {with_unit(minimum, unit, lang)}"
    return f"≤ {with_unit(maximum or Fraction(0), unit, lang)}"


def bounds(several: Iterable[Bound], names: Names, lang: Lang) -> str:
    """Bounds on measures, all of which hold."""
    comma = "，" if lang is Lang.ZH else ", "
    return comma.join(
        f"{measure(held.measure, names, lang)} "
        f"{within(held.minimum, held.maximum, names.unit('measure', held.measure), lang)}"
        for held in several
    )


def measure(code: str, names: Names, lang: Lang) -> str:
    """A measure by its name; age is built in."""
    return AGE[lang] if code == "age" else names.of("measure", code, lang)
