"""Stands of several teams, as every single day tells them."""

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.requirements import Level
from planning.trend import Stand, trend
from readiness.timeline import team_steps
from tests.unit.readiness.ahead import DAY, drawn
from tests.unit.readiness.build import ON

DAYS = 30


@settings(max_examples=40)
@given(st.lists(st.integers(0, 10_000), max_size=4))
def test_stands_are_those_of_every_single_day(seeds: list[int]) -> None:
    teams = [drawn(seed) for seed in seeds]
    since = teams[0][1] if teams else ON
    until = since + DAYS * DAY
    found = trend([team_steps(of, since, until) for of, _ in teams], since, until)
    days = [since + n * DAY for n in range(DAYS + 1)]
    told = [stand.levels for day in days for stand in found if stand.since <= day <= stand.until]
    assert told == [{**dict.fromkeys(Level, 0), **Counter(of.team_level(day) for of, _ in teams)} for day in days]
    assert all(one.levels != other.levels for one, other in pairwise(found))


def test_without_teams_there_is_one_stand_of_none() -> None:
    assert trend([], ON, ON + DAY) == [Stand(ON, ON + DAY, dict.fromkeys(Level, 0))]
