"""Qualifications and recency: what is valid, what implies what, and what counts in a window."""

from datetime import date, timedelta
from typing import Any

import pytest

from graph.model.facts import Exercise, Qualification
from graph.model.requirements import AskedQualification, Qualified, Recency
from graph.model.rules import Bound
from readiness.months import add_months
from readiness.recency import is_current
from tests.unit.readiness.build import ON, TEAM, F, assessed, catalogue, filled, line, only, people, person, team

DAY = timedelta(days=1)
IMPLIES = catalogue(implies={"TOP": {"MID"}, "MID": {"LOW"}, "LOW": set()})


def holders(*certificates: Qualification, any_of: tuple[str, ...] = ("LOW",), months: int | None = None) -> Any:
    asks = Qualified(AskedQualification(any_of, months))
    return only(
        assessed(team(people=(person("p", certificates=certificates),)), line("Q", 1, asks, 5), of=IMPLIES)
    ).usable


def test_a_certificate_counts_from_its_issue_to_its_expiry() -> None:
    assert holders(Qualification("q", "LOW", ON, ON)) == 1
    assert holders(Qualification("q", "LOW", ON + DAY)) == 0
    assert holders(Qualification("q", "LOW", None, ON - DAY)) == 0


def test_a_certificate_is_revoked_from_the_day_of_the_revocation() -> None:
    assert holders(Qualification("q", "LOW", revoked_on=ON)) == 0
    assert holders(Qualification("q", "LOW", revoked_on=ON + DAY)) == 1


@pytest.mark.parametrize(("held", "counts"), [("LOW", 1), ("MID", 1), ("TOP", 1), ("OTHER", 0)])
def test_a_certificate_implies_to_any_depth(held: str, counts: int) -> None:
    assert holders(Qualification("q", held)) == counts


def test_a_higher_type_is_not_implied_and_any_of_a_group_fits() -> None:
    assert holders(Qualification("q", "LOW"), any_of=("MID",)) == 0
    assert holders(Qualification("q", "LOW"), any_of=("MID", "LOW")) == 1


def test_not_older_than_asks_for_a_day_of_issue_and_takes_the_implying_ones_own() -> None:
    assert holders(Qualification("q", "TOP", add_months(ON, -6)), months=6) == 1
    assert holders(Qualification("q", "TOP", add_months(ON, -6) - DAY), months=6) == 0
    assert holders(Qualification("q", "TOP"), months=6) == 0
    both = (Qualification("q", "LOW", date(2020, 1, 1)), Qualification("r", "TOP", ON))
    assert holders(*both, months=1) == 1
    assert holders(*reversed(both), months=1) == 1


def test_a_member_with_two_certificates_counts_once() -> None:
    assert holders(Qualification("q", "LOW"), Qualification("r", "TOP")) == 1


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 8, 31), 6, date(2025, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 1, 15), 12, date(2025, 1, 15)),
        (date(9999, 12, 1), 1, date.max),
    ],
)
def test_adding_months_keeps_the_day_or_takes_the_last(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


def drill(on: date = ON, kind: str = "drill", **known: Any) -> Exercise:
    return Exercise(f"{kind}{on}{known}", kind, on, attended=frozenset({"p00"}), **known)


def done(asks: Recency, *exercises: Exercise) -> Any:
    return only(assessed(team(people=people(1), exercises=exercises), line("T", 1, asks, None))).usable


@pytest.mark.parametrize(("ago", "counts"), [(0, 1), (89, 1), (90, 0), (-1, 0)])
def test_a_window_of_days_leaves_out_its_last_and_what_is_to_come(ago: int, counts: int) -> None:
    assert done(Recency(("drill",), count=1, days=90), drill(ON - ago * DAY)) == counts


@pytest.mark.parametrize(("held", "counts"), [(date(2026, 3, 2), 1), (date(2026, 3, 1), 0)])
def test_a_window_of_months_ends_before_the_same_day(held: date, counts: int) -> None:
    assert done(Recency(("drill",), count=1, months=3), drill(held)) == counts


def test_several_on_one_day_count_each_and_kinds_of_a_group_together() -> None:
    asks = Recency(("drill", "simulator"), count=3, days=90)
    assert done(asks, drill(), drill(hours=F(1)), drill(kind="simulator")) == 1
    assert done(asks, drill(), drill(hours=F(1)), drill(kind="other")) == 0


def test_hours_not_recorded_count_as_an_exercise_and_add_none() -> None:
    assert done(Recency(("drill",), count=2, days=90), drill(), drill(hours=F(1))) == 1
    assert done(Recency(("drill",), hours=F(2), days=90), drill(), drill(hours=F(1))) == 0
    assert done(Recency(("drill",), hours=F(2), days=90), drill(hours=F("1.5")), drill(hours=F("0.5"))) == 1


def test_hours_of_each_exercise_may_be_bounded_and_none_recorded_meets_no_bound() -> None:
    asks = Recency(("drill",), count=1, days=90, exercise_hours=Bound("hours", F(2)))
    assert done(asks, drill(hours=F(2))) == 1
    assert done(asks, drill(hours=F(1))) == 0
    assert done(asks, drill()) == 0


@pytest.mark.parametrize(("passed", "counts"), [(True, 1), (False, 0), (None, 0)])
def test_a_result_matters_only_where_passed_is_asked(passed: bool | None, counts: int) -> None:
    assert done(Recency(("drill",), count=1, days=90, passed=True), drill(passed=passed)) == counts
    assert done(Recency(("drill",), count=1, days=90), drill(passed=passed)) == 1


def test_a_member_may_have_attended_whoever_held_it_and_the_team_needs_its_own() -> None:
    foreign, own = drill(team="other"), Exercise("own", "drill", ON, team=TEAM)
    assert done(Recency(("drill",), count=1, days=90), foreign) == 1
    assert done(Recency(("drill",), count=1, days=90, as_one=True), foreign) == 0
    assert done(Recency(("drill",), count=1, days=90, as_one=True), own) == 1


def test_the_team_as_one_is_filled_no_more_than_asked() -> None:
    asks = Recency(("drill",), count=1, days=90, as_one=True)
    exercises = tuple(Exercise(str(n), "drill", ON, team=TEAM) for n in range(3))
    found = only(assessed(team(exercises=exercises), line("T", 1, asks, None)))
    assert filled(found) == {"T": 1}
    assert found.usable == F(3)


def test_shares_stay_of_all_where_a_bound_says_who_fills_the_line() -> None:
    members = (person("p00", measures={"hours": F(9)}), person("p01"))
    asks = Recency(("drill",), count=1, days=90, bounds=((Bound("hours", F(5)),),))
    exercise = Exercise("e", "drill", ON, attended=frozenset({"p00", "p01"}))
    found = only(assessed(team(people=members, exercises=(exercise,)), line("T", 1, asks, None)))
    assert (found.required, found.usable) == (F(2), F(1))


@pytest.mark.parametrize(
    ("checks", "last"),
    [
        ([date(2025, 5, 10)], date(2026, 6, 30)),
        ([date(2025, 5, 10), date(2026, 4, 3)], date(2027, 6, 30)),
        ([date(2025, 5, 10), date(2026, 6, 3)], date(2027, 6, 30)),
        ([date(2025, 5, 10), date(2026, 3, 3)], date(2027, 4, 30)),
        ([date(2025, 5, 10), date(2026, 8, 3)], date(2027, 9, 30)),
        ([date(2025, 5, 10), date(2026, 4, 3), date(2026, 4, 20)], date(2027, 6, 30)),
        ([date(2025, 5, 10), date(2025, 5, 10)], date(2026, 6, 30)),
    ],
)
def test_grace_keeps_the_month_due(checks: list[date], last: date) -> None:
    assert is_current(checks, 12, 1, last)
    assert not is_current(checks, 12, 1, last + DAY)
    assert not is_current([], 12, 1, last)
