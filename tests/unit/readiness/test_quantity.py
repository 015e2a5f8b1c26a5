"""Each quantity rule, each rounding, each missing fact."""

from fractions import Fraction
from typing import Any

import pytest

from graph.model.facts import EquipmentType, Measured, TeamFacts
from graph.model.requirements import AskedQualification, Dimension, Headcount, Measure, Qualified
from graph.model.rules import Band, Bands, Base, BaseKind, Each, Fixed, Greater, Per, Quantity, Rule, Share, Sum
from readiness.assessment import LineState
from tests.unit.readiness.build import (
    F,
    assessed,
    catalogue,
    filled,
    kit,
    line,
    only,
    people,
    per,
    person,
    post,
    required,
    team,
    unit,
    units,
)


def measured(value: Any, measure: str = "load") -> TeamFacts:
    return team(measured=(Measured(measure, F(value)),))


LOAD = Base(BaseKind.MEASURE, "load")


def test_a_fixed_number_is_asked_as_it_is() -> None:
    assert required(team(), 7) == 7


def test_pieces_are_rounded_up_once() -> None:
    assert required(team(squads=5), per(1, 2, BaseKind.SQUADS)) == 3


@pytest.mark.parametrize("unit_of", ["METRE", "LITRE", "KILOGRAM", "PERSON_DAY"])
def test_what_is_measured_is_exact(unit_of: str) -> None:
    known = catalogue(EquipmentType("STUFF", unit_of))
    assert required(team(squads=5), per(1, 2, BaseKind.SQUADS), kit("STUFF"), of=known) == F(5, 2)


def test_a_capacity_is_exact() -> None:
    assert required(team(squads=5), per(1, 2, BaseKind.SQUADS), kit("PUMP", capacity="flow")) == F(5, 2)


def test_people_are_rounded_up() -> None:
    assert required(team(squads=5), per(1, 2, BaseKind.SQUADS), Headcount()) == 3


@pytest.mark.parametrize(
    ("establishment", "kind", "asked"),
    [
        (26, BaseKind.STRENGTH, 26),
        (2, BaseKind.STRENGTH, 3),
        (None, BaseKind.STRENGTH, 3),
        (26, BaseKind.HEADCOUNT, 3),
        (26, BaseKind.ESTABLISHMENT, 26),
        (2, BaseKind.ESTABLISHMENT, 2),
    ],
)
def test_a_person_is_a_head_of_strength_unless_the_rule_says_otherwise(
    establishment: int | None, kind: BaseKind, asked: int
) -> None:
    assert required(team(establishment=establishment, people=people(3)), per(1, 1, kind)) == asked


@pytest.mark.parametrize("name", ["headcount", "strength", "establishment", "squads", "shifts", "sites"])
def test_built_in_measures_are_numbers_of_the_team(name: str) -> None:
    known = team(establishment=9, squads=4, shifts=3, sites=2, people=people(5))
    by_measure = required(known, per(1, 1, BaseKind.MEASURE, name))
    assert by_measure == required(known, per(1, 1, BaseKind[name.upper()]))
    assert by_measure == {"headcount": 5, "strength": 9, "establishment": 9, "squads": 4, "shifts": 3, "sites": 2}[name]


def test_members_of_a_role_are_counted_each_once() -> None:
    members = (person("a", "medic", "driver"), person("b", "medic"), person("c", "driver"))
    assert required(team(people=members), per(2, 1, BaseKind.ROLE, "medic")) == 4


def test_units_on_hand_are_counted_by_quantity_with_kinds_and_without_substitutes() -> None:
    known = catalogue(
        "VEHICLE", EquipmentType("TRUCK", kind_of="VEHICLE"), EquipmentType("CART", substitutes_for={"VEHICLE": F(1)})
    )
    held = (unit("VEHICLE", 2), unit("TRUCK", 3, condition="IN_REPAIR"), unit("CART", 7))
    assert required(team(units=held), per(1, 1, BaseKind.UNITS, "VEHICLE"), of=known) == 5


def test_each_works_the_rule_out_to_its_end_for_one() -> None:
    inner = Rule(Per(F(1), F(3), Base(BaseKind.STRENGTH)), minimum=F(2), spare=F(4))
    known = team(establishment=4, sites=3)
    assert required(known, Each(BaseKind.SITES, inner)) == 3 * (2 + 1)


def test_what_is_written_on_each_applies_to_the_product() -> None:
    each = Rule(Each(BaseKind.SITES, Rule(Fixed(F(2)))), maximum=F(5), spare=F(2))
    assert required(team(sites=3), each) == 5 + 3


def test_each_is_not_rounded_for_what_is_measured() -> None:
    known = catalogue(EquipmentType("HOSE", "METRE"))
    each = Each(BaseKind.SITES, Rule(per(1, 2)))
    assert required(team(sites=3, establishment=1), each, kit("HOSE"), of=known) == F(3, 2)


def test_a_share_is_of_headcount_or_of_the_roles_it_names() -> None:
    members = (person("a", "medic"), person("b", "medic"), person("c", "driver"), person("d"))
    assert required(team(people=members, establishment=50), Share(F(1, 2))) == 2
    assert required(team(people=members), Share(F(1, 2), ("medic", "driver"))) == 2
    assert required(team(people=members), Share(F(1, 3), ("medic",))) == 1


def test_a_share_of_a_qualification_line_is_of_the_roles_that_the_line_names() -> None:
    members = (person("a", "medic"), person("b", "medic"), *people(8, "driver"))
    asks = Qualified(AskedQualification(("A",)), ("medic",))
    assert required(team(people=members), Share(F(1, 2)), asks) == 1
    assert required(team(people=members), None, asks) == 2
    assert required(team(people=members), Share(F(1, 2), ("driver",)), asks) == 4
    assert required(team(people=members), None, Qualified(AskedQualification(("A",)))) == 10


UP_TO = Bands(LOAD, (Band(F(10), True, F(1)), Band(F(20), True, F(3))), F(2), F(5))
BELOW = Bands(LOAD, (Band(F(10), False, F(1)), Band(F(20), False, F(3))), F(2), F(5))


@pytest.mark.parametrize(
    ("value", "up_to", "below"),
    [
        ("1.9", None, None),
        (2, 1, 1),
        (10, 1, 3),
        ("10.5", 3, 3),
        (20, 3, 4),
        ("20.1", 4, 4),
        (25, 4, 5),
        (26, 5, 5),
        (30, 5, 6),
    ],
)
def test_bands_end_up_to_or_below_a_bound_and_go_on(value: Any, up_to: int | None, below: int | None) -> None:
    assert required(measured(value), UP_TO) == up_to
    assert required(measured(value), BELOW) == below


def test_a_value_over_the_last_bound_without_continuation_is_unknown() -> None:
    bands = Bands(LOAD, (Band(F(10), True, F(1)),))
    assert required(measured(11), bands) == ("band:11",)
    assert required(measured("10.5"), bands) == ("band:21/2",)


def test_minimum_and_maximum_come_after_rounding_and_before_the_spare() -> None:
    known = team(establishment=7)
    assert required(known, Rule(per(1, 2), minimum=F(6))) == 6
    assert required(known, Rule(per(1, 2), maximum=F(3))) == 3
    assert required(known, Rule(per(1, 2), maximum=F(3), spare=F(2))) == 5


def test_greater_and_sum_take_rules_worked_out_to_their_end() -> None:
    parts = (Rule(per(1, 2), spare=F(3)), Rule(Fixed(F(1)), minimum=F(2)))
    known = team(establishment=5)
    assert required(known, Greater(parts)) == 4
    assert required(known, Sum(parts)) == 6


def test_nothing_required_makes_the_line_not_applicable() -> None:
    found = only(assessed(team(), line("L", 1, kit("A"), 0, critical=True)))
    assert (found.state, found.required, found.filled) == (LineState.NOT_APPLICABLE, None, None)


@pytest.mark.parametrize(
    ("quantity", "names"),
    [
        (per(1, 1, BaseKind.SQUADS), ("squads",)),
        (per(1, 1, BaseKind.SHIFTS), ("shifts",)),
        (per(1, 1, BaseKind.SITES), ("sites",)),
        (per(1, 1, BaseKind.ESTABLISHMENT), ("establishment",)),
        (per(1, 1, BaseKind.MEASURE, "establishment"), ("establishment",)),
        (per(1, 1, BaseKind.MEASURE, "floor_area"), ("measure:floor_area",)),
        (Bands(Base(BaseKind.MEASURE, "floor_area"), ()), ("measure:floor_area",)),
        (Each(BaseKind.SITES, Rule(per(1, 1, BaseKind.SQUADS))), ("sites", "squads")),
        (Greater((Rule(Fixed(F(9))), Rule(per(1, 1, BaseKind.SQUADS)))), ("squads",)),
        (Sum((Rule(per(1, 1, BaseKind.SITES)), Rule(per(1, 1, BaseKind.SQUADS)))), ("sites", "squads")),
    ],
)
def test_a_rule_that_lacks_a_fact_names_it(quantity: Quantity, names: tuple[str, ...]) -> None:
    assert required(team(), quantity) == names


def test_an_unknown_line_leaves_the_sums_and_caps_when_critical() -> None:
    found = assessed(
        team(units=(unit("A"),)),
        line("KNOWN", 1, kit("A")),
        line("UNKNOWN", 2, kit("A"), per(1, 1, BaseKind.SQUADS), critical=True),
    )
    assert found.dimensions[Dimension.S].coverage == 1
    assert [(cap.line, cap.state) for cap in found.caps] == [("UNKNOWN", LineState.UNKNOWN)]
    assert found.missing == (("UNKNOWN", "squads"),)
    assert found.incomplete


@pytest.mark.parametrize(("value", "met"), [(104, False), (105, True)])
def test_a_measure_is_a_sum_of_factors_with_its_bounds_included(value: int, met: bool) -> None:
    terms = ((F(15), Base(BaseKind.MEASURE, "major")), (F(7), Base(BaseKind.MEASURE, "minor")))
    known = team(measured=(Measured("major", F(6)), Measured("minor", F(value - 90, 7))))
    asks = Measure(terms, Dimension.C, minimum=F(105))
    found = only(assessed(known, line("M", 1, asks, None)))
    assert filled(found) == {"C": int(met)}
    assert found.usable == int(met)


def test_a_measure_names_all_that_it_lacks() -> None:
    asks = Measure(((F(1), Base(BaseKind.MEASURE, "major")), (F(1), Base(BaseKind.SITES))), Dimension.T, minimum=F(1))
    found = only(assessed(team(), line("M", 1, asks, None)))
    assert (found.state, found.missing, found.usable) == (LineState.UNKNOWN, ("measure:major", "sites"), None)


def test_units_and_posts_without_a_rule_are_one() -> None:
    assert required(team(), None, post("leader")) == 1
    assert required(team(units=units("A", 2)), None, kit("A")) == Fraction(1)
