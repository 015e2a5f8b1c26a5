"""What comes: worked examples 7 to 9, one test for each kind of turn, and the laws of what lies ahead."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.facts import Absence, Catalogue, Exercise, HeldTo, Loan, Measured, Membership, Qualification, Span
from graph.model.requirements import AskedQualification, Dimension, Headcount, Level, Measure, Post, Qualified, Recency
from graph.model.rules import Base, BaseKind, Bound, Share
from readiness.ahead import DAYS_AHEAD, due_on, next_change, team_next_change
from readiness.course import Course
from readiness.team import assess_team
from readiness.turning.causes import Turn
from tests.oracle.cases import case
from tests.unit.readiness.ahead import DAY, course, days, drawn, followed, level
from tests.unit.readiness.build import ON, TEAM, F, edition, kit, line, people, person, standard, team, unit

seeds = st.integers(0, 100_000)
HELD = date(2026, 3, 1)


def drill(of: int, number: int = 20) -> Course:
    members = people(number)
    attended = frozenset(one.id for one in members[:of])
    asks = Recency(("drill",), count=1, days=90)
    return followed(
        line("DRILL", 1, asks, Share(F(6, 10))),
        people=members,
        exercises=(Exercise("e1", "drill", HELD, attended=attended),),
    )


def turned(of: Course, on: date = ON) -> list[tuple[Turn, str]]:
    """What turns on the day on which the level changes next."""
    return [(cause.turn, cause.code) for cause in next_change(of, "STD", on).causes]


def test_7_a_drill_counts_89_days_and_on_the_90th_changes_the_level() -> None:
    of = drill(14)
    assert level(of, date(2026, 5, 29)) is Level.R1
    assert level(of, date(2026, 5, 30)) is Level.R4
    found = next_change(of, "STD", HELD)
    assert (found.on, found.level) == (date(2026, 5, 30), Level.R4)
    assert [(cause.turn, cause.id) for cause in found.causes] == [(Turn.EXERCISE_LAPSED, "e1")]
    assert due_on(of, HELD) == date(2026, 5, 30)


def test_7_it_is_due_that_day_even_where_the_level_stays() -> None:
    of = followed(
        line("DRILL", 1, Recency(("drill",), count=1, days=90), Share(F(6, 10))),
        people=people(20),
        exercises=(Exercise("e1", "drill", HELD, attended=frozenset({"p00"})),),
    )
    found = next_change(of, "STD", HELD)
    assert (found.on, found.level, found.causes) == (None, None, ())
    assert found.searched_to == HELD + timedelta(days=DAYS_AHEAD)
    assert due_on(of, HELD) == date(2026, 5, 30)


def test_8_a_certificate_counts_to_the_day_it_expires_on() -> None:
    held = Qualification("q", "A", expires_on=date(2026, 12, 31))
    of = followed(line("LEAD", 1, Qualified(AskedQualification(("A",)))), people=(person("li", certificates=[held]),))
    assert next_change(of, "STD", ON).on == date(2027, 1, 1)
    assert turned(of) == [(Turn.QUALIFICATION_EXPIRED, "li")]


def test_8_not_older_than_six_months_from_31_august_is_to_28_february() -> None:
    held = Qualification("q", "A", issued_on=date(2024, 8, 31))
    of = followed(
        line("LEAD", 1, Qualified(AskedQualification(("A",), 6))), people=(person("li", certificates=[held]),)
    )
    assert next_change(of, "STD", date(2024, 9, 1)).on == date(2025, 3, 1)
    assert turned(of, date(2024, 9, 1)) == [(Turn.QUALIFICATION_TOO_OLD, "li")]


@pytest.mark.parametrize(
    ("checks", "after", "ends"),
    [
        ([date(2025, 5, 10)], date(2025, 6, 1), date(2026, 7, 1)),
        ([date(2025, 5, 10), date(2026, 4, 3)], date(2026, 6, 20), date(2027, 7, 1)),
    ],
)
def test_9_grace_ends_on_the_first_day_of_a_month(checks: list[date], after: date, ends: date) -> None:
    asks = Recency(("check",), count=1, months=12, grace_months=1)
    exercises = tuple(Exercise(f"e{n}", "check", on, attended=frozenset({"li"})) for n, on in enumerate(checks))
    of = followed(line("CHECK", 1, asks), people=(person("li"),), exercises=exercises)
    found = next_change(of, "STD", after)
    assert (found.on, [cause.turn for cause in found.causes]) == (ends, [Turn.GRACE_ENDED])


TEN = timedelta(days=10)
THEN = ON + TEN
TURNS = [
    ({"units": (unit("K", expires_on=THEN - DAY),)}, Turn.EXPIRED),
    ({"units": (unit("K", inspection_due=THEN - DAY),)}, Turn.INSPECTION_OVERDUE),
    ({"units": (unit("K", loans=(Loan("other", Span(THEN)),)),)}, Turn.LOAN_BEGINS),
    ({"units": (unit("K", loans=(Loan("other", Span(None, THEN - DAY)),)),)}, Turn.LOAN_ENDED),
]


@pytest.mark.parametrize(("known", "turn"), TURNS)
def test_a_unit_turns_by_its_dates_and_loans(known: dict[str, object], turn: Turn) -> None:
    of = followed(line("KIT", 1, kit("K")), **known)
    assert next_change(of, "STD", ON).on == THEN
    assert turned(of) == [(turn, "K-unit")]


PEOPLE = [
    ({"memberships": (Membership(TEAM, None, Span(THEN)),)}, Turn.MEMBERSHIP_BEGINS),
    ({"memberships": (Membership(TEAM, None, Span(None, THEN - DAY)),)}, Turn.MEMBERSHIP_ENDED),
    ({"absences": (Absence("LEAVE", Span(THEN)),)}, Turn.ABSENCE_BEGINS),
    ({"absences": (Absence("LEAVE", Span(None, THEN - DAY)),)}, Turn.ABSENCE_ENDED),
]


@pytest.mark.parametrize(("known", "turn"), PEOPLE)
def test_a_person_turns_by_membership_and_absence(known: dict[str, Any], turn: Turn) -> None:
    of = followed(line("MEN", 1, Headcount()), people=(person("li", **known),))
    assert next_change(of, "STD", ON).on == THEN
    assert turned(of) == [(turn, "li")]


def test_age_turns_on_the_first_of_january() -> None:
    asks = Headcount(bounds=((Bound("age", None, F(45)),),))
    of = followed(line("YOUNG", 1, asks), people=(person("li", birth_year=1981),))
    assert next_change(of, "STD", ON).on == date(2027, 1, 1)
    assert turned(of) == [(Turn.AGE, "li")]


def test_a_measure_that_is_dated_later_turns_on_its_day() -> None:
    asks = Measure(((F(1), Base(BaseKind.MEASURE, "minutes")),), Dimension.P, None, F(10))
    of = followed(line("FAST", 1, asks, None), measured=(Measured("minutes", F(8)), Measured("minutes", F(12), THEN)))
    assert next_change(of, "STD", ON).on == THEN
    assert turned(of) == [(Turn.MEASURE_BEGINS, "minutes")]


def test_a_later_edition_turns_the_level_on_the_day_it_begins() -> None:
    old = edition(line("KIT", 1, kit("K")))
    new = edition(line("KIT", 1, kit("K"), 4), version="2", effective_from=THEN)
    of = course(team(units=(unit("K"),)), old, new)
    found = next_change(of, "STD", ON)
    assert (found.on, found.level) == (THEN, Level.R4)
    assert [(cause.turn, cause.code, cause.detail) for cause in found.causes] == [(Turn.EDITION_BEGINS, "STD", "2")]
    assert due_on(of, ON) == THEN


def test_a_first_edition_is_due_on_the_day_it_begins() -> None:
    of = course(team(), edition(line("KIT", 1, kit("K")), effective_from=THEN))
    assert level(of, ON) is Level.NOT_ASSESSED
    assert next_change(of, "STD", ON).on == THEN
    assert due_on(of, ON) == THEN


def test_a_fact_that_no_line_names_is_never_due() -> None:
    of = followed(line("KIT", 1, kit("K")), units=(unit("OTHER", expires_on=THEN),), confirmed_at=None)
    assert due_on(of, ON) is None


def test_staleness_is_due_on_the_day_it_sets_in_and_changes_no_level() -> None:
    of = followed(line("KIT", 1, kit("K")))
    assert due_on(of, ON) == ON + timedelta(days=91)
    assert next_change(of, "STD", ON).on is None


@pytest.mark.parametrize("lifecycle", ["STOOD_DOWN", "DISBANDED"])
def test_a_team_that_is_closed_is_never_due(lifecycle: str) -> None:
    of = followed(line("KIT", 1, kit("K")), units=(unit("K", expires_on=THEN),), lifecycle=lifecycle)
    assert due_on(of, ON) is None
    assert team_next_change(of, ON).on is None


def test_dates_at_the_end_of_the_calendar_turn_never() -> None:
    held = Qualification("q", "A", issued_on=date.max, expires_on=date.max)
    of = followed(
        line("KIT", 1, kit("K")),
        line("POST", 2, Post((), (AskedQualification(("A",), 6),))),
        units=(unit("K", expires_on=date.max, inspection_due=date.max),),
        people=(person("li", certificates=[held]),),
        exercises=(Exercise("e", "drill", date.max),),
        confirmed_at=None,
    )
    assert due_on(of, ON) == date.max


def test_the_next_change_of_the_team_is_that_of_its_worst_level() -> None:
    known = team(units=(unit("K", expires_on=THEN), unit("L", expires_on=THEN + TEN)))
    editions = [edition(line("1", 1, kit(kind)), standard=code) for kind, code in (("K", "A"), ("L", "B"))]
    facts = replace(known, held_to=(HeldTo("A"), HeldTo("B")))
    of = Course(facts, [standard(one.standard, one) for one in editions], Catalogue())
    assert next_change(of, "B", ON).on == THEN + TEN + DAY
    found = team_next_change(of, ON)
    assert (found.on, found.level) == (THEN + DAY, Level.R4)
    assert [cause.code for cause in found.causes] == ["K-unit"]


@settings(max_examples=80, deadline=None)
@given(seeds, st.integers(0, 60))
def test_the_level_stays_until_it_changes_next_and_differs_then(seed: int, before: int) -> None:
    of, drawn_on = drawn(seed)
    on = drawn_on - timedelta(days=before)
    found = next_change(of, "S", on)
    now = level(of, on)
    end = found.searched_to if found.on is None else found.on - DAY
    assert all(level(of, day) is now for day in days(on, min(end, on + timedelta(days=100))))
    if found.on is not None:
        assert level(of, found.on) is found.level is not now
        assert found.causes


@settings(max_examples=40, deadline=None)
@given(seeds)
def test_nothing_that_is_kept_differs_before_it_is_due(seed: int) -> None:
    drawn_case = case(seed)
    of, on = drawn(seed)
    due = due_on(of, on)
    last = on + timedelta(days=60) if due is None else min(due - DAY, on + timedelta(days=60))
    standards = [standard("S", drawn_case.edition)]

    def kept(day: date) -> object:
        found = assess_team(of.facts, standards, drawn_case.catalogue, day)
        return [
            (one.level, one.dimensions, one.lines, one.caps, one.binding, one.missing, one.stale)
            for one in found.assessments
        ]

    now = kept(on)
    assert all(kept(day) == now for day in days(on, last))
