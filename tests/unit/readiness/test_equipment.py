"""What is on hand, what is usable, what is measured, and in how many ways it is not."""

from datetime import date, timedelta
from typing import Any

import pytest

from graph.model.facts import EquipmentType, Loan, Part, Span
from graph.model.requirements import Alternative
from graph.model.rules import Bound
from tests.unit.readiness.build import ON, TEAM, F, assessed, catalogue, filled, kit, line, only, team, unit, units

DAY = timedelta(days=1)
KNOWN = catalogue(
    EquipmentType("TOOL", demands=frozenset({"INSPECTION_DUE"})),
    EquipmentType("DRILL", kind_of="TOOL", demands=frozenset({"EXPIRES_ON"}), specifications={"power": F(5)}),
    EquipmentType("SAW", kind_of="DRILL"),
    EquipmentType("SPOON"),
    EquipmentType("HOSE", "METRE"),
)


def counted(kind: str = "SPOON", asks: Any = None, pools: bool = False, **known: Any) -> tuple[Any, Any]:
    known = {"quantity": 1, **known}
    parts = (Part("part", "ACTIVE"),)
    facts = team(units=(unit(kind, known.pop("quantity"), **known),), parts=parts)
    found = only(assessed(facts, line("L", 1, asks or kit(kind), 1000), of=KNOWN, pools=pools))
    return found.on_hand, found.usable


@pytest.mark.parametrize(
    ("condition", "there"),
    [("SERVICEABLE", (1, 1)), ("IN_REPAIR", (1, 0)), ("UNSERVICEABLE", (1, 0)), (None, (1, 0)), ("RETIRED", (0, 0))],
)
def test_only_what_is_serviceable_is_usable_and_what_is_retired_is_not_on_hand(
    condition: str | None, there: tuple[int, int]
) -> None:
    assert counted(condition=condition) == there


@pytest.mark.parametrize("name", ["expires_on", "inspection_due"])
def test_a_date_counts_to_the_end_of_its_day(name: str) -> None:
    last: dict[str, Any] = {name: ON}
    past: dict[str, Any] = {name: ON - DAY}
    assert counted(**last) == (1, 1)
    assert counted(**past) == (1, 0)


def test_a_date_that_the_type_or_one_above_it_demands_must_be_there() -> None:
    assert counted("TOOL") == (1, 0)
    assert counted("TOOL", inspection_due=ON) == (1, 1)
    assert counted("SAW", inspection_due=ON) == (1, 0)
    assert counted("SAW", expires_on=ON) == (1, 0)
    assert counted("SAW", inspection_due=ON, expires_on=ON) == (1, 1)


def lent(to: str, since: date | None = None, until: date | None = None) -> tuple[Loan, ...]:
    return (Loan(to, Span(since, until)),)


@pytest.mark.parametrize(
    ("holder", "loans", "pools", "there"),
    [
        (TEAM, lent("other"), False, 0),
        (TEAM, lent("other", ON, ON), False, 0),
        (TEAM, lent("other", ON + DAY), False, 1),
        (TEAM, lent("other", None, ON - DAY), False, 1),
        ("other", lent(TEAM), False, 1),
        (None, lent(TEAM, ON, ON), False, 1),
        ("other", lent(TEAM, ON + DAY), False, 0),
        (TEAM, lent("part"), False, 0),
        (TEAM, lent("part"), True, 1),
        ("part", lent(TEAM), True, 1),
        ("part", lent("other"), True, 0),
        ("other", lent("part"), True, 1),
        ("other", (), False, 0),
    ],
)
def test_a_loan_moves_what_is_on_hand_and_is_none_within_the_pool(
    holder: str | None, loans: tuple[Loan, ...], pools: bool, there: int
) -> None:
    assert counted(team=holder, loans=loans, pools=pools) == (there, there)


POWER = (Bound("power", F(3), F(6)),)


@pytest.mark.parametrize(
    ("kind", "own", "there"),
    [
        ("SPOON", {}, (1, 0)),
        ("SPOON", {"power": F(3)}, (1, 1)),
        ("SPOON", {"power": F(6)}, (1, 1)),
        ("SPOON", {"power": F("2.99")}, (0, 0)),
        ("SPOON", {"power": F(7)}, (0, 0)),
        ("DRILL", {}, (1, 1)),
        ("DRILL", {"power": F(9)}, (0, 0)),
        ("SAW", {}, (1, 0)),
    ],
)
def test_a_unit_that_misses_the_specification_is_not_that_thing_and_an_unmeasured_one_is_not_usable(
    kind: str, own: Any, there: tuple[int, int]
) -> None:
    dates: dict[str, Any] = {"inspection_due": ON, "expires_on": ON}
    assert counted(kind, kit(kind, specification=POWER), measures=own, **dates) == there


def test_a_unit_known_to_miss_one_bound_is_out_though_another_is_not_measured() -> None:
    asks = kit("SPOON", specification=(Bound("weight", F(1)), *POWER))
    assert counted(asks=asks, measures={"power": F(1)}) == (0, 0)


def test_a_capacity_sums_the_value_of_each_piece_and_what_is_not_measured_adds_nothing() -> None:
    asks = kit("SPOON", capacity="power")
    assert counted(asks=asks, quantity=3, measures={"power": F("1.5")}) == (F("4.5"), F("4.5"))
    assert counted(asks=asks, quantity=3) == (0, 0)


def test_a_capacity_takes_no_part_in_the_split_and_no_worth() -> None:
    asks = kit(Alternative("A", F(1, 2)), capacity="flow")
    held = tuple(unit("A", 1, str(n), measures={"flow": F(1500)}) for n in range(2))
    found = assessed(team(units=held), line("SUM", 1, asks, 3000), line("TWO", 2, kit("A"), 2))
    assert [filled(one)["C"] for one in found.lines] == [3000, 2]


def test_a_lot_of_pieces_goes_to_several_lines() -> None:
    found = assessed(team(units=(unit("SPOON", 5),)), line("1", 1, kit("SPOON"), 3), line("2", 2, kit("SPOON"), 3))
    assert [filled(one)["S"] for one in found.lines] == [3, 2]


def test_what_is_measured_is_divided_anywhere() -> None:
    found = assessed(
        team(units=(unit("HOSE", F("25.5")), unit("HOSE", F("0.25"), "more"))),
        line("1", 1, kit("HOSE"), 20, weight=2),
        line("2", 2, kit("HOSE"), 10),
        of=KNOWN,
    )
    assert [filled(one)["S"] for one in found.lines] == [20, F("5.75")]


def test_usable_is_not_capped_and_filled_is() -> None:
    found = only(assessed(team(units=units("SPOON", 4)), line("L", 1, kit("SPOON"), 3)))
    assert (found.on_hand, found.usable) == (F(4), F(4))
    assert filled(found) == {"S": 3, "C": 3}


def test_five_substitutes_of_a_half_fill_five_halves_of_three() -> None:
    known = catalogue(EquipmentType("HALF", substitutes_for={"WHOLE": F(1, 2)}), "WHOLE")
    found = only(assessed(team(units=(unit("HALF", 5),)), line("L", 1, kit("WHOLE"), 3), of=known))
    assert filled(found)["C"] == F(5, 2)


def test_the_greatest_worth_counts_and_a_ratio_multiplies_the_worth_of_the_alternative() -> None:
    known = catalogue(EquipmentType("BIG", substitutes_for={"SMALL": F(1, 2), "TINY": F(1, 10)}), "SMALL", "TINY")
    asks = kit(Alternative("SMALL", F(3)), Alternative("TINY"))
    assert only(assessed(team(units=(unit("BIG"),)), line("L", 1, asks, 9), of=known)).usable == F(3, 2)


def test_a_line_may_refuse_substitutes_and_still_takes_kinds() -> None:
    known = catalogue(
        EquipmentType("OTHER", substitutes_for={"WHOLE": F(1)}), EquipmentType("KIND", kind_of="WHOLE"), "WHOLE"
    )
    asks = kit("WHOLE", takes_substitutes=False)
    held = (unit("OTHER"), unit("KIND"))
    assert only(assessed(team(units=held), line("L", 1, asks, 9), of=known)).usable == F(1)


def test_supply_and_condition_are_each_split_best_of_their_own() -> None:
    known = catalogue(EquipmentType("TOOL", substitutes_for={"CUTTER": F(1), "SPREADER": F(1)}), "CUTTER", "SPREADER")
    found = assessed(
        team(units=(unit("TOOL"), unit("CUTTER", condition="IN_REPAIR"))),
        line("CUT", 1, kit("CUTTER")),
        line("SPREAD", 2, kit("SPREADER")),
        of=known,
    )
    assert [filled(one) for one in found.lines] == [{"S": 1, "C": 1}, {"S": 1, "C": 0}]
