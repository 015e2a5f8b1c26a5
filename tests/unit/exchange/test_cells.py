"""One cell to its raw value, by kind."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.cells import raw
from exchange.text import Refused
from graph.model.declaration.property import Choice, Property
from graph.model.kinds import Kind
from graph.model.values import decimal_text

CHOICES = (Choice("A", "甲", "a"), Choice("B", "乙", "b"))


def prop(kind: Kind, **more: Any) -> Property:
    if kind in (Kind.CHOICE, Kind.CODES):
        more["choices"] = CHOICES
    if kind is Kind.TERM:
        more["terms"] = "role"
    return Property("it", kind, "它", "it", **more)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.STRUCTURE])
@pytest.mark.parametrize("cell", ["", "  ", "\u3000"])
def test_a_blank_cell_is_absent_whatever_its_kind(kind: Kind, cell: str) -> None:
    assert raw(prop(kind), cell) is None


@pytest.mark.parametrize(
    ("kind", "cell", "expected"),
    [
        (Kind.TEXT, "\u3000 e\u0301t\u00e9 ", "\u00e9t\u00e9"),
        (Kind.TEXT, "甲\r\n  乙\n\n丙", "甲 乙 丙"),
        (Kind.CODE, " A-001 ", "A-001"),
        (Kind.INTEGER, "+7", 7),
        (Kind.INTEGER, "-0", 0),
        (Kind.DECIMAL, "31.875", 31_875_000),
        (Kind.DECIMAL, "-0.5", -500_000),
        (Kind.DECIMAL, "999999999999.999999", 999_999_999_999_999_999),
        (Kind.BOOLEAN, "TRUE", True),
        (Kind.BOOLEAN, "false", False),
        (Kind.DAY, "2024-02-29", "2024-02-29"),
        (Kind.INSTANT, "2026-03-01T08:00:00+08:00", "2026-03-01T00:00:00.000000Z"),
        (Kind.INSTANT, "2026-03-01 08:00Z", "2026-03-01T08:00:00.000000Z"),
        (Kind.INSTANT, "2026-03-01T08:00:00.123456Z", "2026-03-01T08:00:00.123456Z"),
        (Kind.CHOICE, "B", "B"),
        (Kind.TERM, "medic", "medic"),
        (Kind.CODES, "B; A", '["A","B"]'),
        (Kind.MEASURES, "head = 30.50; flow=200", '{"flow":"200","head":"30.5"}'),
        (Kind.NUMBERS, "1;2.50", '["1","2.5"]'),
    ],
)
def test_a_cell_is_read_into_the_raw_form_of_its_kind(kind: Kind, cell: str, expected: object) -> None:
    found = raw(prop(kind), cell)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        (Kind.TEXT, "a\tb"),
        (Kind.TEXT, "a\x85b"),
        (Kind.TEXT, "a\u202eb"),
        (Kind.TEXT, "a\ufeffb"),
        (Kind.TEXT, "a\udcffb"),
        (Kind.CODE, "a;b"),
        (Kind.CODE, "a\nb"),
        (Kind.INTEGER, "1.0"),
        (Kind.INTEGER, "１"),
        (Kind.INTEGER, "1_000"),
        (Kind.INTEGER, "1" * 19),
        (Kind.DECIMAL, "1,5"),
        (Kind.DECIMAL, ".5"),
        (Kind.DECIMAL, "NaN"),
        (Kind.DECIMAL, "1234567890123"),
        (Kind.DECIMAL, "0.0000001"),
        (Kind.BOOLEAN, "1"),
        (Kind.DAY, "2026-13-01"),
        (Kind.DAY, "20260301"),
        (Kind.DAY, "2026-03-01T00:00"),
        (Kind.INSTANT, "2026-03-01"),
        (Kind.INSTANT, "2026-03-01T25:00:00Z"),
        (Kind.INSTANT, "0001-01-01T00:00:00+08:00"),
        (Kind.CHOICE, "a"),
        (Kind.CODES, "A;;B"),
        (Kind.CODES, "A;A"),
        (Kind.CODES, "A;C"),
        (Kind.MEASURES, "=1"),
        (Kind.MEASURES, "flow=1;"),
        (Kind.MEASURES, "flow=x"),
        (Kind.NUMBERS, "1;"),
        (Kind.STRUCTURE, "{}"),
    ],
)
def test_what_is_no_such_value_is_refused_with_a_reason_in_both_languages(kind: Kind, cell: str) -> None:
    with pytest.raises(Refused) as refused:
        raw(prop(kind), cell)
    assert refused.value.reason.zh
    assert refused.value.reason.en


def test_length_is_counted_in_characters_after_composing_them() -> None:
    assert raw(prop(Kind.TEXT, max_length=2), "e\u0301😀") == "é😀"
    with pytest.raises(Refused, match="3 characters, at most 2"):
        raw(prop(Kind.TEXT, max_length=2), "一二三")


@pytest.mark.parametrize(("kind", "low", "high"), [(Kind.INTEGER, "-1", "11"), (Kind.DECIMAL, "-0.000001", "10.1")])
def test_bounds_are_included(kind: Kind, low: str, high: str) -> None:
    bounded = prop(kind, minimum=0, maximum=10)
    assert raw(bounded, "0") == 0
    assert raw(bounded, "10") in (10, 10_000_000)
    for cell in (low, high):
        with pytest.raises(Refused, match="between 0 and 10"):
            raw(bounded, cell)


@given(st.integers(-(10**18) + 1, 10**18 - 1))
def test_every_decimal_is_read_back_from_its_text(value: int) -> None:
    assert raw(prop(Kind.DECIMAL), decimal_text(value)) == value


@given(st.text(max_size=60))
def test_any_text_is_either_kept_plain_or_refused(text: str) -> None:
    try:
        found = raw(prop(Kind.TEXT, max_length=1_000), text)
    except Refused:
        return
    assert found is None or (isinstance(found, str) and found.strip() == found and found != "")
    if isinstance(found, str):
        assert raw(prop(Kind.TEXT, max_length=1_000), found) == found
        assert not any(letter < " " for letter in found)
