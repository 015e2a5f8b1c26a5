"""The further sample standards hold the published numbers, by grade, with confidence, necessity and criticality."""

from fractions import Fraction
from math import ceil, floor

import pytest

from graph.model.requirements import Equipment, Standard
from graph.model.rules import AllOf, Bound, Compare, HasTask, HasUnits, IsGrade, MeasureIs, Not
from tests.unit.standards import published_forces, published_social, shipped
from tests.unit.standards.numbers import grades, marks, numbers
from tests.unit.standards.written import Line

TABLES = {**published_social.TABLES, **published_forces.TABLES}
OLD = {"SZ-FOREST-FIRE", "NWCG-ENGINE", "FEMA-USAR", "DISASTER-INFORMATION", "HOIST-CREW"}
KILOWATTS = Fraction("0.74569987158227022")  # of a mechanical horsepower
KILOGRAMS = Fraction("0.45359237")  # of a pound


def held(standard: Standard, version: int = 0) -> dict[str, tuple[tuple[Fraction, ...], str, str]]:
    lines = standard.editions[version].requirements
    return {line.code: (numbers(line), marks(line), grades(line.condition)) for line in lines}


def asked(table: dict[str, Line]) -> dict[str, tuple[tuple[Fraction, ...], str, str]]:
    return {
        code: (tuple(sorted(map(Fraction, text.split()))), sure, grade) for code, (text, sure, grade) in table.items()
    }


def test_each_standard_that_ships_has_a_table_of_its_published_numbers() -> None:
    assert {"NWCG-DOZER", *TABLES, *OLD} == set(shipped.standards())


@pytest.mark.parametrize("code", TABLES)
def test_each_line_is_as_published(code: str) -> None:
    assert held(shipped.standards()[code]) == asked(TABLES[code])


def test_what_is_known_of_the_later_edition_is_a_draft_of_its_own() -> None:
    standard = shipped.standards()["GB-30077"]
    assert [(edition.version, edition.status) for edition in standard.editions] == [
        ("2013", "IN_FORCE"),
        ("2023", "DRAFT"),
    ]
    assert held(standard, 1) == asked(published_forces.WORKPLACE_2023)


@pytest.mark.parametrize("grade", published_forces.DOZERS)
def test_a_dozer_type_is_its_line_of_the_table_and_takes_a_machine_on_the_bound(grade: str) -> None:
    least, most, weight = published_forces.DOZERS[grade]
    (line,) = (
        line
        for line in shipped.standards()["NWCG-DOZER"].editions[0].requirements
        if line.condition == IsGrade((grade,))
    )
    assert isinstance(line.asks, Equipment)
    assert line.asks.specification == (
        Bound(
            "net_power",
            Fraction(floor(least * KILOWATTS)),
            None if most is None else Fraction(ceil(most * KILOWATTS)),
        ),
        Bound("base_weight", Fraction(floor(weight * KILOGRAMS))),
    )
    assert marks(line) == "V!"


@pytest.mark.parametrize(
    ("standard", "code", "condition"),
    [
        ("FIRE-STATION-PROTECTION", "P-09", Not(HasUnits("personal_alarm_light"))),
        ("FIRE-STATION-PROTECTION", "P-19", AllOf((IsGrade(("特勤",)), HasTask("explosives_duty")))),
        ("GB-30077", "H-02", AllOf((IsGrade(("作业场所",)), HasTask("toxic_liquids")))),
    ],
)
def test_a_conditional_line_says_when(standard: str, code: str, condition: object) -> None:
    assert shipped.line(standard, code).condition == condition


@pytest.mark.parametrize(
    ("standard", "code", "compare", "limit"),
    [
        ("BJ-SAFETY-OFFICERS", "G-01-1", Compare.LT, 100_000),
        ("BJ-SAFETY-OFFICERS", "G-01-2", Compare.GE, 100_000),
        ("BJ-SAFETY-OFFICERS", "G-02-1", Compare.LT, 250_000_000),
        ("BJ-SAFETY-OFFICERS", "G-02-2", Compare.GE, 250_000_000),
        ("BJ-SAFETY-OFFICERS", "G-03", Compare.GE, 50),
        ("CN-SAFETY-OFFICERS", "G-06-1", Compare.GT, 100),
        ("CN-SAFETY-OFFICERS", "G-06-2", Compare.LE, 100),
        ("SC-FOREST-FIRE", "F-24-1", Compare.GT, 100_000),
        ("SC-FOREST-FIRE", "F-24-4", Compare.LT, 30_000),
    ],
)
def test_a_line_holds_from_the_published_size_on(standard: str, code: str, compare: Compare, limit: int) -> None:
    condition = shipped.line(standard, code).condition
    parts = condition.conditions if isinstance(condition, AllOf) else (condition,)
    (size,) = (part for part in parts if isinstance(part, MeasureIs))
    assert (size.compare, size.value) == (compare, Fraction(limit))


def test_the_middle_class_of_sichuan_takes_both_ends() -> None:
    condition = shipped.line("SC-FOREST-FIRE", "F-24-2").condition
    assert isinstance(condition, AllOf)
    ends = [(part.compare, part.value) for part in condition.conditions if isinstance(part, MeasureIs)]
    assert ends == [(Compare.GE, Fraction(30_000)), (Compare.LE, Fraction(100_000))]
