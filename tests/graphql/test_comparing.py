"""Teams side by side, and how many full crews they can field."""

import pytest

from tests.graphql.conftest import Register

COMPARE = """query($where: TeamWhere!, $on: Day, $differing: Boolean! = false) {
  compare(where: $where, on: $on, differing: $differing) {
    on levels { team { code } level }
    editions { edition { version standard { code } } levels { team { code } level } lines {
      code name differs standings { team { code } state required onHand usable fills { dimension filled short } text }
    } }
  }
}"""
LINES = """query($where: TeamWhere!, $on: Day) { teams(where: $where) { nodes { code readiness(on: $on) {
  level assessments { nodes { level standard { code } lines {
    code state required onHand usable fills { dimension filled short } text
  } } }
} } } }"""


@pytest.mark.parametrize("on", [None, "2026-12-31"])
async def test_teams_side_by_side_stand_as_their_assessments_say(district: Register, on: str | None) -> None:
    where = {"code": {"in": ["QL-FF-00", "QL-FF-02", "QL-FF-04", "QL-AV-03"]}}
    found = (await district.ask(COMPARE, {"where": where, "on": on}))["compare"]
    teams = (await district.ask(LINES, {"where": where, "on": on}))["teams"]["nodes"]
    assert found["levels"] == [{"team": {"code": one["code"]}, "level": one["readiness"]["level"]} for one in teams]
    told = {
        (team["code"], assessment["standard"]["code"], line["code"]): line
        for team in teams
        for assessment in team["readiness"]["assessments"]["nodes"]
        for line in assessment["lines"]
    }
    seen = {}
    for edition in found["editions"]:
        for line in edition["lines"]:
            for standing in line["standings"]:
                key = (standing["team"]["code"], edition["edition"]["standard"]["code"], line["code"])
                seen[key] = {**standing, "code": line["code"]}
                del seen[key]["team"]
    assert seen == told


async def test_only_lines_that_differ_are_told_where_asked(district: Register) -> None:
    where = {"code": {"in": ["QL-FF-01", "QL-FF-04"]}}
    whole = (await district.ask(COMPARE, {"where": where}))["compare"]["editions"]
    part = (await district.ask(COMPARE, {"where": where, "differing": True}))["compare"]["editions"]
    wanted = [line for edition in whole for line in edition["lines"] if line["differs"]]
    assert [line for edition in part for line in edition["lines"]] == wanted
    assert 0 < len(wanted) < sum(len(edition["lines"]) for edition in whole)


async def test_more_than_ten_teams_are_not_compared(district: Register) -> None:
    _, body = await district.errors(COMPARE, {"where": {}})
    (error,) = body["errors"]
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"
    assert "at most 10 teams are compared, not 40" in error["message"]


CREWS = """query($first: Int) { teams(first: $first) { nodes { code readiness { assessments { nodes {
  redundancy { crews posts { line places candidates } weakest { lines places deficit text } }
} } } } } }"""


async def test_crews_of_one_team_and_of_many_cost_the_same_number_of_statements(district: Register) -> None:
    counts = []
    for first in (1, 50, 1):
        before = district.statements
        await district.ask(CREWS, {"first": first})
        counts.append(district.statements - before)
    assert counts[1] == counts[2]
