"""Why each unit and person that looks right does not count."""

from datetime import date, timedelta
from typing import Any

import pytest

from graph.model.facts import Absence, Catalogue, EquipmentType, Exercise, HeldTo, Loan, Qualification, Span, TeamFacts
from graph.model.requirements import AskedQualification, Qualified, Recency, Requirement
from graph.model.rules import BaseKind, Bound
from readiness.assessment import Reason, Why
from readiness.months import add_months
from readiness.reasons import reasons
from tests.unit.readiness.build import ON, F, catalogue, edition, kit, line, per, person, post, team, unit, units

DAY = timedelta(days=1)
KNOWN = catalogue(
    EquipmentType("DATED", demands=frozenset({"EXPIRES_ON", "INSPECTION_DUE"})), implies={"TOP": {"A"}, "A": set()}
)


def told(facts: TeamFacts, *lines: Requirement, of: Catalogue = KNOWN) -> dict[str, tuple[Reason, ...]]:
    return reasons(facts, edition(*lines), of, ON, HeldTo("STD"))


def of_unit(asks: Any = None, kind: str = "PLAIN", **known: Any) -> list[tuple[Why, date | None, str | None]]:
    found = told(team(units=(unit(kind, **known),)), line("L", 1, asks or kit(kind), 9))["L"]
    assert all((one.code, one.is_person, one.line) == (f"{kind}-unit", False, "L") for one in found)
    return [(one.why, one.on, one.detail) for one in found]


SPECIFIED = kit("PLAIN", specification=(Bound("power", F(3)),))


@pytest.mark.parametrize(
    ("known", "why"),
    [
        ({"condition": "IN_REPAIR"}, (Why.IN_REPAIR, None, None)),
        ({"condition": "UNSERVICEABLE"}, (Why.UNSERVICEABLE, None, None)),
        ({"condition": "RETIRED"}, (Why.RETIRED, None, None)),
        ({"condition": None}, (Why.CONDITION_NOT_RECORDED, None, None)),
        ({"expires_on": ON - DAY}, (Why.EXPIRED, ON - DAY, None)),
        ({"inspection_due": ON - DAY}, (Why.INSPECTION_DUE, ON - DAY, None)),
        ({"loans": (Loan("other", Span(None, ON)),)}, (Why.ON_LOAN, ON, "other")),
        ({"loans": (Loan("other", Span()),)}, (Why.ON_LOAN, None, "other")),
        ({"kind": "DATED", "expires_on": ON}, (Why.INSPECTION_DATE_MISSING, None, None)),
        ({"kind": "DATED", "inspection_due": ON}, (Why.EXPIRY_DATE_MISSING, None, None)),
        ({"asks": SPECIFIED}, (Why.NOT_MEASURED, None, "power")),
        ({"asks": SPECIFIED, "measures": {"power": F(2)}}, (Why.MISSES_SPECIFICATION, None, "power")),
        ({"asks": kit("PLAIN", capacity="flow")}, (Why.NOT_MEASURED, None, "flow")),
    ],
)
def test_each_way_of_not_being_usable_has_its_reason(known: Any, why: Any) -> None:
    assert of_unit(**known) == [why]


def test_a_usable_unit_has_no_reason_and_an_unfit_one_has_each() -> None:
    assert of_unit() == []
    both = of_unit(condition="IN_REPAIR", expires_on=ON - DAY)
    assert [why for why, _, _ in both] == [Why.IN_REPAIR, Why.EXPIRED]


def test_a_reason_tells_what_the_unit_would_have_added() -> None:
    known = catalogue(EquipmentType("HALF", substitutes_for={"WHOLE": F(1, 2)}), "WHOLE")
    facts = team(units=(unit("HALF", 5, condition="IN_REPAIR"),))
    (found,) = told(facts, line("L", 1, kit("WHOLE"), 9), of=known)["L"]
    assert found.amount == F(5, 2)


def test_what_another_team_holds_looks_right_for_nobody() -> None:
    assert told(team(units=(unit("PLAIN", team="other"),)), line("L", 1, kit("PLAIN"), 9))["L"] == ()


def test_the_line_that_used_a_unit_is_named_where_this_one_is_short() -> None:
    facts = team(units=(unit("PLAIN", 3),))
    found = told(facts, line("1", 1, kit("PLAIN"), 2, weight=5), line("2", 2, kit("PLAIN"), 2))
    assert found["1"] == ()
    assert [(one.why, one.detail, one.amount) for one in found["2"]] == [(Why.USED_ELSEWHERE, "1", F(2))]


def test_single_units_that_were_used_are_named_one_by_one() -> None:
    found = told(team(units=units("PLAIN", 3)), line("1", 1, kit("PLAIN"), 2), line("2", 2, kit("PLAIN"), 2))
    assert [one.code for one in found["2"]] == ["PLAIN-0", "PLAIN-1"]


def of_person(asks: Any, *roles: str, **known: Any) -> list[tuple[Why, date | None, str | None]]:
    exercises = known.pop("exercises", ())
    facts = team(people=(person("p", *roles, **known),), exercises=exercises)
    found = told(facts, line("L", 1, asks, 9))["L"]
    assert all((one.code, one.is_person, one.amount) == ("p", True, F(1)) for one in found)
    return [(one.why, one.on, one.detail) for one in found]


MEDIC = post("medic", certificates="A")
FRESH = Qualified(AskedQualification(("A",), 6))


@pytest.mark.parametrize(
    ("asks", "certificate", "why"),
    [
        (MEDIC, Qualification("q", "TOP", None, ON - DAY), (Why.QUALIFICATION_LAPSED, ON - DAY, "TOP")),
        (MEDIC, Qualification("q", "A", revoked_on=ON), (Why.QUALIFICATION_REVOKED, ON, "A")),
        (MEDIC, Qualification("q", "B"), (Why.NOT_QUALIFIED, None, "A")),
        (MEDIC, Qualification("q", "A", ON + DAY), (Why.NOT_QUALIFIED, None, "A")),
        (FRESH, Qualification("q", "A", add_months(ON, -7)), (Why.TOO_OLD, add_months(ON, -1), "A")),
        (FRESH, Qualification("q", "A"), (Why.TOO_OLD, None, "A")),
    ],
)
def test_each_way_of_not_being_qualified_has_its_reason(asks: Any, certificate: Qualification, why: Any) -> None:
    assert of_person(asks, "medic", certificates=[certificate]) == [why]


def test_what_ended_last_is_told_of_several_certificates() -> None:
    several = [
        Qualification("q", "A", None, ON - 9 * DAY),
        Qualification("r", "A", revoked_on=ON - 3 * DAY),
        Qualification("s", "A", None, ON - 2 * DAY, ON - 5 * DAY),
    ]
    assert of_person(MEDIC, "medic", certificates=several) == [(Why.QUALIFICATION_REVOKED, ON - 3 * DAY, "A")]


def test_an_absent_member_is_told_with_the_last_day_of_the_absence() -> None:
    away = (Absence("LEAVE", Span(None, ON)), Absence("AWAY", Span(ON, ON + DAY)))
    assert of_person(MEDIC, "medic", certificates="A", absences=away) == [(Why.ABSENT, ON + DAY, "AWAY")]


def test_who_is_not_in_the_role_or_never_had_the_certificate_does_not_look_right() -> None:
    assert of_person(MEDIC, "driver") == []
    assert of_person(post(certificates="A"), "driver") == []
    assert of_person(MEDIC, "medic", status="LEFT") == []


def test_a_post_without_a_role_tells_of_lapsed_certificates() -> None:
    lapsed = [Qualification("q", "A", None, ON - DAY)]
    assert of_person(post(certificates="A"), certificates=lapsed) == [(Why.QUALIFICATION_LAPSED, ON - DAY, "A")]


def test_a_drill_too_long_ago_is_told_with_its_day() -> None:
    asks = Recency(("drill",), count=1, days=90)
    long_ago = Exercise("e", "drill", ON - 100 * DAY, attended=frozenset({"p"}))
    assert of_person(asks, exercises=(long_ago,)) == [(Why.NOT_ATTENDED, ON - 100 * DAY, None)]
    assert of_person(asks) == [(Why.NOT_ATTENDED, None, None)]


@pytest.mark.parametrize(("age", "why"), [({"birth_year": 1950}, Why.OUT_OF_BOUNDS), ({}, Why.NOT_MEASURED)])
def test_bounds_that_do_not_hold_are_told(age: Any, why: Why) -> None:
    assert of_person(post("medic", bounds=((Bound("age", None, F(60)),),)), "medic", **age) == [(why, None, "age")]


def test_the_post_that_a_person_fills_is_named_where_this_one_is_short() -> None:
    facts = team(people=(person("p", "medic"),))
    found = told(facts, line("1", 1, post("medic")), line("2", 2, post("medic")))
    assert found["1"] == ()
    assert [(one.why, one.detail) for one in found["2"]] == [(Why.USED_ELSEWHERE, "1")]


def test_lines_that_are_not_applicable_are_left_out_and_unknown_ones_are_told() -> None:
    broken = team(units=(unit("PLAIN", condition="IN_REPAIR"),))
    lines = (line("NONE", 1, kit("PLAIN"), 0), line("OPEN", 2, kit("PLAIN"), per(1, 1, BaseKind.SQUADS)))
    found = told(broken, *lines)
    assert list(found) == ["OPEN"]
    assert [one.why for one in found["OPEN"]] == [Why.IN_REPAIR]


def test_a_closed_team_has_no_reasons() -> None:
    assert told(team(lifecycle="DISBANDED", units=(unit("PLAIN"),)), line("L", 1, kit("PLAIN"))) == {}
