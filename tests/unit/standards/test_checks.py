"""What only the catalogue, the terms and other standards can tell is told with its line."""

from fractions import Fraction

import pytest

from exchange.standards import Document, Severity, check, read_text
from graph.model.facts import Catalogue, EquipmentType
from tests.unit.standards import shipped
from tests.unit.standards.writing import BODY, checked, line, told

UNKNOWN = {
    "an equipment type": ("equipment:\n  - blower\n  - nothing\nquantity: 1", 2, "there is no equipment type nothing"),
    "a qualification type": ("qualification: nothing", 0, "there is no qualification type nothing"),
    "a role": ("post:\n  roles: nothing\nquantity: 1", 1, "there is no role nothing"),
    "an exercise kind": (
        "recency:\n  exercises: nothing\n  count: 1\n  days: 9",
        1,
        "there is no exercise kind nothing",
    ),
    "a measure": ("measure: {of: nothing, minimum: 1, dimension: T}", 0, "there is no measure nothing"),
    "a measure of a specification": (
        "equipment:\n  any_of: boat\n  specification:\n    nothing: {minimum: 1}\nquantity: 1",
        3,
        "there is no measure nothing",
    ),
    "a task of a condition": ("headcount: anyone\nquantity: 1\nwhen: {task: nothing}", 2, "there is no task nothing"),
    "a type of a condition": (
        "headcount: anyone\nquantity: 1\nwhen: {on_hand: nothing}",
        2,
        "there is no equipment type nothing",
    ),
    "a type of a quantity": (
        "headcount: anyone\nquantity: {per: {units: nothing}}",
        1,
        "there is no equipment type nothing",
    ),
    "a role of a share": ("headcount: anyone\nquantity: {share: 1, of: nothing}", 1, "there is no role nothing"),
}


@pytest.mark.parametrize("case", UNKNOWN)
def test_an_unknown_code_is_refused(case: str) -> None:
    body, offset, reason = UNKNOWN[case]
    problems = checked(line(body))
    assert told(problems) == [(BODY + offset, reason)]
    assert problems[0].severity is Severity.ERROR


def test_age_is_a_measure_without_being_a_term() -> None:
    assert not checked(line("headcount: {bounds: {age: {maximum: 45}}}\nquantity: 1"))


def test_a_kind_beside_its_type_is_a_circular_alternative() -> None:
    problems = checked(line("equipment:\n  - boat\n  - assault_boat\nquantity: 1"))
    reason = "circular alternatives: assault_boat is a kind of boat and is listed beside it without a greater worth"
    assert told(problems) == [(BODY + 2, reason)]


def test_a_kind_of_a_greater_worth_stands_beside_its_type() -> None:
    assert not checked(line("equipment: [boat, {type: assault_boat, worth: 2}]\nquantity: 1"))


def _types(*types: EquipmentType) -> Catalogue:
    return Catalogue({held.code: held for held in types})


def test_types_that_substitute_for_each_other_are_circular_alternatives() -> None:
    both = _types(
        EquipmentType("a", substitutes_for={"b": Fraction(2)}),
        EquipmentType("b", substitutes_for={"a": Fraction(2)}),
    )
    problems = checked(line("equipment:\n  - a\n  - b\nquantity: 1"), both)
    assert [found for found, _ in told(problems)] == [BODY + 2]
    assert "substitute for each other" in problems[0].reason_en
    assert not checked(line("equipment: {any_of: [a, b], substitutes: false}\nquantity: 1"), both)


def test_types_of_different_units_are_refused_in_one_line() -> None:
    problems = checked(line("equipment:\n  - blower\n  - hose\nquantity: 1"))
    assert (BODY + 2, "types of different units in one line: blower is counted in PIECE, hose in METRE") in told(
        problems
    )


def test_a_kind_or_a_substitute_of_another_unit_is_refused_too() -> None:
    kinds = _types(EquipmentType("rope", "METRE"), EquipmentType("bag", "PIECE", kind_of="rope"))
    reason = "types of different units in one line: rope is counted in METRE, bag in PIECE"
    assert told(checked(line("equipment: rope\nquantity: 1"), kinds)) == [(BODY, reason)]
    substitutes = _types(
        EquipmentType("rope", "METRE"), EquipmentType("bag", "PIECE", substitutes_for={"rope": Fraction(1)})
    )
    assert told(checked(line("equipment: rope\nquantity: 1"), substitutes)) == [(BODY, reason)]
    assert not checked(line("equipment: {any_of: rope, substitutes: false}\nquantity: 1"), substitutes)


def test_what_is_measured_has_no_worth_but_one() -> None:
    problems = checked(line("equipment: [{type: hose, worth: 2}]\nquantity: 100"))
    assert told(problems) == [(BODY, "hose is counted in METRE: its worth must be 1, not 2")]


def test_what_is_measured_substitutes_at_one_only() -> None:
    types = _types(EquipmentType("a", "METRE"), EquipmentType("b", "METRE", substitutes_for={"a": Fraction(1, 2)}))
    reason = "b substitutes for a at 0.5, but what is counted in METRE substitutes at 1 only"
    assert told(checked(line("equipment: a\nquantity: 1"), types)) == [(BODY, reason)]


@pytest.mark.parametrize("subject", ["equipment: blower", "post: medic", "headcount: anyone", "qualification: emt"])
def test_a_limit_for_pieces_and_people_is_whole(subject: str) -> None:
    problems = checked(line(f"{subject}\nquantity:\n  per: person\n  minimum: 1.5\n  maximum: 2"))
    assert told(problems) == [(BODY + 3, "a limit for pieces or people is whole, not 1.5")]


def test_a_limit_inside_another_rule_is_whole_too() -> None:
    problems = checked(line("post: medic\nquantity:\n  each: squad\n  rule: {fixed: 1, maximum: 2.5}"))
    assert told(problems) == [(BODY + 3, "a limit for pieces or people is whole, not 2.5")]


def test_a_limit_of_what_is_measured_or_summed_may_be_a_decimal() -> None:
    assert not checked(line("equipment: hose\nquantity: {per: person, minimum: 1.5}"))
    capacity = "equipment: {any_of: drainage_pump, capacity: drainage_flow}\nquantity: {per: sites, maximum: 99.5}"
    assert not checked(line(capacity))


def _document(file: str, code: str, supersedes: str = "") -> Document:
    text = line("headcount: anyone\nquantity: 1").replace("standard: T-1", f"standard: {code}")
    if supersedes:
        text = text.replace("title: 试验标准", f"title: 试验标准\nsupersedes: [{supersedes}]")
    document, problems = read_text(file, text)
    assert document is not None, problems
    return document


def test_standards_that_supersede_each_other_in_a_circle_are_refused() -> None:
    documents = [_document("a.yaml", "A", "B"), _document("b.yaml", "B", "C")]
    problems = check(documents, shipped.catalogue(), shipped.terms(), {"C": ["A"]})
    assert [(held.file, *told([held])[0]) for held in problems] == [
        ("a.yaml", 3, "superseding closes a circle: A > B > C > A"),
        ("b.yaml", 3, "superseding closes a circle: B > C > A > B"),
    ]


def test_a_standard_that_supersedes_itself_is_refused() -> None:
    problems = check([_document("a.yaml", "A", "A")], shipped.catalogue(), shipped.terms(), {})
    assert told(problems) == [(3, "superseding closes a circle: A > A")]


def test_a_chain_of_standards_is_no_circle() -> None:
    documents = [_document("a.yaml", "A", "B, C"), _document("b.yaml", "B", "C")]
    assert not check(documents, shipped.catalogue(), shipped.terms(), {"C": []})


def test_a_document_stands_in_the_place_of_what_is_known() -> None:
    documents = [_document("a.yaml", "A", "B"), _document("b.yaml", "B")]
    assert not check(documents, shipped.catalogue(), shipped.terms(), {"B": ["A"]})


def test_an_unknown_standard_is_refused() -> None:
    problems = check([_document("a.yaml", "A", "Z")], shipped.catalogue(), shipped.terms(), {})
    assert told(problems) == [(3, "there is no standard Z")]


def test_a_standard_in_two_files_is_refused() -> None:
    documents = [_document("a.yaml", "A"), _document("b.yaml", "A")]
    problems = check(documents, shipped.catalogue(), shipped.terms(), {})
    assert [(held.file, *told([held])[0]) for held in problems] == [
        ("b.yaml", 1, "the standard A is already in a.yaml, line 1")
    ]
