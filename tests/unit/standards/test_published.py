"""The sample standards hold the published numbers, with the confidence and the source of each line."""

from fractions import Fraction

import orjson
import pytest

from exchange.standards import check, read
from exchange.standards.reading.bands import GREATEST
from graph.model.requirements import (
    Confidence,
    Dimension,
    Equipment,
    Headcount,
    Measure,
    Qualified,
    Requirement,
    Standard,
)
from graph.model.rules import Band, Bands, Base, BaseKind, Bound, Fixed, IsGrade, Rule
from graph.model.structure import from_structure, to_structure
from graph.model.values import canonical_json
from tests.unit.standards import published, shipped
from tests.unit.standards.numbers import numbers

DOCUMENTS, PROBLEMS = read(shipped.STANDARDS)
BY_CODE = {document.standard.code: document.standard for document in DOCUMENTS}


def lines(standard: str) -> dict[str, Requirement]:
    (edition,) = BY_CODE[standard].editions
    return {line.code: line for line in edition.requirements}


def test_all_are_read_without_a_problem_or_a_warning() -> None:
    assert not PROBLEMS
    assert len(BY_CODE) == len(shipped.STANDARDS)


def test_they_name_nothing_that_the_catalogue_and_the_terms_lack() -> None:
    assert not check(DOCUMENTS, shipped.catalogue(), shipped.terms(), {})


@pytest.mark.parametrize(("code", "types", "large", "small", "critical"), published.SHENZHEN)
def test_shenzhen_asks_by_size_of_team(code: str, types: str, large: int, small: int, critical: bool) -> None:
    line = lines("SZ-FOREST-FIRE")[code]
    assert isinstance(line.asks, Equipment)
    assert " ".join(held.type for held in line.asks.alternatives) == types
    table = (Band(Fraction(50), False, Fraction(small)), Band(GREATEST, True, Fraction(large)))
    assert line.rule == Rule(Bands(Base(BaseKind.STRENGTH), table, lowest=Fraction(30)))
    assert (line.critical, line.confidence) == (critical, Confidence.VERIFIED)


def test_shenzhen_asks_for_command_cars_by_rank_and_ground_by_person() -> None:
    found = lines("SZ-FOREST-FIRE")
    assert len(found) == len(published.SHENZHEN) + 3
    for code, number, rank in (("F-18-1", 3, "支队"), ("F-18-2", 1, "大队")):
        assert found[code].rule == Rule(Fixed(Fraction(number)))
        assert found[code].condition == IsGrade((rank,))
    terms = (
        (Fraction(1), Base(BaseKind.MEASURE, "training_ground_area")),
        (Fraction(-30), Base(BaseKind.STRENGTH)),
    )
    assert found["F-19"].asks == Measure(terms, Dimension.S, minimum=Fraction(0))


@pytest.mark.parametrize("grade", published.ENGINES)
def test_an_engine_type_is_its_column_of_the_table(grade: str) -> None:
    wanted = published.ENGINES[grade]
    own = {code[3:]: line for code, line in lines("NWCG-ENGINE").items() if line.condition == IsGrade((grade,))}
    asks = own["01"].asks
    assert isinstance(asks, Equipment)
    bounds = {held.measure: (held.minimum, held.maximum) for held in asks.specification}
    specification = {
        "tank_volume": (wanted.tank, None),
        "pump_flow": (wanted.pump, None),
        "pump_pressure": (wanted.pressure, None),
        "pump_and_roll": (1, None) if wanted.rolls else None,
        "draft_lift": (Fraction(305, 100), None) if wanted.drafts else None,
        "gross_weight": (None, wanted.weight) if wanted.weight else None,
    }
    assert bounds == {measure: held for measure, held in specification.items() if held}
    rest = {
        "02": wanted.people,
        "04": wanted.hose_65,
        "05": wanted.hose_38,
        "06": wanted.hose_25,
        "07": 1 if wanted.ladders else None,
        "08": 1 if wanted.master_stream else None,
        "09": 1 if grade == "T3" else None,
    }
    assert {code: line.rule for code, line in own.items() if code not in ("01", "03")} == {
        code: Rule(Fixed(Fraction(number))) for code, number in rest.items() if number
    }
    assert isinstance(own["03"].asks, Qualified)
    assert {line.confidence for line in own.values()} == {Confidence.VERIFIED}


def test_the_master_stream_of_type_1_has_its_flow() -> None:
    asks = lines("NWCG-ENGINE")["T1-08"].asks
    assert isinstance(asks, Equipment)
    assert asks.specification == (Bound("master_stream_flow", Fraction(1893)),)


@pytest.mark.parametrize(
    ("standard", "table"),
    [
        ("FEMA-USAR", published.USAR),
        ("DISASTER-INFORMATION", published.INFORMATION),
        ("HOIST-CREW", published.HOIST),
    ],
)
def test_lines_hold_the_published_numbers_confidence_and_criticality(
    standard: str, table: dict[str, tuple[tuple[int, ...], str, bool]]
) -> None:
    found = {code: (numbers(line), line.confidence.value, line.critical) for code, line in lines(standard).items()}
    wanted = {code: (tuple(map(Fraction, held)), sure, critical) for code, (held, sure, critical) in table.items()}
    assert found == wanted


def test_a_hoist_commander_has_either_of_two_experiences() -> None:
    asks = lines("HOIST-CREW")["AV-04-1"].asks
    assert isinstance(asks, Headcount)
    captain, co_pilot = ({held.measure: held.minimum for held in bounds} for bounds in asks.bounds)
    both = {"hours_similar_environment": 200, "hoist_cycles": 50}
    assert captain == {"hours_commander": 500, **both}
    assert co_pilot == {"hours_hoist_co_pilot": 500, "hours_hoist_supervised": 100, **both}


@pytest.mark.parametrize(
    ("standard", "least"),
    [
        ("SZ-FOREST-FIRE", Confidence.VERIFIED),
        ("NWCG-ENGINE", Confidence.VERIFIED),
        ("FEMA-USAR", Confidence.ASSUMED),
        ("DISASTER-INFORMATION", Confidence.ASSUMED),
        ("HOIST-CREW", Confidence.ASSUMED),
    ],
)
def test_an_edition_is_as_sure_as_its_least_sure_line(standard: str, least: Confidence) -> None:
    assert BY_CODE[standard].editions[0].confidence is least


@pytest.mark.parametrize("standard", BY_CODE.values(), ids=lambda standard: standard.code)
def test_every_line_says_its_source_and_no_web_page(standard: Standard) -> None:
    for line in (line for edition in standard.editions for line in edition.requirements):
        assert line.source
        assert not any(sign in line.source for sign in ("http", "www.", ".com", ".cn"))


@pytest.mark.parametrize("standard", BY_CODE.values(), ids=lambda standard: standard.code)
def test_every_line_survives_the_store_and_comes_back_equal(standard: Standard) -> None:
    for line in (line for edition in standard.editions for line in edition.requirements):
        kept = orjson.loads(canonical_json(to_structure(line)))
        assert from_structure(kept, Requirement) == line
