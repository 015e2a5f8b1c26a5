"""Relations by the contract: as many questions for many as for one, and bounds that are told."""

from typing import Any

import orjson
import pytest

from tests.graphql.conftest import Register

PEOPLE = """query($first: Int!) { teams(where: {code: {eq: "QL-FF-04"}}) { nodes {
  members(first: $first) { edges { node { person {
    chainOfCommand { people { depth person { code reportsTo { code } } } }
    directReports(depth: 3) { truncated people { person { code } } }
    standInsOn { there acting { code } turns { person { code } insteadOf { code } missing { why } } }
    standsInForOn(on: "2026-09-15") { order called person { code } }
  } } } } } } }"""
TEAMS = """query($first: Int!) { teams(first: $first) { nodes {
  ancestors { teams { team { code } } } descendants(depth: 2) { teams { team { code } } }
  commandOn { role commander { code } leaders { there person { code } } }
  sharedPeople { people { person { code } teams { code } } }
  runBy { ancestors { organisations { organisation { code } } } descendants { truncated } }
} } }"""


@pytest.mark.parametrize("document", [PEOPLE, TEAMS], ids=["people", "teams"])
async def test_one_and_many_cost_the_same_number_of_statements(district: Register, document: str) -> None:
    counts = []
    for first in (40, 1, 20, 40):
        before = district.statements
        await district.ask(document, {"first": first})
        counts.append(district.statements - before)
    _, one, some, all_ = counts
    assert one <= some == all_  # what leads to nothing is not asked for


async def test_who_commands_is_asked_without_the_catalogue(small: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_: Any) -> Any:
        raise AssertionError("only what people lack needs it")

    monkeypatch.setattr(type(small.store), "catalogue", fail)
    await small.ask(
        "{ teams { nodes { commandOn { role leaders { there } } } } people { nodes { standsInForOn { called } } } }"
    )


async def test_what_leads_nowhere_is_null(small: Register) -> None:
    nobody, nothing = "6d757374-6572-5000-8000-726567697374", "6d757374-6572-5000-8000-726567697375"
    document = f'{{ reachable(from: "Person:{nobody}") {{ truncated nodes {{ depth }} }}'
    document += (
        f' paths(from: "Person:{nobody}", to: "Team:{nothing}") {{ length truncated paths {{ nodes {{ id }} }} }} }}'
    )
    assert await small.ask(document) == {
        "reachable": {"truncated": False, "nodes": []},
        "paths": {"length": None, "truncated": False, "paths": []},
    }


SAME = '"Team:6d757374-6572-5000-8000-726567697374"'


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("{ team(code: %s) { ancestors(depth: 51) { truncated } } }", "depth: must be from 1 to 50, not 51"),
        ("{ team(code: %s) { ancestors(first: 0) { truncated } } }", "first: must be from 1 to 500, not 0"),
        ("{ team(code: %s) { commandOn(depth: 6) { role } } }", "depth: must be from 1 to 5, not 6"),
        ("{ reachable(from: %s, depth: 7) { truncated } }", "depth: must be from 1 to 6, not 7"),
        ("{ reachable(from: %s, first: 1001) { truncated } }", "first: must be from 1 to 1000, not 1001"),
        ('{ reachable(from: "Gap:1") { truncated } }', "from: 'Gap:1' is no id"),
        ("{ paths(from: %s, to: %s) { length } }", "must not be the same"),
        ("{ sharedPeople(teams: [%s]) { truncated } }", "teams: 'Person:"),
    ],
)
async def test_what_goes_too_far_is_refused(small: Register, document: str, words: str) -> None:
    place = '"T1"' if "code:" in document else SAME.replace("Team", "Person") if "teams:" in document else SAME
    _, body = await small.errors(document.replace("%s", place))
    (error,) = body["errors"]
    assert words in error["message"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


async def test_what_is_led_to_counts_by_its_page(small: Register) -> None:
    costs = []
    for first in (1, 10):
        document = (
            f"{{ teams(first: 1) {{ nodes {{ ancestors(first: {first}) {{ teams {{ team {{ code }} }} }} }} }} }}"
        )
        costs.append(orjson.loads((await small.answer(document)).body)["extensions"]["cost"]["requested"])
    each = 2  # team, code
    assert costs[1] - costs[0] == 9 * each
