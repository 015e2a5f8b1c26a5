"""On the reference day every level occurs in the district, with the cause that it was made to show."""

import re
from collections import Counter
from typing import Any

import pytest

from tests.samples.conftest import SAMPLES, Ask

pytestmark = pytest.mark.asyncio(loop_scope="module")
TEAMS = """{ teams(first: 100) { nodes {
  code lifecycle heldTo { nodes { grade pools } }
  readiness { level stale incomplete cause assessments { nodes {
    level standard { code } caps { line level state } binding { dimension line } missing { line fact }
    dimensions { people { level } supply { level } condition { level } training { level } }
    lines { code state required usable }
  } } }
} } }"""
LISTED = re.compile(r"^\| `(QL-[A-Z]+-\d+)` [^|]+\| (R[1-4]) \|", re.MULTILINE)


async def _teams(ask: Ask) -> dict[str, dict[str, Any]]:
    return {team["code"]: team for team in (await ask(TEAMS))["teams"]["nodes"]}


async def _only(ask: Ask, code: str) -> dict[str, Any]:
    (assessment,) = (await _teams(ask))[code]["readiness"]["assessments"]["nodes"]
    found: dict[str, Any] = assessment
    return found


async def test_every_level_occurs_and_some_are_stale_or_incomplete(ask: Ask) -> None:
    found = [team["readiness"] for team in (await _teams(ask)).values()]
    assert {one["level"] for one in found} == {"R1", "R2", "R3", "R4", "NOT_ASSESSED"}
    assert any(one["stale"] for one in found)
    assert any(one["incomplete"] for one in found)


async def test_the_levels_are_spread_as_the_page_of_the_folder_says(ask: Ask) -> None:
    found = Counter(team["readiness"]["level"] for team in (await _teams(ask)).values())
    assert found == {"R1": 10, "R2": 9, "R3": 7, "R4": 8, "NOT_ASSESSED": 6}


async def test_the_page_of_the_folder_tells_the_levels_that_the_registry_tells(ask: Ask) -> None:
    teams = await _teams(ask)
    listed = dict(LISTED.findall((SAMPLES / "district" / "README.md").read_text(encoding="utf-8")))
    assert len(listed) == 34
    assert {code: teams[code]["readiness"]["level"] for code in listed} == listed


async def test_a_team_held_to_nothing_is_not_assessed(ask: Ask) -> None:
    for team in (await _teams(ask)).values():
        is_held = bool(team["heldTo"]["nodes"])
        assert is_held is (team["readiness"]["level"] != "NOT_ASSESSED"), team["code"]


async def test_the_brigade_is_held_down_by_what_is_in_repair_and_by_nothing_else(ask: Ask) -> None:
    found = await _only(ask, "QL-FF-00")
    assert found["dimensions"]["supply"]["level"] == "R1"
    assert found["dimensions"]["condition"]["level"] == "R2"
    assert found["binding"] == [{"dimension": "C", "line": None}]


async def test_three_blowers_cap_a_company_whose_dimensions_are_all_r1(ask: Ask) -> None:
    found = await _only(ask, "QL-FF-04")
    assert {found["dimensions"][name]["level"] for name in ("supply", "condition")} == {"R1"}
    assert found["caps"] == [{"line": "F-07", "level": "R4", "state": "SHORT"}]


async def test_the_worse_of_two_standards_counts(ask: Ask) -> None:
    readiness = (await _teams(ask))["QL-FF-02"]["readiness"]
    levels = {one["standard"]["code"]: one["level"] for one in readiness["assessments"]["nodes"]}
    assert levels == {"SZ-FOREST-FIRE": "R3", "NWCG-ENGINE": "R2"}
    assert readiness["cause"] == ["SZ-FOREST-FIRE"]


async def test_nobody_of_the_hoist_crew_is_current(ask: Ask) -> None:
    found = await _only(ask, "QL-AV-01")
    assert [cap["line"] for cap in found["caps"]] == ["AV-06-1"]
    (line,) = [line for line in found["lines"] if line["code"] == "AV-06-1"]
    assert (line["required"], line["usable"]) == ("12", "0")


async def test_a_battalion_is_judged_together_with_its_companies(ask: Ask) -> None:
    found = await _only(ask, "QL-PR-00")
    (line,) = [line for line in found["lines"] if line["code"] == "R-06-2"]
    assert int(line["usable"]) >= int(line["required"]) == 20


async def test_facts_that_were_never_recorded_are_named(ask: Ask) -> None:
    found = await _only(ask, "QL-DI-05")
    assert {"line": "I-01", "fact": "measure:villages"} in found["missing"]
    assert {cap["state"] for cap in found["caps"]} == {"UNKNOWN"}


async def test_equipment_that_is_there_but_not_usable_holds_down_condition_only(ask: Ask) -> None:
    found = await _only(ask, "QL-PR-05")
    assert found["dimensions"]["supply"]["level"] == "R1"
    assert found["binding"] == [{"dimension": "C", "line": None}]
    short = {line["code"] for line in found["lines"] if line["state"] == "SHORT"}
    assert short == {"H-13-1", "H-13-2", "H-14"}


async def test_two_shifts_of_a_small_station_lack_five_people(ask: Ask) -> None:
    found = await _only(ask, "QL-FR-03")
    (line,) = [line for line in found["lines"] if line["code"] == "P-30-3"]
    assert (line["required"], line["usable"]) == ("30", "25")
    assert found["caps"] == [{"line": "P-30-3", "level": "R4", "state": "SHORT"}]


async def test_two_lapsed_licences_cap_a_medical_team(ask: Ask) -> None:
    found = await _only(ask, "QL-SO-03")
    (line,) = [line for line in found["lines"] if line["code"] == "E-12-2"]
    assert (line["required"], line["usable"]) == ("8", "6")
    assert found["binding"] == [{"dimension": None, "line": "E-12-2"}]
