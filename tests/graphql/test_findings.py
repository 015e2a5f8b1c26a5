"""Findings on every store: of teams as of the whole registry, with limits and refusals."""

from datetime import timedelta, timezone

import pytest

from findings.gathered import Gathered
from findings.silences import Silences
from registry.findings.look import look, silenced
from registry.findings.source import OfTeams, Source, Whole
from tests.graphql.conftest import ON, Register

DOCUMENT = """query($where: TeamWhere, $codes: [String!], $first: Int! = 50, $after: String) {
  findings(where: $where, codes: $codes, first: $first, after: $after) {
    teams limit truncated open findings { code severity key touches { __typename } } hasNextPage
  }
}"""


async def _found(register: Register, source: Source) -> list[tuple[str, str]]:
    store = register.store
    gathered = Gathered(Silences.on(await silenced(store), ON.isoformat()), most=100_000)
    await look(store, source, ON, timezone(timedelta(hours=8)), gathered)
    return [(one.finding.rule.code, one.finding.key) for one in gathered.told]


async def test_all_teams_tell_what_the_whole_tells_of_them_in_pages_of_any_size(district: Register) -> None:
    whole = await _found(district, Whole(district.store))
    assert await _found(district, Whole(district.store, 999)) == whole
    district.alike(whole)
    of_teams = [one for one in whole if not one[1].startswith("Equipment:QL-D")]  # what depots hold
    assert 0 < len(of_teams) < len(whole)
    assert await _found(district, OfTeams(district.store, await district.store.ids("Team"))) == of_teams
    told = (await district.ask(DOCUMENT, {"first": 200}))["findings"]
    assert [(one["code"], one["key"]) for one in told["findings"]] == of_teams[:200]
    assert told["open"] == len(of_teams)


async def test_only_the_teams_that_fit_are_looked_at(district: Register) -> None:
    variables = {"where": {"code": {"in": ["QL-FF-02", "QL-FF-06", "QL-FR-00"]}}, "codes": ["person-two-teams"]}
    found = (await district.ask(DOCUMENT, variables))["findings"]
    assert (found["teams"], found["open"]) == (3, 2)
    assert [each["__typename"] for each in found["findings"][0]["touches"]] == ["Person", "Team", "Team"]


async def test_teams_beyond_the_limit_are_left_out_and_said_to_be(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schema.findings.telling.TEAMS_MOST", 2)
    found = (await district.ask(DOCUMENT))["findings"]
    assert (found["teams"], found["limit"], found["truncated"]) == (2, 2, True)


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"first": 0}, "first: must be from 1 to 200"),
        ({"first": 201}, "first: must be from 1 to 200"),
        ({"codes": ["person-twise"]}, "codes[0]: there is no 'person-twise'; did you mean person-twice ("),
        ({"after": "x"}, "after: is no cursor"),
        ({"after": '["nothing","x"]'}, "after: is no cursor"),
        ({"after": "[[],1]"}, "after: is no cursor"),
    ],
)
async def test_what_cannot_be_asked_is_refused_by_name(
    small: Register, variables: dict[str, object], said: str
) -> None:
    _, body = await small.errors(DOCUMENT, variables)
    assert said in body["errors"][0]["message"]
