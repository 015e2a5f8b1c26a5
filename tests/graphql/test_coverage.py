"""Which regions are reached: as a naive computation from the facts of all teams tells, and as `candidates` answers."""

from fractions import Fraction
from math import asin, ceil, cos, radians, sin, sqrt
from random import Random
from typing import Any

import pytest

from tests.graphql.conftest import Register
from tests.graphql.judged import Judged, judged
from tests.graphql.matrices import ON, OTHER, PLACES, REGIONS, Drawn, drawn
from tests.places import Place

COVERAGE = """query($level: RegionLevel!, $capability: String!, $within: Int!, $region: String, $on: Day,
  $minimum: ReadinessLevel! = R3, $reach: Int! = 100, $first: Int! = 500) {
  coverage(regionLevel: $level, capability: $capability, within: $within, region: $region, minimumLevel: $minimum,
    on: $on, hour: 8, reachKm: $reach, first: $first) {
    on basis regions limit truncated covered uncoveredCount more withoutPlaceCount moreWithoutPlace
    withoutPlace { code } teams teamsWithoutPlace { code }
    uncovered {
      region { code latitude longitude }
      soonest { team { code } level arrival { minutes turnoutMinutes travelMinutes text } }
      wouldReach { team { code } level stale reasons { why } arrival { minutes } }
    }
  }
}"""
TURNOUT = {"FIRE_RESCUE": 5, "SOCIAL": 60}
SPEED = {"AVIATION": 200}
RADIUS = 6_371_008.8


@pytest.mark.parametrize("seed", [4])
async def test_coverage_is_the_one_worked_out_from_all_teams(place: Place, seed: int) -> None:
    random = Random(seed)
    teams = drawn(random, 24)
    seen = set()
    async with judged(place, teams) as register:
        for within in (6, 35, 65, 120):
            asked = {
                "capability": "rope",
                "level": random.choice(("DISTRICT", "TOWNSHIP")),
                "within": within,
                "minimum": random.choice(("R1", "R3", "R4")),
                "on": random.choice((ON, OTHER)).isoformat(),
            }
            found = (await register.ask(COVERAGE, asked))["coverage"]
            wanted = _naive(register, teams, asked)
            codes = sorted(code for code, (level, _) in REGIONS.items() if level == asked["level"])
            assert (found["regions"], found["truncated"]) == (len(codes), False)
            assert [one["code"] for one in found["withoutPlace"]] == [code for code in codes if code not in PLACES]
            assert found["covered"] == len([code for code in wanted if wanted[code] is None])
            told = {
                one["region"]["code"]: (_said(one["soonest"]), _said(one["wouldReach"])) for one in found["uncovered"]
            }
            assert told == {code: held for code, held in wanted.items() if held is not None}
            seen |= {(held is None, held and held[0] is None, held and held[1] is None) for held in wanted.values()}
    assert len(seen) > 2  # covered, and uncovered in several ways


def _said(one: Any) -> Any:
    return None if one is None else (one["team"]["code"], one["arrival"]["minutes"])


def _naive(register: Judged, teams: list[Drawn], asked: dict[str, Any]) -> dict[str, Any]:
    """By region with a place None where it is covered, else who is the soonest, and who would be there in time."""
    on = {ON.isoformat(): ON, OTHER.isoformat(): OTHER}[asked["on"]]
    found: dict[str, Any] = {}
    for code, (level, _) in REGIONS.items():
        if level == asked["level"] and code in PLACES:
            ready: list[tuple[Fraction, str]] = []
            others: list[tuple[Fraction, str]] = []
            for n, (team, facts) in enumerate(zip(teams, register.facts, strict=True)):
                if "rope" in team.capabilities and team.home in PLACES:
                    minutes = _minutes(team, PLACES[team.home], PLACES[code])
                    told = register.assessed(facts, on)
                    is_ready = "R1" <= told.level <= asked["minimum"] and team.lifecycle == "ACTIVE" and not told.stale
                    if is_ready or minutes <= asked["within"]:
                        (ready if is_ready else others).append((minutes, f"T{n}"))
            soonest, would = min(ready, default=None), min(others, default=None)
            is_covered = soonest is not None and soonest[0] <= asked["within"]
            found[code] = (
                None if is_covered else tuple(None if one is None else _shown(*one) for one in (soonest, would))
            )
    return found


def _minutes(team: Drawn, start: tuple[str, str], end: tuple[str, str]) -> Fraction:
    """By the haversine formula, to the metre."""
    (north, east), (north2, east2) = ([radians(float(text)) for text in one] for one in (start, end))
    half = sin((north2 - north) / 2) ** 2 + cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    away = round(2 * RADIUS * asin(sqrt(half)))
    return TURNOUT.get(team.force, 30) + Fraction(away * 60, SPEED.get(team.force, 40) * 1000)


def _shown(minutes: Fraction, code: str) -> tuple[str, str]:
    tenths = ceil(minutes * 10)
    return code, str(tenths // 10) if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}"


CANDIDATES = """query($at: Place!, $within: Int!) { candidates(
  at: $at, capabilities: ["flood_rescue"], within: $within, hour: 8, first: 1
) { candidates { team { code } arrival { minutes } } } }"""


async def test_what_is_uncovered_is_where_nobody_can_go_in_time(district: Register) -> None:
    asked = {"level": "TOWNSHIP", "capability": "flood_rescue", "within": 45}
    found = (await district.ask(COVERAGE, asked))["coverage"]
    assert 0 < found["uncoveredCount"] == len(found["uncovered"]) < found["regions"]
    for one in found["uncovered"]:
        at = {name: one["region"][name] for name in ("latitude", "longitude")}
        assert (await district.ask(CANDIDATES, {"at": at, "within": 45}))["candidates"]["candidates"] == []
        (soonest,) = (await district.ask(CANDIDATES, {"at": at, "within": 1440}))["candidates"]["candidates"]
        assert _said(one["soonest"]) == _said(soonest)


async def test_the_villages_of_one_township_and_of_all_cost_the_same_number_of_statements(district: Register) -> None:
    counts = []
    for region in ("990103007", "990103", "990103007"):
        before = district.statements
        asked = {"level": "VILLAGE", "capability": "flood_rescue", "within": 1, "region": region, "first": 1}
        await district.ask(COVERAGE, asked)
        counts.append(district.statements - before)
    assert counts[1] <= counts[0]
    assert counts[0] == counts[2]


async def test_regions_beyond_the_limit_are_left_out_and_said_to_be(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schema.coverage.telling.REGIONS_MOST", 2)
    asked = {"level": "TOWNSHIP", "capability": "flood_rescue", "within": 45}
    found = (await district.ask(COVERAGE, asked))["coverage"]
    assert (found["regions"], found["limit"], found["truncated"]) == (2, 2, True)


async def test_more_teams_than_may_be_looked_at_are_refused(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schema.coverage.telling.TEAMS_MOST", 2)
    asked = {"level": "TOWNSHIP", "capability": "flood_rescue", "within": 45}
    _, body = await district.errors(COVERAGE, asked)
    (error,) = body["errors"]
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"
    assert "more than 2 teams with it lie around" in error["message"]


async def test_a_region_and_a_capability_that_there_is_not_are_refused(district: Register) -> None:
    asked = {"level": "TOWNSHIP", "capability": "flood_rescue", "within": 45}
    _, body = await district.errors(COVERAGE, {**asked, "region": "123"})
    assert "region: there is no region with the code '123'" in body["errors"][0]["extensions"]["text"]["en"]
    _, body = await district.errors(COVERAGE, {**asked, "capability": "flying"})
    assert "capability: there is no 'flying'" in body["errors"][0]["extensions"]["text"]["en"]
