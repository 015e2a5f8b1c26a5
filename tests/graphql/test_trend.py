"""The trend: as the timelines of its teams say, with its limits."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.graphql.conftest import Register

TREND = """query($from: Day!, $to: Day!, $where: TeamWhere) {
  trend(from: $from, to: $to, where: $where) {
    since until basis teams limit truncated steps { on until levels { level count } }
  }
}"""
TIMELINES = """query($from: Day!, $to: Day!, $where: TeamWhere) {
  teams(where: $where) { nodes { readinessTimeline(from: $from, to: $to) { steps { on until level } } } }
}"""
SPAN = {"from": "2026-05-01", "to": "2026-07-15", "where": {"force": {"in": ["SOCIAL", "SAFETY_PATROL"]}}}


async def test_the_trend_adds_up_the_timelines_of_its_teams(district: Register) -> None:
    found = (await district.ask(TREND, SPAN))["trend"]
    assert (found["teams"], found["truncated"], found["basis"]) == (8, False, "CURRENT_RECORDS")
    nodes = (await district.ask(TIMELINES, SPAN))["teams"]["nodes"]
    day = date(2026, 5, 1)
    while day <= date(2026, 7, 15):
        levels = [_at(node["readinessTimeline"]["steps"], day)["level"] for node in nodes]
        told = _at(found["steps"], day)["levels"]
        assert {one["level"]: one["count"] for one in told if one["count"]} == {
            level: levels.count(level) for level in set(levels)
        }
        day += timedelta(days=1)


def _at(steps: list[dict[str, Any]], day: date) -> dict[str, Any]:
    (step,) = [step for step in steps if step["on"] <= day.isoformat() <= step["until"]]
    return step


async def test_teams_beyond_the_limit_are_left_out_and_said_to_be(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schema.trends.queries.TEAMS_MOST", 2)
    found = (await district.ask(TREND, {"from": "2026-06-01", "to": "2026-06-02"}))["trend"]
    assert (found["teams"], found["limit"], found["truncated"]) == (2, 2, True)


@pytest.mark.parametrize("to", ["2026-05-31", "2027-07-07"])
async def test_days_too_far_apart_are_refused(small: Register, to: str) -> None:
    _, body = await small.errors(TREND, {"from": "2026-06-01", "to": to})
    assert "to: must be a day from 2026-06-01 on, at most 400 days later" in body["errors"][0]["message"]
