"""Rules, conditions and asks survive the way through JSON."""

from fractions import Fraction
from typing import Any

import orjson
import pytest

from graph.model import requirements as asks
from graph.model import rules
from graph.model.requirements import Asks, Dimension
from graph.model.rules import Base, BaseKind, Condition, Rule
from graph.model.structure import from_structure, to_structure
from graph.model.values import canonical_json

THIRD = Fraction(1, 3)
AREA = Base(BaseKind.MEASURE, "area")
BAND = rules.Band(Fraction(1000), True, Fraction(2))
PER = rules.Per(Fraction(1), Fraction(2), Base(BaseKind.SQUADS))
BOUND = rules.Bound("flow", THIRD, None)
VALUES: list[tuple[Any, Any]] = [
    (Rule, Rule(rules.Fixed(Fraction(3)))),
    (Rule, Rule(PER, Fraction(1), Fraction(9), Fraction(4))),
    (Rule, Rule(rules.Share(Fraction(9, 10), ("medic", "leader")))),
    (Rule, Rule(rules.Bands(AREA, (BAND, BAND), Fraction(0), THIRD))),
    (Rule, Rule(rules.Greater((Rule(PER), Rule(rules.Sum((Rule(PER),))))))),
    (Rule, Rule(rules.Each(BaseKind.SHIFTS, Rule(PER, minimum=Fraction(2))))),
    (Condition, rules.HasTask("flood")),
    (Condition, rules.IsGrade(("甲", "乙"))),
    (Condition, rules.AllOf((rules.AnyOf(()), rules.Not(rules.HasUnits("pump"))))),
    (Condition, rules.MeasureIs(AREA, rules.Compare.GE, THIRD)),
    (Asks, asks.Equipment((asks.Alternative("pump"), asks.Alternative("hose", THIRD)), (BOUND,), "flow", False)),
    (Asks, asks.Post(("leader",), (asks.AskedQualification(("a", "b"), 12),), ((BOUND,), (BOUND, BOUND)))),
    (Asks, asks.Headcount()),
    (Asks, asks.Redundancy(THIRD)),
    (Asks, asks.Qualified(asks.AskedQualification(("a",)), ("medic",))),
    (Asks, asks.Recency(("drill",), count=1, months=12, grace_months=2, passed=True, exercise_hours=BOUND)),
    (Asks, asks.Recency(("drill",), hours=THIRD, days=90, as_one=True)),
    (Asks, asks.Measure(((Fraction(15), AREA), (Fraction(7), AREA)), Dimension.T, Fraction(105))),
]


@pytest.mark.parametrize(("kind", "value"), VALUES, ids=[type(value).__name__ for _, value in VALUES])
def test_a_value_comes_back_as_it_was(kind: Any, value: Any) -> None:
    text = canonical_json(to_structure(value))
    assert from_structure(orjson.loads(text), kind) == value
    assert canonical_json(to_structure(from_structure(orjson.loads(text), kind))) == text


def test_what_has_its_default_is_left_out() -> None:
    assert to_structure(Rule(rules.Fixed(Fraction(1, 2)))) == {
        "is": "Rule",
        "quantity": {"is": "Fixed", "number": "1/2"},
    }


@pytest.mark.parametrize("data", [{"is": "NoSuchThing"}, {"no": "name"}, {"is": "Rule", "colour": 1}])
def test_what_is_no_structure_is_refused(data: Any) -> None:
    with pytest.raises((KeyError, ValueError)):
        from_structure(data, Rule)
