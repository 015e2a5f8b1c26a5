"""Group-by: what it costs, what it refuses, and that it is read together with the rest of its document."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from graph.ports.walk import Prepared
from tests.graphql.conftest import Register

BY = "query($by: [TeamGroupKey!]!, $first: Int) { teamsGroupBy(by: $by, first: $first) %s }"
GROUPS = "{ truncated groups { count key { force readiness homeRegion { code } } sums { establishment } } }"
ROOTS = ("teams", "people", "equipment", "qualifications", "gaps")


async def test_one_group_and_many_cost_the_same_number_of_statements(district: Register) -> None:
    counts, sizes = [], []
    for first in (1, 1_000, 1):
        before = district.statements
        data = await district.ask(BY % GROUPS, {"by": ["HOME_REGION", "READINESS", "FORCE"], "first": first})
        counts.append(district.statements - before)
        sizes.append(len(data["teamsGroupBy"]["groups"]))
        assert data["teamsGroupBy"]["truncated"] is (first == 1)
    assert sizes[0] == 1 < sizes[1]
    assert counts[1] == counts[2]


@pytest.mark.parametrize("root", ROOTS)
async def test_groups_by_a_key_to_one_add_up_to_the_total_of_the_list(district: Register, root: str) -> None:
    names = {"teams": "LIFECYCLE", "people": "STATUS", "equipment": "TYPE", "qualifications": "TYPE", "gaps": "TEAM"}
    whole, parts = f"{root}GroupBy(by: [])", f"{root}GroupBy(by: [{names[root]}])"
    data = await district.ask(
        f"{{ all: {root} {{ totalCount }} one: {whole} {{ groups {{ count labels {{ zh }} }} }}"
        f" each: {parts} {{ groups {{ count }} }} }}"
    )
    total = data["all"]["totalCount"]
    assert data["one"]["groups"] == [{"count": total, "labels": []}]
    assert sum(group["count"] for group in data["each"]["groups"]) == total > 0


LEVELS = {"DISTRICT": "homeDistrict", "TOWNSHIP": "homeTownship", "VILLAGE": "homeVillage"}


async def test_the_level_of_a_variable_decides_what_regions_are_and_each_is_found_by_its_own_field(
    district: Register,
) -> None:
    document = """query ($level: RegionLevel!) {
      teamsGroupBy(by: [HOME_REGION], regionLevel: $level) { groups { count key { homeRegion { code level } } } }
    }"""
    for level, field in LEVELS.items():
        groups = (await district.ask(document, {"level": level}))["teamsGroupBy"]["groups"]
        regions = [group["key"]["homeRegion"] for group in groups]
        assert {region["level"] for region in regions if region is not None} == {level}
        for group, region in zip(groups, regions, strict=True):
            where = {field: {"isNull": True} if region is None else {"eq": region["code"]}}
            found = await district.ask("query ($w: TeamWhere) { teams(where: $w) { totalCount } }", {"w": where})
            assert found["teams"]["totalCount"] == group["count"]


async def test_a_key_given_twice_is_one_and_a_key_not_asked_by_is_null(small: Register) -> None:
    data = await small.ask(BY % GROUPS, {"by": ["FORCE", "FORCE"]})
    groups = data["teamsGroupBy"]["groups"]
    assert groups == (await small.ask(BY % GROUPS, {"by": ["FORCE"]}))["teamsGroupBy"]["groups"]
    assert all(group["key"]["force"] and group["key"]["homeRegion"] is None for group in groups)


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"by": ["FORCE", "READINESS", "BASE", "TASK", "SERVES"]}, "LIMIT_EXCEEDED"),
        ({"by": [], "first": 0}, "BAD_USER_INPUT"),
        ({"by": [], "first": 1_001}, "BAD_USER_INPUT"),
    ],
)
async def test_too_many_keys_or_groups_are_refused(small: Register, variables: dict[str, Any], code: str) -> None:
    _, body = await small.errors(BY % GROUPS, variables)
    assert body["data"] == {"teamsGroupBy": None}
    assert [error["extensions"]["code"] for error in body["errors"]] == [code]


async def test_counts_and_lists_of_a_document_are_read_in_one_transaction(
    small: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    together = small.store.ask_all

    async def counting(questions: Sequence[tuple[Prepared, Mapping[str, Any]]], marked: Any = None) -> list[Any]:
        asked.append(len(questions))
        return await together(questions, marked)

    monkeypatch.setattr(small.store, "ask_all", counting)
    summary = "readinessSummary { total }"
    await small.ask(f"{{ teams {{ totalCount }} {summary} teamsGroupBy(by: [FORCE]) {{ groups {{ count }} }} }}")
    assert asked == [3]
