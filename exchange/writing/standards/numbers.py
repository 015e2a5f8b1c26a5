"""Exact numbers, shares, bases and bounds as a file of a standard writes them."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from exchange.standards.reading.bases import WORDS
from exchange.standards.reading.numbers import shown
from graph.model.rules import Base, BaseKind, Bound

Form = int | str | dict[str, Any] | list[Any] | bool
NAMES = {kind: word for word, kind in WORDS.items()}


def number(value: Fraction) -> int | str:
    """A number: whole ones plain, others as text, which YAML quotes."""
    return value.numerator if value.denominator == 1 else shown(value)


def ratio(value: Fraction) -> str:
    """A ratio such as 4:1."""
    return f"{value.numerator}:{value.denominator}"


def base(held: Base) -> Form:
    """What is counted."""
    if held.kind is BaseKind.ROLE:
        return {"role": held.of}
    if held.kind is BaseKind.UNITS:
        return {"units": held.of}
    return str(held.of) if held.kind is BaseKind.MEASURE else NAMES[held.kind]


def within(minimum: Fraction | None, maximum: Fraction | None) -> dict[str, Any]:
    """Bounds, those that are there."""
    named = (("minimum", minimum), ("maximum", maximum))
    return {name: number(value) for name, value in named if value is not None}


def bounds(several: Iterable[Bound]) -> dict[str, Any]:
    """Bounds by measure."""
    return {held.measure: within(held.minimum, held.maximum) for held in several}
