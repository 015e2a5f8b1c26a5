"""Sums of gaps: what a naive computation from the assessments tells, filters that open them, and single gaps."""

from random import Random
from typing import Any

import pytest

from graph.model.identity import node_id
from tests.graphql.conftest import Register
from tests.graphql.judged import judged
from tests.graphql.matrices import ON, drawn
from tests.graphql.shortfalls import SIDES, gaps, sums
from tests.places import Place

SUMS = """query($by: GapSide!, $level: RegionLevel, $where: GapWhere, $order: GapSumOrder! = TEAMS, $first: Int) {
  gapSums(by: $by, regionLevel: $level, where: $where, orderBy: $order, first: $first) { truncated sums {
    of { value zh en } gaps teams amounts { subject unit short shortOnHand } cost costOnHand uncosted where
  } }
}"""
GAPS_OF = "query($where: GapWhere) { gaps(where: $where) { totalCount } }"


@pytest.mark.parametrize("seed", [3, 5])
async def test_all_sums_are_those_worked_out_from_the_assessments(place: Place, seed: int) -> None:
    teams = drawn(Random(seed))
    async with judged(place, teams) as register:
        told = [(team, register.assessed(each, ON)) for team, each in zip(teams, register.facts, strict=True)]
        for side, level in [*((side, None) for side in SIDES), ("REGION", "DISTRICT")]:
            short = gaps(told, level)
            assert any(gap.on_hand not in (None, gap.short) for gap in short)
            wanted = sums(short, side)
            found = (await register.ask(SUMS, {"by": side, "level": level}))["gapSums"]["sums"]
            assert {
                one["of"]["value"]: {key: one[key] for key in wanted[one["of"]["value"]]} for one in found
            } == wanted
            for one in found[-2:]:
                opened = await register.ask(GAPS_OF, {"where": one["where"]})
                assert opened["gaps"]["totalCount"] == one["gaps"], one


SPARE = """query($by: GapSide!, $where: GapWhere) { gapSums(by: $by, where: $where, spare: true) {
  sums { of { value } amounts { subject unit spare spareAt { code } } } spares { teams limit truncated }
} }"""


@pytest.mark.parametrize("seed", [4])
async def test_what_is_spare_is_what_teams_have_beyond_all_their_lines(place: Place, seed: int) -> None:
    teams = drawn(Random(seed), 16)
    async with judged(place, teams) as register:
        wanted = {}
        for n, (team, facts) in enumerate(zip(teams, register.facts, strict=True)):
            lines = [one.lines[0] for one in register.assessed(facts, ON).assessments if one.lines]
            asked = max((line.required or 0 for line in lines), default=None)  # of one line for boats in each standard
            if team.lifecycle == "DISBANDED":
                asked = 0
            if asked is not None and team.usable > asked:
                wanted[f"T{n}"] = team.usable - asked
        found = (await register.ask(SPARE, {"by": "EQUIPMENT_TYPE"}))["gapSums"]
        (boats,) = [one["amounts"][0] for one in found["sums"] if one["of"]["value"] == "boat"]
        assert wanted
        assert boats["spare"] == str(sum(wanted.values()))
        best = sorted(wanted, key=lambda code: (-wanted[code], node_id("Team", code)))
        assert [team["code"] for team in boats["spareAt"]] == best[:5]
        assert found["spares"]["teams"] == sum(team.usable + team.repairing > 0 for team in teams)
        people = [amount for one in found["sums"] for amount in one["amounts"] if amount["subject"] != "EQUIPMENT"]
        assert people
        assert all((one["spare"], one["spareAt"]) == (None, []) for one in people)


async def test_spares_cost_the_same_number_of_statements_whatever_their_number(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = []
    for most in (1, 40, 1):
        monkeypatch.setattr("schema.shortages.sparing.HOLDERS_MOST", most)
        before = district.statements
        found = (await district.ask(SPARE, {"by": "STANDARD"}))["gapSums"]
        assert found["spares"]["truncated"] == (most == 1)
        counts.append(district.statements - before)
    assert counts[0] == counts[2]
    assert counts[1] <= counts[0] + 2  # what leads to nothing is not asked for


async def test_sums_come_in_the_order_asked_for(district: Register) -> None:
    async def told(order: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await district.ask(SUMS, {"by": "STANDARD", "order": order}))["gapSums"]["sums"]
        return found

    teams = [(-one["teams"], -one["gaps"]) for one in await told("TEAMS")]
    costs = [-float(one["cost"] or 0) for one in await told("COST")]
    codes = [one["of"]["value"] for one in await told("KEY")]
    assert len(codes) > 5
    for keys in (teams, costs, codes):
        assert keys == sorted(keys)


async def test_sums_cost_the_same_number_of_statements_whatever_their_number(district: Register) -> None:
    counts = []
    for codes in (["QL-FF-03", "QL-FF-02"], None, ["QL-FF-03", "QL-FF-02"]):
        where = None if codes is None else {"team": {"in": codes}}
        before = district.statements
        await district.ask(SUMS, {"by": "REGION", "level": "TOWNSHIP", "where": where})
        counts.append(district.statements - before)
    assert counts[1] == counts[2]


async def test_sums_beyond_the_first_are_left_out_and_said_to_be(district: Register) -> None:
    found = (await district.ask(SUMS, {"by": "STANDARD", "first": 1}))["gapSums"]
    assert (len(found["sums"]), found["truncated"]) == (1, True)
    _, body = await district.errors(SUMS, {"by": "STANDARD", "first": 0})
    assert "first: must be from 1 to 1000" in body["errors"][0]["message"]


GAP = "query($id: ID!) { gap(id: $id) { code team { code } requirement { name } reasons { why code text } } }"


async def test_a_gap_is_found_by_its_id_with_its_line_team_and_reasons(small: Register) -> None:
    standard = node_id("Standard", "S1")
    found = await small.ask(GAP, {"id": f"Gap:{node_id('Gap', node_id('Team', 'T1'), standard, 'L1')}"})
    assert (found["gap"]["code"], found["gap"]["team"]) == ("L1", {"code": "T1"})
    assert found["gap"]["requirement"] == {"name": "艇"}
    nothing = await small.ask(GAP, {"id": f"Gap:{node_id('Gap', node_id('Team', 'T1'), standard, 'none')}"})
    assert nothing == {"gap": None}


async def test_what_is_no_gap_is_refused(small: Register) -> None:
    _, body = await small.errors(GAP, {"id": f"Team:{node_id('Team', 'T1')}"})
    assert "is no id of this registry" in body["errors"][0]["message"]


REASONS = """query($first: Int!) { gaps(first: $first) { nodes {
  code standard { code } reasons { why code amount on detail }
  team { readiness { assessments { nodes { standard { code }
    lines { code reasons { why code amount on detail } } } } } }
} } }"""


async def test_the_reasons_of_gaps_are_those_of_their_lines_and_cost_the_same_for_many(district: Register) -> None:
    counts = []
    for first in (1, 60, 1):
        before = district.statements
        nodes = (await district.ask(REASONS, {"first": first}))["gaps"]["nodes"]
        counts.append(district.statements - before)
        for gap in nodes:
            (held,) = [
                one
                for one in gap["team"]["readiness"]["assessments"]["nodes"]
                if one["standard"]["code"] == gap["standard"]["code"]
            ]
            (line,) = [one for one in held["lines"] if one["code"] == gap["code"]]
            assert gap["reasons"] == line["reasons"]
    assert counts[0] == counts[2]
    assert counts[1] <= counts[0] + 6  # names of what no reason is about are not asked for
