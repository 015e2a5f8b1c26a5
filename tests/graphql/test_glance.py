"""A region at a glance: what changed is what a plain look at every team finds, within a limit that is named."""

from random import Random

import pytest

from tests.graphql.abandoned import facts_of_abandoned
from tests.graphql.conftest import Register
from tests.graphql.judged import judged
from tests.graphql.matrices import ON, OTHER, REGIONS, Drawn, drawn
from tests.places import Place

SINCE = ON
"""Boats of some teams lapse between this day and the other."""
GLANCE = """query($region: String!, $since: Day) { regionReadiness(region: $region, since: $since, first: 100) {
  counts { force level count } stale
  changes { teams { team { code } then now } lookedAt limit truncated }
} }"""


@pytest.mark.parametrize("seed", [8, 9])
async def test_the_levels_of_a_region_and_those_that_changed_are_those_worked_out(place: Place, seed: int) -> None:
    teams = drawn(Random(seed), 12)
    async with judged(place, teams, OTHER) as register:
        for region in ("44", "440302"):
            home = [n for n, team in enumerate(teams) if _lies_in(team, region)]
            now = {f"T{n}": register.assessed(register.facts[n], OTHER) for n in home}
            then = {f"T{n}": register.assessed(register.facts[n], SINCE).level.value for n in home}
            variables = {"region": region, "since": SINCE.isoformat()}
            found = (await register.ask(GLANCE, variables))["regionReadiness"]
            assert {(one["force"], one["level"]): one["count"] for one in found["counts"]} == {
                key: sum(1 for n in home if (teams[n].force, now[f"T{n}"].level.value) == key)
                for key in {(teams[n].force, now[f"T{n}"].level.value) for n in home}
            }
            assert found["stale"] == sum(one.stale for one in now.values())
            told = [(one["team"]["code"], one["then"], one["now"]) for one in found["changes"]["teams"]]
            levels = ((code, then[code], one.level.value) for code, one in sorted(now.items()))
            assert told == [one for one in levels if one[1] != one[2]]
            assert told or region != "44"
            assert found["changes"]["lookedAt"] == len(home)


def _lies_in(team: Drawn, region: str) -> bool:
    home = team.home
    while home not in (None, region):
        home = REGIONS[home][1]
    return home is not None


async def test_teams_beyond_the_limit_are_not_compared_and_it_is_said(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schema.dispatch.glance.TEAMS_MOST", 3)
    monkeypatch.setattr("schema.dispatch.changes.TEAMS_MOST", 3)
    variables = {"region": "990103", "since": "2026-05-01"}
    changes = (await district.ask(GLANCE, variables))["regionReadiness"]["changes"]
    assert (changes["lookedAt"], changes["limit"], changes["truncated"]) == (3, 3, True)


async def test_a_comparison_that_nobody_waits_for_ends(district: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    variables = {"region": "990103", "since": "2026-05-01"}
    assert await facts_of_abandoned(district, monkeypatch, "schema.dispatch.changes", GLANCE, variables) < 40
