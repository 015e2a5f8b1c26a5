"""Conditions are three-valued, and are asked before the rule."""

from typing import Any

import pytest

from graph.model.facts import EquipmentType, Measured
from graph.model.rules import (
    AllOf,
    AnyOf,
    Base,
    BaseKind,
    Compare,
    Condition,
    HasTask,
    HasUnits,
    IsGrade,
    MeasureIs,
    Not,
)
from readiness.assessment import LineState
from tests.unit.readiness.build import F, assessed, catalogue, kit, line, only, per, team, unit

TRUE, FALSE, OPEN = HasTask("known"), HasTask("other"), IsGrade(("1",))
KNOWN = catalogue(
    "ALARM", EquipmentType("LIT", kind_of="ALARM"), EquipmentType("BELL", substitutes_for={"ALARM": F(1)})
)


def state(condition: Condition, amount: Any = 1, grade: str | None = None, **known: Any) -> tuple[LineState, Any]:
    facts = team(tasks=frozenset({"known"}), **known)
    found = only(assessed(facts, line("L", 1, kit("A"), amount, condition=condition), grade=grade, of=KNOWN))
    return found.state, found.missing


APPLIES = (LineState.SHORT, ())
NOT = (LineState.NOT_APPLICABLE, ())


def unknown(*names: str) -> tuple[LineState, tuple[str, ...]]:
    return LineState.UNKNOWN, names


@pytest.mark.parametrize(
    ("condition", "result"),
    [
        (TRUE, APPLIES),
        (FALSE, NOT),
        (OPEN, unknown("grade")),
        (Not(TRUE), NOT),
        (Not(FALSE), APPLIES),
        (Not(OPEN), unknown("grade")),
        (AllOf((TRUE, OPEN)), unknown("grade")),
        (AllOf((FALSE, OPEN)), NOT),
        (AllOf((TRUE, TRUE)), APPLIES),
        (AllOf(()), APPLIES),
        (AnyOf((TRUE, OPEN)), APPLIES),
        (AnyOf((FALSE, OPEN)), unknown("grade")),
        (AnyOf((FALSE, FALSE)), NOT),
        (AnyOf(()), NOT),
    ],
)
def test_true_false_and_unknown_combine(condition: Condition, result: object) -> None:
    assert state(condition) == result


def test_all_facts_that_a_condition_lacks_are_named_and_none_of_its_rule() -> None:
    area = MeasureIs(Base(BaseKind.MEASURE, "area"), Compare.GT, F(1))
    assert state(AllOf((OPEN, area, OPEN)), per(1, 1, BaseKind.SQUADS)) == unknown("grade", "measure:area")


def test_a_false_condition_makes_a_line_not_applicable_whatever_its_rule_lacks() -> None:
    assert state(FALSE, per(1, 1, BaseKind.SQUADS)) == NOT
    assert state(TRUE, per(1, 1, BaseKind.SQUADS)) == unknown("squads")


@pytest.mark.parametrize(("grade", "result"), [("1", APPLIES), ("2", NOT), (None, unknown("grade"))])
def test_the_grade_is_the_one_of_held_to(grade: str | None, result: object) -> None:
    assert state(OPEN, grade=grade) == result


@pytest.mark.parametrize(
    ("compare", "applies"),
    [(Compare.EQ, True), (Compare.LT, False), (Compare.LE, True), (Compare.GT, False), (Compare.GE, True)],
)
def test_a_measure_is_compared(compare: Compare, applies: bool) -> None:
    condition = MeasureIs(Base(BaseKind.MEASURE, "area"), compare, F("2.5"))
    assert state(condition, measured=(Measured("area", F("2.5")),)) == (APPLIES if applies else NOT)


@pytest.mark.parametrize(("kind", "applies"), [("ALARM", True), ("LIT", True), ("BELL", False)])
def test_units_of_a_type_or_a_kind_of_it_are_on_hand_usable_or_not(kind: str, applies: bool) -> None:
    broken = unit(kind, condition="UNSERVICEABLE")
    assert state(HasUnits("ALARM"), units=(broken,)) == (APPLIES if applies else NOT)
