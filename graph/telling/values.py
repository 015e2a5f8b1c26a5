"""Raw values as the exact value types of facts; what repeats is read once."""

from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

import orjson

from graph.model import values

KEPT = 65_536
NO_MEASURES: Mapping[str, Fraction] = MappingProxyType({})


@lru_cache(KEPT)
def _day(text: str) -> date:
    return date.fromisoformat(text)


@lru_cache(KEPT)
def fraction(millionths: int) -> Fraction:
    """Millionths as the exact number."""
    return values.fraction(millionths)


@lru_cache(KEPT)
def _measures(text: str) -> Mapping[str, Fraction]:
    return MappingProxyType({name: Fraction(value) for name, value in orjson.loads(text).items()})


def day(text: str | None) -> date | None:
    """A day, if there is one."""
    return None if text is None else _day(text)


def sure_day(text: str) -> date:
    """A day that is always there."""
    return _day(text)


def number(millionths: int | None) -> Fraction | None:
    """An exact number, if there is one."""
    return None if millionths is None else fraction(millionths)


def truth(held: int | None) -> bool | None:
    """A boolean, if there is one."""
    return None if held is None else held == 1


def measures(text: str | None) -> Mapping[str, Fraction]:
    """Measured values by measure."""
    return NO_MEASURES if text is None else _measures(text)


def codes(text: str | None) -> frozenset[str]:
    """Several codes."""
    return frozenset() if text is None else frozenset(orjson.loads(text))


def moment(text: str | None) -> datetime | None:
    """An instant, if there is one."""
    return None if text is None else values.instant(text)
