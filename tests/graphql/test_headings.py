"""What stands over the teams that no division of the asked level holds: alike in matrices, sums of gaps and groups."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from tests.graphql.judged import judged
from tests.graphql.matrices import drawn
from tests.places import Place

HOMES = (None, "4403", "440301", "44030201")
"""Nowhere, above any district, a district, a township in one."""
TABLES = """query($level: RegionLevel) {
  readinessMatrix(rows: REGION, columns: SPECIALITY, regionLevel: $level) {
    rows { value zh en } columns { value zh en } cells { row { value } count where }
  }
  gapSums(by: REGION, regionLevel: $level, orderBy: KEY) { sums { of { value zh en } teams where } }
  teamsGroupBy(by: [HOME_REGION, SPECIALITY], regionLevel: $level, orderBy: KEY) {
    groups { labels { value zh en } count }
  }
}"""
OPENED = """query($teams: TeamWhere, $gaps: GapWhere) {
  teams(where: $teams) { nodes { code } } gaps(where: $gaps) { nodes { team { code } } }
}"""
ABSENT = {"value": None, "zh": "未登记", "en": "not recorded"}
OUTSIDE = {"value": None, "zh": "未登记或不在此级区划内", "en": "not recorded, or in no division of this level"}


@pytest.mark.parametrize(
    ("level", "heading", "regions", "under"),
    [
        (None, ABSENT, ["4403", "440301", "44030201"], {"T0"}),
        ("DISTRICT", OUTSIDE, ["440301", "440302"], {"T0", "T1"}),
        ("TOWNSHIP", OUTSIDE, ["44030201"], {"T0", "T1", "T2"}),
    ],
)
async def test_a_team_above_the_level_is_not_said_to_have_no_home(
    place: Place, level: str | None, heading: dict[str, Any], regions: list[str], under: set[str]
) -> None:
    some = replace(drawn(Random(1))[0], speciality=None, held={"S1": ""}, boats=0, lasting=0, lifecycle="ACTIVE")
    async with judged(place, [replace(some, home=home) for home in HOMES]) as register:
        told = await register.ask(TABLES, {"level": level})
        matrix, sums = told["readinessMatrix"], told["gapSums"]["sums"]
        groups = told["teamsGroupBy"]["groups"]
        for several in (matrix["rows"], [one["of"] for one in sums], [one["labels"][0] for one in groups]):
            assert [one["value"] for one in several] == [*regions, None]
            assert several[-1] == heading
        assert matrix["columns"] == [ABSENT]
        assert [one["labels"][1] for one in groups] == [ABSENT] * len(groups)
        assert [matrix["cells"][-1]["count"], sums[-1]["teams"], groups[-1]["count"]] == [len(under)] * 3
        wheres = {"teams": matrix["cells"][-1]["where"], "gaps": sums[-1]["where"]}
        opened = await register.ask(OPENED, wheres)
        assert {one["code"] for one in opened["teams"]["nodes"]} == under
        assert {one["team"]["code"] for one in opened["gaps"]["nodes"]} == under
