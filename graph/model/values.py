"""Exact values and their texts: decimals as integer millionths, days and instants as ISO text, canonical JSON."""

import re
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import orjson

MILLION = 1_000_000
DECIMAL = re.compile(r"[+-]?\d{1,12}(?:\.\d{1,6})?\Z", re.ASCII)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)


def millionths(text: str) -> int:
    """Read a decimal with at most six places and twelve whole digits, exactly; ValueError when it is none."""
    if not DECIMAL.match(text):
        raise ValueError(f"{text!r} is no decimal with at most six places")
    sign = -1 if text[0] == "-" else 1
    whole, _, places = text.lstrip("+-").partition(".")
    return sign * (int(whole) * MILLION + int(places.ljust(6, "0")))


def decimal_text(value: int) -> str:
    """Write millionths without exponent or trailing zeros: 31875000 is "31.875", -500000 is "-0.5"."""
    whole, places = divmod(abs(value), MILLION)
    sign = "-" if value < 0 else ""
    return f"{sign}{whole}.{places:06d}".rstrip("0") if places else f"{sign}{whole}"


def fraction(value: int) -> Fraction:
    """Millionths as the exact number they stand for."""
    return Fraction(value, MILLION)


def exact_text(value: Fraction) -> str:
    """An exact rational as "p/q", whole numbers as "1" and "0"."""
    return str(value)


def cut_millionths(value: Fraction) -> int:
    """A rational cut (never rounded up) to whole millionths, for sums and averages."""
    return int(value * MILLION) if value >= 0 else -int(-value * MILLION)


def day(text: str) -> date:
    """Read a civil date `YYYY-MM-DD`; ValueError when it is none."""
    if not DAY.match(text):
        raise ValueError(f"{text!r} is no day YYYY-MM-DD")
    return date.fromisoformat(text)


def instant_text(moment: datetime) -> str:
    """An aware moment as UTC text to the microsecond, `YYYY-MM-DDTHH:MM:SS.ffffffZ`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def clock_text(moment: datetime) -> str:
    """An aware moment for people, `YYYY-MM-DD HH:MM+08:00`; with seconds where it has any."""
    return moment.isoformat(" ", "seconds" if moment.second else "minutes")


def instant(text: str) -> datetime:
    """Read the text that instant_text writes, or any ISO moment with an offset; ValueError without one."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text!r} has no offset from UTC")
    return moment.astimezone(UTC)


def canonical_json(value: Any) -> str:
    """A structured value as the one JSON text it is stored as: sorted keys, no blanks."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
