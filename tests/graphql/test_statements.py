"""What a question costs: one object and many take the same number of statements, and a plan is made once."""

from threading import current_thread
from typing import Any

import pytest

from loaders.plan import Plan, Planner
from tests.graphql.conftest import Register

TEAMS = """query($first: Int) { teams(first: $first) { totalCount nodes {
  code family base { name region { name } }
  members { totalCount nodes { role { code } person { name qualifications { nodes { type { code } } } } } }
  equipment { nodes { code type { name } loans { nodes { team { code } } } } }
  readiness(on: "2026-07-01") { level assessments { nodes { standard { code } lines { code reasons { why } } } } }
  gaps { nodes { requirement { edition { version } } } }
} } }"""


async def test_one_team_and_fifty_cost_the_same_number_of_statements(district: Register) -> None:
    counts = []
    for first in (1, 50, 1):
        before = district.statements
        data = await district.ask(TEAMS, {"first": first})
        assert len(data["teams"]["nodes"]) == min(first, data["teams"]["totalCount"])
        counts.append(district.statements - before)
    assert counts[2] <= counts[1] <= counts[2] + 3  # names are asked by label, of what reasons are about


async def test_nodes_asks_once_for_each_label(district: Register) -> None:
    teams = [f"Team:{node}" for node in await district.store.ids("Team")]
    regions = [f"Region:{node}" for node in await district.store.ids("Region")]
    document = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Team { base { name } } } }"
    counts = []
    for many in (1, 30, 1):
        before = district.statements
        await district.ask(document, {"ids": [*teams[:many], *regions[:many]]})
        counts.append(district.statements - before)
    assert counts[1] == counts[2]


async def test_a_plan_is_made_once_for_a_document_and_the_form_of_its_variables(
    small: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _made(monkeypatch)
    document = (
        "query($where: TeamWhere, $with: Boolean = true)"
        " { teams(where: $where) { totalCount nodes { id code @include(if: $with) } } }"
    )
    forms: list[tuple[dict[str, object], int]] = [
        ({}, 1),
        ({"where": None}, 2),
        ({"where": {"code": {"eq": "T1"}}}, 3),
        ({"where": {"code": {"eq": "T2"}}}, 3),
        ({"where": {"code": {"in": ["T2"]}}}, 4),
        ({"where": {"code": {"in": ["T1", "T2", "T3"]}}}, 4),
        ({"where": {"code": {"in": ["T1"]}}, "with": False}, 5),
        ({"where": {"force": {"eq": "SOCIAL"}}}, 6),
        ({"where": {"force": {"eq": "AVIATION"}}}, 6),
        ({"where": {"or": [{"code": {"eq": "T1"}}]}}, 7),
        ({"where": {"or": [{"code": {"eq": "T1"}}, {"code": {"eq": "T2"}}]}}, 8),
    ]
    for variables, count in forms:
        await small.ask(document, variables)
        assert len(made) == count, variables


WIDE: list[tuple[str, dict[str, Any]]] = [
    ("{ teams { nodes { " + " ".join(f"a{n}: parts {{ nodes {{ id }} }}" for n in range(10)) + " } } }", {}),
    ("{ teams { nodes { ...A } } } fragment A on Team { parent { ...B } } fragment B on Team { parent { ...C } base {"
     " code } } fragment C on Team { " + " ".join(f"c{n}: base {{ code }}" for n in range(20)) + " }", {}),
    ("query($w: TeamWhere) { teams(where: $w) { totalCount } }", {"w": {"or": [{"parts": {"some": {}}}] * 40}}),
]  # fmt: skip


@pytest.mark.parametrize(("document", "variables"), WIDE)
async def test_what_takes_long_to_compile_is_compiled_beside_the_loop(
    small: Register, monkeypatch: pytest.MonkeyPatch, document: str, variables: dict[str, Any]
) -> None:
    threads = []
    original = Planner.plan

    def plan(self: Planner, *given: Any) -> Plan:
        threads.append(current_thread().name.rpartition("_")[0])
        return original(self, *given)

    monkeypatch.setattr(Planner, "plan", plan)
    await small.ask("{ teams(first: 1) { nodes { code base { name } } } }")
    assert len(document) < 700
    await small.ask(document, variables)
    assert threads == ["", "muster-aside"]


async def test_a_form_as_long_as_its_variables_is_not_kept(small: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    made = _made(monkeypatch)
    document = "query($by: [TeamGroupKey!]!) { teamsGroupBy(by: $by) { groups { count } } }"
    for keys, count in ((1, 1), (1, 1), (5_000, 2), (5_000, 3)):
        await small.ask(document, {"by": ["FORCE"] * keys})
        assert len(made) == count
    document = "query($in: [String!]) { teams(where: { code: { in: $in } }) { totalCount } }"
    for codes in (["T1"], ["T1"] * 5_000):
        await small.ask(document, {"in": codes})
        assert len(made) == 4


def _made(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The plans that are made from now on."""
    made: list[object] = []
    original = Planner.plan

    def counting(self: Planner, *given: object) -> object:
        made.append(given)
        return original(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Planner, "plan", counting)
    return made
