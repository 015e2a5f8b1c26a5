"""Exact values and their texts."""

from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.values import (
    MILLION,
    canonical_json,
    clock_text,
    cut_millionths,
    day,
    decimal_text,
    exact_text,
    fraction,
    instant,
    instant_text,
    millionths,
)

MOST = 999_999_999_999 * MILLION + 999_999


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("31.875", 31_875_000, "31.875"),
        ("-0.5", -500_000, "-0.5"),
        ("100", 100_000_000, "100"),
        ("+1.500000", 1_500_000, "1.5"),
        ("0.000001", 1, "0.000001"),
        ("-0", 0, "0"),
        ("007", 7_000_000, "7"),
    ],
)
def test_decimals_are_read_and_written_exactly(text: str, value: int, written: str) -> None:
    assert millionths(text) == value
    assert decimal_text(value) == written
    assert fraction(value) == Fraction(text)


@pytest.mark.parametrize(
    "text", ["", ".5", "1.", "1e3", "1.0000001", "1,5", " 1", "1\n", "--1", "٣", "1234567890123", "nan", "0x1"]
)
def test_what_is_no_decimal_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no decimal"):
        millionths(text)


@given(st.integers(-MOST, MOST))
def test_what_is_written_is_read_back(value: int) -> None:
    text = decimal_text(value)
    assert millionths(text) == value
    assert "e" not in text.lower()
    assert "." not in text or not text.endswith("0")


@given(st.fractions(max_denominator=10**7).filter(lambda value: abs(value) < 10**9))
def test_cutting_never_goes_away_from_zero(value: Fraction) -> None:
    cut = fraction(cut_millionths(value))
    assert abs(cut) <= abs(value) < abs(cut) + Fraction(1, MILLION)


def test_exact_numbers_are_rational_texts() -> None:
    assert [exact_text(Fraction(17, 20)), exact_text(Fraction(4, 2)), exact_text(Fraction(0))] == ["17/20", "2", "0"]


def test_days_are_iso_only() -> None:
    assert day("2024-02-29") == date(2024, 2, 29)
    for text in ("2023-02-29", "20240229", "2024-2-9", "2024-02-29T00:00", "2024-W01-1", ""):
        with pytest.raises(ValueError, match=r"day|date|month"):
            day(text)


def test_instants_are_utc_to_the_microsecond() -> None:
    moment = datetime(2026, 3, 1, 8, 30, tzinfo=timezone(timedelta(hours=8)))
    assert instant_text(moment) == "2026-03-01T00:30:00.000000Z"
    assert instant("2026-03-01T08:30:00+08:00") == datetime(2026, 3, 1, 0, 30, tzinfo=UTC)
    assert instant(instant_text(moment)) == moment
    with pytest.raises(ValueError, match="no offset"):
        instant("2026-03-01T08:30:00")


def test_people_are_told_a_moment_with_its_offset_and_seconds_where_there_are_any() -> None:
    moment = datetime(2026, 3, 1, 8, 30, 0, 999_999, tzinfo=timezone(timedelta(hours=8)))
    assert clock_text(moment) == "2026-03-01 08:30+08:00"
    assert clock_text(moment.replace(second=7)) == "2026-03-01 08:30:07+08:00"
    assert clock_text(moment.astimezone(UTC)) == "2026-03-01 00:30+00:00"


def test_one_value_has_one_json_text() -> None:
    assert (
        canonical_json({"b": [1, "中"], "a": None})
        == canonical_json({"a": None, "b": [1, "中"]})
        == '{"a":null,"b":[1,"中"]}'
    )
