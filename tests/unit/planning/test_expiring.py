"""What is ahead of random teams: falls as day by day, renewals that prevent them and can't be left out."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.facts import Exercise, Qualification
from graph.model.requirements import Level
from planning.expiring import Drop, Fall, ahead, fall, irreducible, is_worse, renewals, weeks
from planning.renewing import RENEWABLE, renewed
from readiness.course import Course
from readiness.turning.causes import Cause, Turn
from tests.oracle.cases import case
from tests.unit.readiness.ahead import DAY, course
from tests.unit.readiness.build import ON, person, team, unit

DAYS = 40


def _drawn(seed: int) -> tuple[Course, date]:
    found = case(seed)
    return course(found.facts, found.edition, of=found.catalogue, held=found.held), found.on


@settings(max_examples=60)
@given(st.integers(0, 10_000))
def test_falls_are_those_of_every_single_day(seed: int) -> None:
    of, since = _drawn(seed)
    until = since + DAYS * DAY
    levels = [of.team_level(since + n * DAY) for n in range(DAYS + 1)]
    wanted = [
        (since + n * DAY, levels[n - 1], levels[n]) for n in range(1, DAYS + 1) if is_worse(levels[n], levels[n - 1])
    ]
    assert [(drop.on, drop.before, drop.after) for drop in ahead(of, since, until).drops] == wanted


@settings(max_examples=60)
@given(st.integers(0, 10_000))
def test_renewals_keep_the_level_and_none_can_be_left_out(seed: int) -> None:
    found = case(seed)
    of, since = _drawn(seed)

    def keeps(lapses: Sequence[Cause], drop: Drop) -> bool:
        then = course(renewed(of.facts, lapses), found.edition, of=found.catalogue, held=found.held)
        return not is_worse(then.team_level(drop.on), drop.before)

    told = ahead(of, since, since + DAYS * DAY)
    for drop in told.drops:
        one = fall(drop, told.lapses, lambda several, drop=drop: keeps(several, drop))  # type: ignore[misc]
        able = [lapse for lapse in told.lapses if lapse.turn in RENEWABLE and lapse.on <= drop.on]
        if one.renewals is None:
            assert not able or not keeps(able, drop)
            continue
        assert keeps(one.renewals, drop)
        for left_out in one.renewals:
            rest = [lapse for lapse in one.renewals if lapse is not left_out]
            assert not rest or not keeps(rest, drop)


@given(st.integers(1, 40), st.data())
def test_what_is_needed_is_all_that_is_left(number: int, data: st.DataObject) -> None:
    several = [_lapse(f"u{n}", ON + DAY) for n in range(number)]
    needed = data.draw(st.lists(st.sampled_from(several), min_size=1, unique=True))
    assert set(irreducible(several, lambda kept: set(needed) <= set(kept))) == set(needed)


def test_an_expiry_and_an_inspection_of_one_unit_are_renewed_apart() -> None:
    boat = unit("boat", code="B", expires_on=ON, inspection_due=ON)
    known = team(units=(boat,))
    expired = [Cause(ON + DAY, Turn.EXPIRED, "B", "B"), Cause(ON + DAY, Turn.INSPECTION_OVERDUE, "B", "B")]
    (again,) = renewed(known, expired).units
    assert (again.expires_on, again.inspection_due) == (date.max, date.max)
    (only,) = renewed(known, expired[:1]).units
    assert (only.expires_on, only.inspection_due) == (date.max, ON)


def test_a_certificate_is_taken_again_and_a_drill_held_again_on_the_day_before() -> None:
    medic = person("M", certificates=[Qualification("Q1", "A", expires_on=ON), Qualification("Q2", "B", expires_on=ON)])
    drill = Exercise("X", "drill", ON, attended=frozenset({"M"}))
    lapsed = [
        Cause(ON + DAY, Turn.QUALIFICATION_EXPIRED, "M", "M", "A"),
        Cause(ON + 90 * DAY, Turn.EXERCISE_LAPSED, "drill", "X"),
    ]
    found = renewed(team(people=(medic,), exercises=(drill,)), lapsed)
    assert [(held.type, held.issued_on, held.expires_on) for held in found.people[0].qualifications] == [
        ("A", None, ON),
        ("B", None, ON),
        ("A", ON, None),
    ]
    assert [(held.on, held.attended) for held in found.exercises] == [
        (ON, frozenset({"M"})),
        (ON + 89 * DAY, frozenset({"M"})),
    ]


def test_those_that_help_most_come_first_then_those_that_suffice_alone() -> None:
    one, two, three = (_lapse(code, ON + n * DAY) for n, code in enumerate("abc", 1))
    falls = [_fall(2, (two, three)), _fall(3, (two,)), _fall(4, (one,)), _fall(5, None)]
    assert [(each.cause.code, len(each.falls), each.alone) for each in renewals(falls)] == [
        ("b", 2, 1),
        ("a", 1, 1),
        ("c", 1, 0),
    ]


def test_weeks_begin_on_mondays_and_none_is_missing() -> None:
    monday = date(2026, 6, 1)
    days = [monday + timedelta(days=n) for n in (0, 6, 7, 20)]
    found = weeks(monday + DAY, monday + 20 * DAY, [_lapse("x", day) for day in days], [_fall(13, None).drop])
    assert [(week.since, week.lapses, week.falls) for week in found] == [
        (monday, 2, 0),
        (monday + 7 * DAY, 1, 1),
        (monday + 14 * DAY, 1, 0),
    ]


def _lapse(code: str, on: date) -> Cause:
    return Cause(on, Turn.EXPIRED, code, code)


def _fall(after: int, renewals: tuple[Cause, ...] | None) -> Fall:
    return Fall(Drop("team", ON + after * DAY, Level.R1, Level.R2, ()), renewals)
