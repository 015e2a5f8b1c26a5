"""How cells are spelled: made plain, or refused where they may mean two things."""

import pytest

from exchange.reading.spelling import Dates, How, plain
from exchange.tables import tables
from exchange.text import Refused
from graph.model.declaration.property import Choice, Property
from graph.model.kinds import Kind
from graph.model.registry import MODEL

CHOICES = (Choice("SERVICEABLE", "完好", "serviceable"), Choice("RETIRED", "报废", "retired"))


def prop(kind: Kind) -> Property:
    return Property("x", kind, "甲", "x", choices=CHOICES if kind in (Kind.CHOICE, Kind.CODES) else ())


@pytest.mark.parametrize(
    ("kind", "cell", "wanted", "how"),
    [
        (Kind.CODE, "Ａ－００１", "A-001", How.WIDE),
        (Kind.CODE, "A-001", "A-001", None),
        (Kind.TEXT, "Ａ级（二）", "Ａ级（二）", None),
        (Kind.INTEGER, "１２", "12", How.WIDE),
        (Kind.INTEGER, "1,234", "1234", How.THOUSANDS),
        (Kind.DECIMAL, "12，345.60", "12345.60", How.THOUSANDS),
        (Kind.DECIMAL, "1,23", "1,23", None),
        (Kind.DAY, "2026-03-01", "2026-03-01", None),
        (Kind.DAY, "2026/3/1", "2026-03-01", How.DAY),
        (Kind.DAY, "2026.03.1", "2026-03-01", How.DAY),
        (Kind.DAY, "2026年3月1日", "2026-03-01", How.DAY),
        (Kind.DAY, "２０２６年３月１日", "2026-03-01", How.DAY),
        (Kind.DAY, "2026-3-1 00:00:00", "2026-03-01", How.DAY),
        (Kind.DAY, "20260301", "2026-03-01", How.DAY),
        (Kind.DAY, "2026-3/1", "2026-3/1", None),
        (Kind.DAY, "26/3/1", "26/3/1", None),
        (Kind.DAY, "2026-03-01 08:00", "2026-03-01 08:00", None),
        (Kind.BOOLEAN, "是", "true", How.WORD),
        (Kind.BOOLEAN, "No", "false", How.WORD),
        (Kind.BOOLEAN, "true", "true", None),
        (Kind.CHOICE, "完好", "SERVICEABLE", How.WORD),
        (Kind.CHOICE, "Retired", "RETIRED", How.WORD),
        (Kind.CHOICE, "坏", "坏", None),
        (Kind.CODES, "甲；乙", "甲;乙", How.WIDE),
    ],
)
def test_cells_are_made_plain(kind: Kind, cell: str, wanted: str, how: How | None) -> None:
    assert plain(prop(kind), cell) == (wanted, how)


@pytest.mark.parametrize(
    ("cell", "dates", "wanted"),
    [
        ("3/2/2026", Dates.DMY, "2026-02-03"),
        ("3/2/2026", Dates.MDY, "2026-03-02"),
        ("46082", Dates.EXCEL_1900, "2026-03-01"),
        ("44620", Dates.EXCEL_1904, "2026-03-01"),
        ("46082.0", Dates.EXCEL_1900, "2026-03-01"),
    ],
)
def test_what_somebody_says_of_the_days_is_followed(cell: str, dates: Dates, wanted: str) -> None:
    assert plain(prop(Kind.DAY), cell, frozenset({dates}))[0] == wanted


@pytest.mark.parametrize(
    ("kind", "cell", "reason"),
    [
        (Kind.DAY, "3/2/2026", "may be 2026-03-02 or 2026-02-03"),
        (Kind.DAY, "46082", "2026-03-01, or 2030-03-02 counted from 1904"),
        (Kind.DECIMAL, "12.5%", "like 0.125"),
        (Kind.DECIMAL, "-5 %", "like -0.05"),
        (Kind.DECIMAL, "100%", "like 1"),
        (Kind.INTEGER, "5‰", "like 0.005"),
    ],
)
def test_what_may_mean_two_things_is_refused(kind: Kind, cell: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        plain(prop(kind), cell)


def test_every_word_of_a_choice_is_its_code_alone() -> None:
    for table in tables(MODEL).values():
        for column in table.columns:
            if column.property and column.property.kind is Kind.CHOICE:
                for choice in column.property.choices:
                    for word in (choice.code, choice.zh, choice.en):
                        assert plain(column.property, word)[0] == choice.code, (table.plural, column.name, word)
