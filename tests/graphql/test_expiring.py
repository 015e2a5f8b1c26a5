"""What lapses: falls as naive days tell them, and limits that are named."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from graph.model.facts import TeamFacts
from graph.model.identity import node_id
from tests.graphql.abandoned import facts_of_abandoned
from tests.graphql.conftest import Register
from tests.graphql.judged import judged
from tests.graphql.matrices import ON, drawn
from tests.places import Place

UNTIL = date(2026, 7, 5)
DAY = timedelta(days=1)
EXPIRING = """query($until: Day!, $where: TeamWhere, $first: Int! = 50) {
  expiring(until: $until, where: $where, first: $first) {
    since until teams limit truncated lapseCount fallCount renewalCount weeks { monday sunday lapses falls }
    lapses { cause { on turn code detail text } of { __typename id } renewable teams { code } }
    falls { on team { code } before after preventable causes { on code } renewals { on turn code } }
    renewals { cause { on code } falls alone teams { code } of { id } }
  }
}"""


@pytest.mark.parametrize(("seed", "levels_down"), [(8, 3), (9, 1)])
async def test_falls_and_lapses_are_those_of_every_single_day(place: Place, seed: int, levels_down: int) -> None:
    teams = drawn(Random(seed))
    async with judged(place, teams) as register:

        def levels(of: TeamFacts) -> list[str]:
            days = [ON + n * DAY for n in range((UNTIL - ON).days + 1)]
            return [str(register.assessed(of, on).level) for on in days]

        found = (await register.ask(EXPIRING, {"until": UNTIL.isoformat(), "first": 200}))["expiring"]
        falls = [(fall["on"], fall["team"]["code"], fall["before"], fall["after"]) for fall in found["falls"]]
        naive = [fall for of in register.facts for fall in _falls(of.code, levels(of))]
        assert falls == sorted(naive, key=lambda fall: (fall[0], node_id("Team", fall[1])))
        assert {int(after[1]) - int(before[1]) for _, _, before, after in falls} == {levels_down}
        lapses = [
            (one["cause"]["on"], one["cause"]["code"], [team["code"] for team in one["teams"]])
            for one in found["lapses"]
        ]
        assert lapses == [
            ("2026-06-16", f"E{n}", [f"T{n}"])
            for n, team in enumerate(teams)
            if team.boats and team.expires == "2026-06-15" and team.held and team.lifecycle != "DISBANDED"
        ]
        for fall in found["falls"]:
            assert fall["preventable"] is True
            assert [one["code"] for one in fall["renewals"]] == [f"E{fall['team']['code'][1:]}"]
        assert [(one["cause"]["code"], one["falls"], one["alone"]) for one in found["renewals"]] == sorted(
            (f"E{fall['team']['code'][1:]}", 1, 1) for fall in found["falls"]
        )


def _falls(code: str, levels: Sequence[str]) -> list[tuple[str, str, str, str]]:
    return [
        ((ON + n * DAY).isoformat(), code, before, after)
        for n, (before, after) in enumerate(pairwise(levels), 1)
        if after > before and before.startswith("R")
    ]


async def test_the_forecast_of_the_district_adds_up(district: Register) -> None:
    where = {"force": {"in": ["AVIATION", "SOCIAL"]}}
    found = (await district.ask(EXPIRING, {"until": "2026-07-15", "where": where, "first": 200}))["expiring"]
    assert (found["teams"], found["truncated"]) == (9, False)
    assert len(found["lapses"]) == found["lapseCount"] == sum(week["lapses"] for week in found["weeks"]) > 0
    assert len(found["falls"]) == found["fallCount"] == sum(week["falls"] for week in found["weeks"])
    assert len(found["renewals"]) == found["renewalCount"]
    days = [lapse["cause"]["on"] for lapse in found["lapses"]]
    assert days == sorted(days)
    assert all("2026-06-01" < day <= "2026-07-15" for day in days)


async def test_one_team_and_many_cost_the_same_number_of_statements(district: Register) -> None:
    counts = []
    for codes in (["QL-SO-01"], ["QL-SO-01", "QL-SO-02", "QL-SO-03"], ["QL-SO-01"]):
        before = district.statements
        await district.ask(EXPIRING, {"until": "2026-06-20", "where": {"code": {"in": codes}}})
        counts.append(district.statements - before)
    assert counts[0] == counts[2]
    assert counts[1] <= counts[0] + 2  # what leads to nothing is not asked for


async def test_teams_beyond_the_limit_are_left_out_and_said_to_be(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schema.expiring.telling.TEAMS_MOST", 2)
    found = (await district.ask(EXPIRING, {"until": "2026-06-02"}))["expiring"]
    assert (found["teams"], found["limit"], found["truncated"]) == (2, 2, True)


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"until": "2026-06-01"}, "until: must be a day after 2026-06-01, at most 400 days later"),
        ({"until": "2027-07-07"}, "until: must be a day after 2026-06-01, at most 400 days later"),
        ({"until": "2026-06-02", "first": 201}, "first: must be from 1 to 200, not 201"),
    ],
)
async def test_what_goes_too_far_is_refused(small: Register, variables: dict[str, Any], words: str) -> None:
    _, body = await small.errors(EXPIRING, variables)
    assert words in body["errors"][0]["message"]


async def test_a_forecast_that_nobody_waits_for_ends(district: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (
        await facts_of_abandoned(district, monkeypatch, "schema.expiring.telling", EXPIRING, {"until": "2027-06-01"})
        < 40
    )
