"""What a draft would change: as a naive computation from the facts of all teams tells, and its limits."""

from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from graph.model.requirements import Level
from readiness.assessment import TeamReadiness
from readiness.team import assess_team
from tests.graphql.conftest import Register
from tests.graphql.judged import judged
from tests.graphql.matrices import ON, drawn
from tests.places import Place

IMPACT = """query($standard: String!, $version: String! = "2", $where: TeamWhere, $first: Int! = 200) {
  standardImpact(draft: {standard: $standard, version: $version}, where: $where, first: $first) {
    on edition { version standard { code } } standards { code } teams limit truncated more counts { outcome count }
    impacts { team { code } outcome before after byReplaced byDraft incomplete binding { dimension line }
      lines { edition { version } code turned critical before { state required text } after { state usable text } } }
  }
}"""
OUTCOMES = ("FALLS", "NO_LONGER_ASSESSED", "NEWLY_ASSESSED", "RISES", "SAME")


@pytest.mark.parametrize("seed", [4])
async def test_the_impact_is_the_one_worked_out_from_the_facts_of_all_teams(place: Place, seed: int) -> None:
    teams = drawn(Random(seed), 16)
    async with judged(place, teams) as register:
        (second,) = [one for one in register.standards if one.code == "S2"]
        (draft,) = [one for one in second.editions if one.status == "DRAFT"]
        then = [one for one in register.standards if one is not second]
        then.append(replace(second, editions=(replace(draft, status="IN_FORCE"),)))
        wanted, lines = {}, {}
        for facts in register.facts:
            if any(one.standard == "S2" for one in facts.held_to):
                now, drafted = register.assessed(facts, ON), assess_team(facts, then, register.catalogue, ON)
                wanted[facts.code] = (now.level, drafted.level, _of_second(now).level, _of_second(drafted).level)
                lines[facts.code] = _lines(now) ^ _lines(drafted)
        found = (await register.ask(IMPACT, {"standard": "S2"}))["standardImpact"]
        assert (found["teams"], found["truncated"], found["standards"]) == (len(wanted), False, [{"code": "S2"}])
        assert {one["outcome"]: one["count"] for one in found["counts"]} == {
            **dict.fromkeys(OUTCOMES, 0),
            **Counter(_outcome(before, after) for before, after, _, _ in wanted.values()),
        }
        told = {one["team"]["code"]: one for one in found["impacts"]}
        for code, (before, after, replaced, by_draft) in wanted.items():
            if code in told:
                one = told[code]
                levels = (one["before"], one["after"], one["byReplaced"], one["byDraft"])
                assert levels == (before, after, replaced, by_draft)
                assert one["outcome"] == _outcome(before, after)
                assert {line["code"] for line in one["lines"]} == {code for code, *_ in lines[code]}
            else:
                assert (before, replaced, lines[code]) == (after, by_draft, set())
        order = [OUTCOMES.index(one["outcome"]) for one in found["impacts"]]
        assert order == sorted(order)
        assert {one["outcome"] for one in found["impacts"]} >= {"FALLS", "RISES"}


def _of_second(readiness: TeamReadiness) -> Any:
    return next(one for one in readiness.assessments if one.standard == "S2")


def _lines(readiness: TeamReadiness) -> set[Any]:
    return {
        (line.requirement.code, line.state, line.required, str(line.filled), line.requirement.critical)
        for line in _of_second(readiness).lines
        if line.state != "NOT_APPLICABLE"
    }


def _outcome(before: Level, after: Level) -> str:
    if before == after:
        return "SAME"
    if Level.NOT_ASSESSED in (before, after):
        return "NEWLY_ASSESSED" if after != Level.NOT_ASSESSED else "NO_LONGER_ASSESSED"
    return "FALLS" if after > before else "RISES"


DRAFT = {"standard": "GB-30077", "version": "2023"}


async def test_one_team_and_many_cost_the_same_number_of_statements(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schema.impact.telling.DRAFT", "IN_FORCE")  # an edition that several teams are held to
    asked = {"standard": "SZ-FOREST-FIRE", "version": "1"}
    counts = []
    for codes in (["QL-FF-01"], ["QL-FF-01", "QL-FF-03", "QL-FF-04"], ["QL-FF-01"]):
        before = district.statements
        await district.ask(IMPACT, {**asked, "where": {"code": {"in": codes}}})
        counts.append(district.statements - before)
    assert counts[0] == counts[1] == counts[2]


async def test_teams_beyond_the_limit_are_left_out_and_said_to_be(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schema.impact.telling.TEAMS_MOST", 0)
    found = (await district.ask(IMPACT, DRAFT))["standardImpact"]
    assert (found["teams"], found["limit"], found["truncated"], found["impacts"]) == (0, 0, True, [])


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"standard": "NONE"}, "draft.standard: there is no 'NONE'"),
        ({"standard": "gb30077"}, "draft.standard: there is no 'gb30077'; did you mean GB-30077 ("),
        ({"standard": "GB-30077", "version": "2030"}, "draft.version: there is no '2030', only 2013, 2023"),
        ({"standard": "GB-30077", "version": "2013"}, "draft: this edition is IN_FORCE, no draft"),
        ({**DRAFT, "first": 0}, "first: must be from 1 to 200, not 0"),
    ],
)
async def test_what_is_no_draft_is_refused(district: Register, variables: dict[str, Any], words: str) -> None:
    _, body = await district.errors(IMPACT, variables)
    assert words in body["errors"][0]["message"]
