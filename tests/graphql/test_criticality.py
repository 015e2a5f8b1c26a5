"""Who and what teams cannot do without: as judging all teams anew without each tells; limits, cost, and ending."""

from collections import defaultdict
from dataclasses import replace
from random import Random

import pytest

from planning.expiring import is_worse
from tests.graphql.abandoned import facts_of_abandoned
from tests.graphql.conftest import Register
from tests.graphql.judged import Judged, judged
from tests.graphql.matrices import ON, drawn
from tests.places import Place

CRITICALITY = """query($where: TeamWhere, $first: Int! = 200) {
  criticality(where: $where, first: $first) {
    on teams limit truncated count
    singles { of { __typename id } amount count falls { team { code } before after lines { code turned } } }
  }
}"""
Falls = dict[str, list[tuple[str, str, str]]]


@pytest.mark.parametrize("seed", [2])
async def test_what_drops_teams_is_what_judging_them_without_it_tells(place: Place, seed: int) -> None:
    async with judged(place, drawn(Random(seed), 16)) as register:
        wanted = _naive(register)
        found = (await register.ask(CRITICALITY, {}))["criticality"]
        assert (found["teams"], found["truncated"], found["count"]) == (16, False, len(wanted))
        told = {
            one["of"]["id"]: [(fall["team"]["code"], fall["before"], fall["after"]) for fall in one["falls"]]
            for one in found["singles"]
        }
        assert told == wanted
        assert len({id.partition(":")[0] for id in told}) == 2  # people and equipment
        for one in found["singles"]:
            assert (one["of"]["__typename"], one["amount"]) == (one["of"]["id"].partition(":")[0], "1")
            lines = {"Person": "L2", "Equipment": "L1"}[one["of"]["__typename"]]
            assert all(fall["lines"] == [{"code": lines, "turned": "WORSE"}] for fall in one["falls"])
        ranks = [(-len(told[one]), -sum(_steps(*fall[1:]) for fall in told[one]), one.split(":")[1]) for one in told]
        assert ranks == sorted(ranks)


def _naive(register: Judged) -> Falls:
    found: Falls = defaultdict(list)
    for facts in register.facts:
        before = register.assessed(facts, ON).level
        without = {
            f"Person:{gone.id}": replace(facts, people=tuple(one for one in facts.people if one is not gone))
            for gone in facts.people
        }
        for gone in facts.units:
            left = replace(gone, quantity=gone.quantity - 1)
            units = tuple(left if one is gone else one for one in facts.units)
            without[f"Equipment:{gone.id}"] = replace(facts, units=units)
        for id, other in without.items():
            after = register.assessed(other, ON).level
            if is_worse(after, before):
                found[id].append((facts.code, str(before), str(after)))
    return found


def _steps(before: str, after: str) -> int:
    return int(after[1]) - int(before[1])


async def test_one_team_and_many_cost_the_same_number_of_statements(district: Register) -> None:
    counts = []
    for codes in (["QL-SO-02"], ["QL-SO-02", "QL-AV-02", "QL-GR-02"], ["QL-SO-02"]):
        before = district.statements
        await district.ask(CRITICALITY, {"where": {"code": {"in": codes}}})
        counts.append(district.statements - before)
    assert counts[0] == counts[2]
    assert counts[1] <= counts[0] + 2  # what leads to nothing is not asked for


async def test_teams_beyond_the_limit_are_left_out_and_said_to_be(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schema.criticality.telling.TEAMS_MOST", 2)
    found = (await district.ask(CRITICALITY))["criticality"]
    assert (found["teams"], found["limit"], found["truncated"]) == (2, 2, True)


async def test_more_than_may_be_listed_is_refused(small: Register) -> None:
    _, body = await small.errors(CRITICALITY, {"first": 201})
    assert "first: must be from 1 to 200, not 201" in body["errors"][0]["message"]


async def test_work_that_nobody_waits_for_ends(district: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await facts_of_abandoned(district, monkeypatch, "schema.criticality.telling", CRITICALITY, {}) < 40
