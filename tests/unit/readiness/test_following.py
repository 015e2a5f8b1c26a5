"""A team followed from day to day: each day is as the rules tell it alone, and only what turns is worked out again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.facts import Absence, Catalogue, Exercise, HeldTo, Loan, Measured, Membership, Qualification, Span
from graph.model.requirements import (
    AskedQualification,
    Dimension,
    Edition,
    Headcount,
    Measure,
    Post,
    Qualified,
    Recency,
    Redundancy,
    Requirement,
)
from graph.model.rules import Base, BaseKind, Bound, Compare, HasUnits, MeasureIs, Per
from readiness.assess import Judged, assess, judged
from readiness.closures import closures_of
from readiness.course import Course
from readiness.day import day_of
from readiness.days import Days
from readiness.steady import Steady
from tests.oracle.cases import TODAY, case
from tests.unit.readiness.build import TEAM, F, edition, kit, line, person, post, standard, team, unit, units

DAY = timedelta(days=1)
SPREAD = st.integers(-120, 60).map(lambda days: TODAY + days * DAY)
RUNS = st.builds(lambda first, step: [first + step * n * DAY for n in range(15)], SPREAD, st.sampled_from([1, -1]))
DAYS = st.lists(SPREAD, min_size=2, max_size=9) | RUNS
SEEDS = st.integers(0, 100_000)
THEN = TODAY + 10 * DAY


@settings(max_examples=400, deadline=None)
@given(SEEDS, DAYS)
def test_each_day_is_assessed_as_it_is_alone_in_whatever_order(seed: int, asked: list[date]) -> None:
    of = case(seed)
    facts = replace(of.facts, held_to=(of.held,))
    course = Course(facts, [standard("S", of.edition)], of.catalogue)
    for on in asked:
        assert course.assessment("S", on) == assess(facts, of.edition, of.catalogue, on, of.held)


@settings(max_examples=200, deadline=None)
@given(SEEDS, DAYS, st.booleans())
def test_a_day_that_follows_another_is_that_day(seed: int, asked: list[date], pools: bool) -> None:
    of = case(seed)
    closures = closures_of(of.catalogue)
    days = Days(of.facts, closures, pools)
    assert [days.on(on) for on in asked] == [day_of(of.facts, closures, on, pools) for on in asked]


def test_only_what_turns_is_looked_at_again() -> None:
    looked: list[tuple[int, date]] = []

    def standing(days: int, on: date) -> bool | None:
        looked.append((days, on))
        return True if on >= TODAY + days * DAY else None

    steady = Steady([5, 20, 30], lambda days: [TODAY + days * DAY], standing)
    first = steady.on(TODAY + 5 * DAY)
    assert first == (True,)
    del looked[:]
    assert steady.on(TODAY + 19 * DAY) is first
    assert not looked
    assert steady.on(TODAY + 20 * DAY) == (True, True)
    assert steady.on(TODAY + 4 * DAY) == ()
    assert [days for days, _ in looked] == [20, 5, 20]


def each(number: int, every: int = 1) -> Per:
    """So many per so many members."""
    return Per(F(number), F(every), Base(BaseKind.HEADCOUNT))


POST, MEN, TRAINED, KIT, EACH = range(5)
LINES = edition(
    line("POST", 1, post("medic")),
    line("MEN", 2, Headcount()),
    line("TRAINED", 3, Qualified(AskedQualification(("A",), 12)), 1),
    line("KIT", 4, kit("K"), 2),
    line("EACH", 5, kit("L"), each(1)),
)


def followed(edition: Edition, days: int, **known: object) -> tuple[Judged, Judged]:
    """The team today, and after so many days by way of today."""
    of = Days(team(**known), closures_of(Catalogue()), pools=False)
    first = judged(of.on(TODAY), edition, None)
    return first, judged(of.on(TODAY + days * DAY), edition, None, near=first)


def test_where_a_unit_turns_what_people_do_is_taken_over() -> None:
    units = (unit("K", expires_on=THEN), unit("K", code="K-2"), unit("L"))
    first, then = followed(LINES, 11, people=(person("li", "medic"),), units=units)
    assert then.work.fit[POST] is first.work.fit[POST]
    assert then.work.posts is first.work.posts
    assert then.work.supply is first.work.supply
    assert then.work.condition is not first.work.condition
    same = [one is other for one, other in zip(then.assessment.lines, first.assessment.lines, strict=True)]
    assert same == [True, True, True, False, True]


def test_where_a_member_is_away_what_is_on_hand_is_taken_over() -> None:
    away = person("li", "medic", absences=(Absence("LEAVE", Span(THEN)),))
    first, then = followed(LINES, 10, people=(away, person("wang", "medic")), units=(unit("K"), unit("L")))
    assert then.work.stock is first.work.stock
    assert then.work.required[KIT] is first.work.required[KIT]
    assert [one.work.required[EACH] for one in (first, then)] == [2, 1]
    same = [one is other for one, other in zip(then.assessment.lines, first.assessment.lines, strict=True)]
    assert same == [False, False, True, True, False]


def test_a_day_on_which_nothing_turns_has_the_same_lines() -> None:
    first, then = followed(LINES, 200, people=(person("li", "medic"),), units=(unit("K"), unit("L")))
    assert then.assessment.lines is first.assessment.lines
    assert (first.assessment.stale, then.assessment.stale) == (False, True)
    assert then.assessment == assess(first.work.day.facts, LINES, Catalogue(), then.work.day.on, HeldTo("STD"))


LATER = Span(THEN)
DRILLS = (Exercise("e", "drill", TODAY, team=TEAM, attended=frozenset({"li"})),)
MEASURED = (Measured("minutes", F(8)), Measured("minutes", F(12), THEN))
TWO_MEDICS = (person("li", "medic"), person("wang", "medic"))
JOINS = person("zhao", memberships=(Membership(TEAM, None, LATER),))
TURNS_46 = person("li", birth_year=1981)
HOLDS_A = person("li", certificates=[Qualification("q", "A", issued_on=TODAY - 362 * DAY)])
MINUTES = Base(BaseKind.MEASURE, "minutes")
SHARED = (line("FIRST", 1, kit("K"), each(1), weight=9), line("OTHER", 2, kit("K"), 1))
POSTS = (line("FIRST", 1, post("medic"), each(1, 2), weight=9), line("OTHER", 2, post("medic")))


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        (
            [line("YOUNG", 1, Headcount(bounds=((Bound("age", None, F(45)),),)))],
            {"people": (person("li", birth_year=1981),)},
        ),
        ([line("FRESH", 1, Qualified(AskedQualification(("A",), 12)))], {"people": (HOLDS_A,)}),
        ([line("FRESH", 1, Post((), (AskedQualification(("A",), 12),)))], {"people": (HOLDS_A,)}),
        ([line("DRILL", 1, Recency(("drill",), count=1, days=9))], {"people": (person("li"),), "exercises": DRILLS}),
        ([line("DRILL", 1, Recency(("drill",), count=1, days=9, as_one=True))], {"exercises": DRILLS}),
        ([line("FAST", 1, Measure(((F(1), MINUTES),), Dimension.P, None, F(10)), None)], {"measured": MEASURED}),
        ([line("KIT", 1, kit("K"), Per(F(1), F(1), MINUTES))], {"measured": MEASURED}),
        ([line("KIT", 1, kit("K"), condition=MeasureIs(MINUTES, Compare.GT, F(9)))], {"measured": MEASURED}),
        ([line("KIT", 1, kit("L"), condition=HasUnits("K"))], {"units": (unit("K", loans=(Loan("other", LATER),)),)}),
        ([line("POST", 1, post(), each(1)), line("MORE", 2, Redundancy(F(1)), None)], {"people": (JOINS,)}),
        (SHARED, {"people": (person("li"), JOINS), "units": units("K", 2, condition="IN_REPAIR")}),
        (SHARED, {"people": (person("li"), JOINS), "units": (*units("K", 2), unit("K", condition="IN_REPAIR"))}),
        (POSTS, {"people": (*TWO_MEDICS, JOINS)}),
    ],
)
def test_what_a_line_hangs_on_is_looked_at_again(lines: Sequence[Requirement], known: dict[str, object]) -> None:
    of = edition(*lines)
    first, then = followed(of, 300, **known)
    assert then.assessment == assess(first.work.day.facts, of, Catalogue(), then.work.day.on, HeldTo("STD"))
    assert then.assessment.lines != first.assessment.lines
