"""Who can go: every reason to leave a team out, and the order of the others."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.requirements import Level
from planning.candidates import Arrival, Asked, Contender, LeftOut, left_out, ranking
from planning.duty import Duty, duty_at
from planning.pace import Pace, pace
from planning.travel import GreatCircle, Leg, Spot, Way
from planning.words import arrival, tenths
from readiness.words import Lang

ASKED = Asked(Level.R3, Fraction(60))
NOON = "2026-06-01T04:00:00.000000Z"


def there(turnout: int, travel: int | None, metres: int = 1000) -> Arrival:
    pace_ = Pace(Fraction(turnout), Fraction(60))
    return Arrival(pace_, metres, None if travel is None else Fraction(travel), Way.GREAT_CIRCLE)


ABLE = Contender("1", "T1", "ACTIVE", Duty.AVAILABLE, Level.R3, False, False, False, there(20, 40))
WHYS: dict[LeftOut, dict[str, Any]] = {
    LeftOut.NOT_ACTIVE: {"lifecycle": "FORMING"},
    LeftOut.COMMITTED: {"duty": Duty.COMMITTED},
    LeftOut.OFF_DUTY: {"duty": Duty.OFF_DUTY},
    LeftOut.STALE: {"is_stale": True},
    LeftOut.NOT_ASSESSED: {"level": Level.NOT_ASSESSED},
    LeftOut.UNREADY: {"level": Level.R4},
    LeftOut.LACKING: {"is_lacking": True, "is_empty_handed": True},
    LeftOut.TOO_DISTANT: {"arrival": there(20, 41)},
    LeftOut.PLACE_UNKNOWN: {"arrival": None},
}


def test_a_team_there_in_time_at_the_level_is_offered() -> None:
    assert left_out(ABLE, ASKED) == ()


@pytest.mark.parametrize("why", list(LeftOut))
def test_each_flaw_alone_is_the_one_reason(why: LeftOut) -> None:
    assert left_out(replace(ABLE, **WHYS[why]), ASKED) == (why,)


@pytest.mark.parametrize("changed", [{"duty": Duty.TO_ASK}, {"duty": Duty.LIMITED}, {"is_lacking": True}])
def test_who_is_to_be_asked_or_limited_or_brings_a_part_is_offered(changed: dict[str, Any]) -> None:
    assert left_out(replace(ABLE, **changed), ASKED) == ()


def test_all_reasons_are_told_at_once() -> None:
    flawed = replace(ABLE, lifecycle="DISBANDED", duty=Duty.OFF_DUTY, level=Level.R4, arrival=there(0, None))
    assert left_out(flawed, ASKED) == (LeftOut.NOT_ACTIVE, LeftOut.OFF_DUTY, LeftOut.UNREADY, LeftOut.TOO_DISTANT)


def test_where_any_level_will_do_teams_without_a_standard_are_offered() -> None:
    asked = replace(ASKED, minimum=Level.NOT_ASSESSED)
    for level in Level:
        assert left_out(replace(ABLE, level=level), asked) == ()


def test_a_part_does_not_do_where_everything_is_asked_of_one() -> None:
    assert left_out(replace(ABLE, is_lacking=True), replace(ASKED, everything=True)) == (LeftOut.LACKING,)


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90), st.integers(0, 9)), max_size=8))
def test_the_soonest_come_first_and_nobody_is_lost(drawn: list[tuple[int, int, int]]) -> None:
    teams = [
        replace(ABLE, id=str(at), code=f"T{at}", arrival=there(turnout, travel, metres))
        for at, (turnout, travel, metres) in enumerate(drawn)
    ]
    found = ranking(teams, ASKED)
    told = [one.arrival.minutes for one in found.candidates if one.arrival and one.arrival.minutes is not None]
    assert told == sorted(told)
    assert all(minutes <= 60 for minutes in told)
    distances = [one.arrival.metres for one, _ in found.left_out if one.arrival]
    assert distances == sorted(distances)
    assert {one.id for one in found.candidates} | {one.id for one, _ in found.left_out} == {one.id for one in teams}


def test_turnout_goes_by_the_hour_and_what_is_not_recorded_is_assumed() -> None:
    by_hour = [Fraction(hour) for hour in range(24)]
    assert pace("SOCIAL", by_hour, Fraction(50), 23) == Pace(Fraction(23), Fraction(50))
    assert pace("SOCIAL", [Fraction(7)], None, 23) == Pace(Fraction(7), Fraction(40), False, True)
    assert pace("AVIATION", [], None, 0) == Pace(Fraction(30), Fraction(200), True, True)
    assert pace("FIRE_RESCUE", [], Fraction(0), 0).turnout == 5


async def test_a_great_circle_goes_at_the_speed_of_the_team_and_nowhere_without_one() -> None:
    spot = Spot(0, 0)
    legs = [
        Leg(spot, spot, 10_000, Fraction(40)),
        Leg(spot, spot, 10_000, Fraction(0)),
        Leg(spot, spot, 0, Fraction(1)),
    ]
    assert [one.minutes for one in await GreatCircle().journeys(legs)] == [15, None, 0]


@pytest.mark.parametrize(
    ("since", "until", "then"),
    [
        (None, None, Duty.COMMITTED),
        (NOON, NOON, Duty.COMMITTED),
        (None, "2026-06-01T03:59:59.999999Z", Duty.TO_ASK),
        ("2026-06-01T04:00:00.000001Z", None, Duty.TO_ASK),
    ],
)
def test_a_duty_state_holds_from_its_beginning_to_its_end(since: str | None, until: str | None, then: Duty) -> None:
    assert duty_at("COMMITTED", since, until, NOON) is then
    assert duty_at(None, since, until, NOON) is Duty.TO_ASK


def test_minutes_are_never_told_too_few() -> None:
    assert tenths(Fraction(25)) == 25
    assert tenths(Fraction(2501, 100)) == Fraction(251, 10)


def test_an_arrival_is_told_as_a_sum_and_as_an_estimate() -> None:
    found = Arrival(
        Pace(Fraction(20), Fraction(35), is_turnout_assumed=True), 2861, Fraction(2861 * 60, 35_000), Way.GREAT_CIRCLE
    )
    assert arrival(found, Lang.ZH) == "出动 20（假设） 分＋直线 2.861 千米÷35 千米/时 5 分＝约 25 分（估计）"
    assert arrival(found, Lang.EN).endswith("2.861 km straight at 35 km/h, 5 min = about 25 min")
    assert arrival(there(1, None), Lang.ZH) == "行进速度为 0，无法到达"
