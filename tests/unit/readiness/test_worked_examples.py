"""Every worked example of the readiness rules that belongs to what is assessed, with its numbers."""

from datetime import date
from fractions import Fraction

import pytest

from graph.model.facts import EquipmentType, Exercise, Measured, Qualification, Unit
from graph.model.requirements import (
    AskedQualification,
    Dimension,
    Level,
    Measure,
    Qualified,
    Recency,
)
from graph.model.rules import Band, Bands, Base, BaseKind, Bound, Each, Fixed, Greater, Per, Rule, Share
from readiness.assessment import LineState
from tests.unit.readiness.build import (
    ON,
    TEAM,
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
    short,
    team,
    unit,
    units,
)

AREA = Base(BaseKind.MEASURE, "area")


def test_1_suits_two_per_person_with_a_spare_for_each_are_104_for_26() -> None:
    assert required(team(establishment=26), Rule(per(2, 1), spare=F(1))) == 104


def test_1_light_rope_one_per_person_and_one_spare_for_four_are_33_for_26() -> None:
    assert required(team(establishment=26), Rule(per(1, 1), spare=F(4))) == 33


@pytest.mark.parametrize(("each", "spare", "asked"), [(3, 4, 15), (4, 3, 22)])
def test_1_heat_suits_of_four_squads_have_their_spares_on_the_product(each: int, spare: int, asked: int) -> None:
    suits = Rule(Each(BaseKind.SQUADS, Rule(Fixed(F(each)))), spare=F(spare))
    assert required(team(squads=4), suits) == asked


def test_1_hose_in_metres_is_not_rounded() -> None:
    hose = catalogue(EquipmentType("HOSE", "METRE"))
    assert required(team(), Rule(Fixed(F("25.5")), spare=F(4)), kit("HOSE"), of=hose) == F("31.875")


def test_2_three_suits_per_ten_people_are_8_for_24() -> None:
    assert required(team(establishment=24), per(3, 10)) == 8


def test_2_nurses_are_rounded_up_for_each_shift() -> None:
    nurses = Each(BaseKind.SHIFTS, Rule(per(1, 8, BaseKind.MEASURE, "patients")))
    known = team(shifts=3, measured=(Measured("patients", F(20)),))
    assert required(known, nurses, post("nurse")) == 9


def test_2_a_share_of_90_percent_of_25_members_is_23() -> None:
    assert required(team(people=people(25)), Share(F(9, 10)), post("any")) == 23


def test_2_one_firefighter_per_thousand_hectares_are_42() -> None:
    known = team(measured=(Measured("forest", F(41_500)),))
    assert required(known, per(1, 1000, BaseKind.MEASURE, "forest"), post()) == 42


def test_2_a_floor_area_just_below_the_bound_is_in_the_lower_band() -> None:
    bands = Bands(AREA, tuple(Band(F(bound), False, F(n)) for n, bound in enumerate((20_000, 50_000, 100_000), 1)))
    assert required(team(measured=(Measured("area", F(49_999)),)), bands) == 2


def test_2_cabin_crew_for_151_seats_are_4() -> None:
    seats = Base(BaseKind.MEASURE, "seats")
    crew = Bands(seats, (Band(F(50), True, F(1)), Band(F(100), True, F(2))), F(20), F(50))
    assert required(team(measured=(Measured("seats", F(151)),)), crew, post()) == 4


def test_2_the_greater_of_three_and_half_a_percent_of_a_thousand_is_5() -> None:
    guards = Greater((Rule(Fixed(F(3))), Rule(Per(F(1), F(200), Base(BaseKind.MEASURE, "staff")))))
    assert required(team(measured=(Measured("staff", F(1000)),)), guards, post()) == 5


@pytest.mark.parametrize(("critical", "level"), [(False, Level.R2), (True, Level.R4)])
def test_3_four_lines_cover_85_percent_and_a_critical_one_caps(critical: bool, level: Level) -> None:
    found = assessed(
        team(units=(unit("A"), unit("B"), unit("C"), unit("D", 9))),
        line("1", 1, kit("A")),
        line("2", 2, kit("B")),
        line("3", 3, kit("C"), 2, critical=critical),
        line("4", 4, kit("D"), 10),
    )
    assert found.dimensions[Dimension.S].coverage == F(17, 20)
    assert found.dimensions[Dimension.S].level is Level.R2
    assert found.level is level
    assert [cap.line for cap in found.caps] == (["3"] if critical else [])


@pytest.mark.parametrize("cutter_first", [True, False])
def test_4_a_combination_tool_goes_where_nothing_else_serves(cutter_first: bool) -> None:
    known = catalogue("CUTTER", "SPREADER", EquipmentType("TOOL", substitutes_for={"CUTTER": F(1), "SPREADER": F(1)}))
    first, second = (1, 2) if cutter_first else (2, 1)
    found = assessed(
        team(units=(unit("TOOL"), unit("CUTTER"))),
        line("CUT", first, kit("CUTTER")),
        line("SPREAD", second, kit("SPREADER")),
        of=known,
    )
    assert {one.state for one in found.lines} == {LineState.MET}


def pumps(repaired: bool) -> tuple[Unit, ...]:
    flows = [1000, 1000, 250, 250, 250, 250, 150, 150, 150]
    return tuple(
        unit(
            "PUMP",
            1,
            f"pump-{index}",
            measures={"flow": F(flow)},
            condition="SERVICEABLE" if repaired or index != 2 else "IN_REPAIR",
        )
        for index, flow in enumerate(flows)
    )


def test_5_pumps_that_are_too_small_add_nothing_to_the_capacity() -> None:
    asks = kit("PUMP", specification=(Bound("flow", F(200)),), capacity="flow")
    found = only(assessed(team(units=pumps(True)), line("D-02", 1, asks, 3000)))
    assert found.state is LineState.MET
    assert filled(found) == {"S": 3000, "C": 3000}


def test_5_a_pump_in_repair_leaves_supply_met_and_condition_short() -> None:
    asks = kit("PUMP", specification=(Bound("flow", F(200)),), capacity="flow")
    found = assessed(team(units=pumps(False)), line("D-02", 1, asks, 3000))
    assert short(only(found)) == {"S": 0, "C": 250}
    assert found.dimensions[Dimension.C].coverage == F(11, 12)


@pytest.mark.parametrize(("wang", "amounts"), [(True, [1, 1, 0]), (False, [1, 0, 0])])
def test_6_li_goes_where_wang_cannot(wang: bool, amounts: list[int]) -> None:
    members = [person("li", certificates="AB"), person("zhao")]
    if wang:
        members.append(person("wang", certificates="A"))
    found = assessed(
        team(people=tuple(members)),
        line("LEADER", 1, post(certificates="A")),
        line("MEDIC", 2, post(certificates="B")),
        line("DRIVER", 3, post(certificates="C")),
    )
    assert [filled(one)["P"] for one in found.lines] == amounts


@pytest.mark.parametrize(("on", "state"), [(date(2026, 5, 29), LineState.MET), (date(2026, 5, 30), LineState.SHORT)])
def test_7_a_drill_counts_for_89_days_more(on: date, state: LineState) -> None:
    members = people(20)
    drill = Exercise("e", "drill", date(2026, 3, 1), attended=frozenset(one.id for one in members[:14]))
    asks = Recency(("drill",), count=1, days=90)
    found = only(assessed(team(people=members, exercises=(drill,)), line("T", 1, asks, Share(F(3, 5))), on=on))
    assert found.required == F(12)
    assert found.state is state


def qualified(certificate: Qualification, on: date, months: int | None = None) -> bool:
    asks = Qualified(AskedQualification(("A",), months))
    found = only(assessed(team(people=(person("p", certificates=[certificate]),)), line("Q", 1, asks, None), on=on))
    return found.state is LineState.MET


def test_8_a_certificate_counts_on_the_day_it_expires_and_not_after() -> None:
    certificate = Qualification("q", "A", None, date(2025, 12, 31))
    assert qualified(certificate, date(2025, 12, 31))
    assert not qualified(certificate, date(2026, 1, 1))


def test_8_six_months_from_the_end_of_august_end_with_february() -> None:
    certificate = Qualification("q", "A", date(2024, 8, 31))
    assert qualified(certificate, date(2025, 2, 28), 6)
    assert not qualified(certificate, date(2025, 3, 1), 6)


CHECK = Recency(("check",), count=1, months=12, grace_months=1)


def current(on: date, *checks: date) -> bool:
    done = tuple(Exercise(str(n), "check", day, attended=frozenset({"p"})) for n, day in enumerate(checks))
    found = only(assessed(team(people=(person("p"),), exercises=done), line("CHECK", 1, CHECK, None), on=on))
    return found.state is LineState.MET


def test_9_a_check_is_current_to_the_end_of_the_month_of_grace() -> None:
    assert current(date(2026, 6, 30), date(2025, 5, 10))
    assert not current(date(2026, 7, 1), date(2025, 5, 10))


def test_9_a_check_done_early_within_the_grace_counts_in_the_month_due() -> None:
    assert current(date(2027, 6, 30), date(2025, 5, 10), date(2026, 4, 3))
    assert not current(date(2027, 7, 1), date(2025, 5, 10), date(2026, 4, 3))


def test_10_a_response_of_12_minutes_fills_nothing_of_at_most_10() -> None:
    asks = Measure(((F(1), Base(BaseKind.MEASURE, "response")),), Dimension.T, maximum=F(10))
    found = only(assessed(team(measured=(Measured("response", F(12)),)), line("M", 1, asks, None)))
    assert found.required == F(1)
    assert filled(found) == {"T": 0}


@pytest.mark.parametrize(
    ("asks", "hours", "coverage"),
    [
        (Recency(("drill",), count=3, days=365, as_one=True), None, F(2, 3)),
        (Recency(("drill",), hours=F(40), days=365, as_one=True), F(15), F(3, 4)),
    ],
)
def test_10_the_team_as_one_fills_what_it_did(asks: Recency, hours: Fraction | None, coverage: Fraction) -> None:
    done = tuple(Exercise(str(n), "drill", ON, hours, team=TEAM) for n in range(2))
    found = assessed(team(exercises=done), line("T", 1, asks, None))
    assert found.dimensions[Dimension.T].coverage == coverage


CHAIN = catalogue(
    EquipmentType("X", kind_of="A"),
    EquipmentType("A", substitutes_for={"B": F(2)}),
    EquipmentType("B", kind_of="C"),
    EquipmentType("D", substitutes_for={"A": F(1)}),
    "C",
)


@pytest.mark.parametrize(("kind", "amount"), [("X", 2), ("D", 0)])
def test_11_a_substitution_is_one_step_with_kinds_on_both_sides(kind: str, amount: int) -> None:
    found = only(assessed(team(units=(unit(kind),)), line("L", 1, kit("C"), 3), of=CHAIN))
    assert filled(found) == {"S": amount, "C": amount}


def test_12_the_one_unit_goes_to_the_heavier_line() -> None:
    found = assessed(team(units=(unit("A"),)), line("1", 1, kit("A")), line("2", 2, kit("A"), weight=9))
    assert found.dimensions[Dimension.S].coverage == F(9, 10)
    assert [one.state for one in found.lines] == [LineState.SHORT, LineState.MET]


def test_units_of_one_type_that_two_lines_ask_for_count_once() -> None:
    found = assessed(team(units=units("A", 3)), line("1", 1, kit("A"), 2), line("2", 2, kit("A"), 2))
    assert [filled(one)["C"] for one in found.lines] == [2, 1]
    assert [one.usable for one in found.lines] == [3, 3]
