"""Each way to write a quantity becomes the rule that it says, exactly."""

from fractions import Fraction as Exact

import pytest

from exchange.standards.reading.bands import GREATEST
from graph.model.requirements import Equipment, Headcount
from graph.model.rules import (
    Band,
    Bands,
    Base,
    BaseKind,
    Each,
    Fixed,
    Greater,
    Per,
    Rule,
    Share,
    Sum,
)
from tests.unit.standards.writing import requirement

STRENGTH = Base(BaseKind.STRENGTH)
RULES = {
    "150": Rule(Fixed(Exact(150))),
    "25.5": Rule(Fixed(Exact(51, 2))),
    "{fixed: 150}": Rule(Fixed(Exact(150))),
    "{per: person}": Rule(Per(Exact(1), Exact(1), STRENGTH)),
    "{per: headcount, count: 3, every: 10}": Rule(Per(Exact(3), Exact(10), Base(BaseKind.HEADCOUNT))),
    "{per: establishment}": Rule(Per(Exact(1), Exact(1), Base(BaseKind.ESTABLISHMENT))),
    "{per: squads, every: 2}": Rule(Per(Exact(1), Exact(2), Base(BaseKind.SQUADS))),
    "{per: shifts}": Rule(Per(Exact(1), Exact(1), Base(BaseKind.SHIFTS))),
    "{per: sites}": Rule(Per(Exact(1), Exact(1), Base(BaseKind.SITES))),
    "{per: {role: diver}}": Rule(Per(Exact(1), Exact(1), Base(BaseKind.ROLE, "diver"))),
    "{per: {units: helicopter}, count: 2}": Rule(Per(Exact(2), Exact(1), Base(BaseKind.UNITS, "helicopter"))),
    "{per: forest_area, every: 1000}": Rule(Per(Exact(1), Exact(1000), Base(BaseKind.MEASURE, "forest_area"))),
    '{ratio: "1:8", to: patients}': Rule(Per(Exact(1), Exact(8), Base(BaseKind.MEASURE, "patients"))),
    "{share: 90%}": Rule(Share(Exact(9, 10))),
    "{share: 0.9, of: [medic, nurse]}": Rule(Share(Exact(9, 10), ("medic", "nurse"))),
    "{share: 2/3, of: medic}": Rule(Share(Exact(2, 3), ("medic",))),
    "{share: 0.5%}": Rule(Share(Exact(1, 200))),
    '{per: person, spare: "4:1"}': Rule(Per(Exact(1), Exact(1), STRENGTH), spare=Exact(4)),
    "{per: person, minimum: 3, maximum: 30}": Rule(Per(Exact(1), Exact(1), STRENGTH), Exact(3), Exact(30)),
    "{each: squad, rule: 3}": Rule(Each(BaseKind.SQUADS, Rule(Fixed(Exact(3))))),
    '{each: shift, rule: {fixed: 3, spare: "3:1"}}': Rule(Each(BaseKind.SHIFTS, Rule(Fixed(Exact(3)), spare=Exact(3)))),
    "{each: site, rule: 1}": Rule(Each(BaseKind.SITES, Rule(Fixed(Exact(1))))),
    "{greater_of: [3, {share: 0.5%}]}": Rule(Greater((Rule(Fixed(Exact(3))), Rule(Share(Exact(1, 200)))))),
    '{sum_of: [1, 2], spare: "1:1"}': Rule(Sum((Rule(Fixed(Exact(1))), Rule(Fixed(Exact(2))))), spare=Exact(1)),
    "{bands: floor_area, lowest: 5, further: 7, table: [{below: 10, value: 1}, {up_to: 10, value: 2}]}": Rule(
        Bands(
            Base(BaseKind.MEASURE, "floor_area"),
            (Band(Exact(10), False, Exact(1)), Band(Exact(10), True, Exact(2))),
            Exact(5),
            Exact(7),
        )
    ),
    "{bands: person, table: [{below: 50, value: 120}], onwards: 150}": Rule(
        Bands(STRENGTH, (Band(Exact(50), False, Exact(120)), Band(GREATEST, True, Exact(150))))
    ),
}


@pytest.mark.parametrize("written", RULES)
def test_a_quantity_becomes_the_rule_that_it_says(written: str) -> None:
    assert requirement(f"headcount: anyone\nquantity: {written}").rule == RULES[written]


def test_a_decimal_is_never_a_float() -> None:
    # 0.1 + 0.2 as floats is not 0.3; as read it is.
    rule = requirement("headcount: anyone\nquantity: {sum_of: [{fixed: 0.1}, {fixed: 0.2}]}").rule
    assert rule is not None
    assert isinstance(rule.quantity, Sum)
    assert sum(inner.quantity.number for inner in rule.quantity.rules if isinstance(inner.quantity, Fixed)) == Exact(
        3, 10
    )


def test_a_plain_type_is_one_alternative_of_worth_one() -> None:
    asks = requirement("equipment: blower\nquantity: 1").asks
    assert isinstance(asks, Equipment)
    assert [(held.type, held.worth) for held in asks.alternatives] == [("blower", Exact(1))]
    assert asks.takes_substitutes


def test_anyone_is_a_headcount_without_roles() -> None:
    assert requirement("headcount: anyone\nquantity: 1").asks == Headcount()
