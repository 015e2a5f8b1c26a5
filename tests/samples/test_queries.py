"""The example questions have answers worth printing."""

import csv
from collections import Counter

import pytest

from tests.samples.conftest import SAMPLES, Ask
from tests.samples.saved import open_in_both_languages

pytestmark = pytest.mark.asyncio(loop_scope="module")


def _document(name: str) -> str:
    return (SAMPLES / "queries" / f"{name}.graphql").read_text(encoding="utf-8")


async def test_every_example_opens_with_a_line_in_chinese_and_one_in_english() -> None:
    assert open_in_both_languages((SAMPLES / "queries").glob("*.graphql")) == 9


async def test_teams_that_can_go_are_listed_the_readiest_first_with_their_phones(ask: Ask) -> None:
    nodes = (await ask(_document("1-who-can-go")))["teams"]["nodes"]
    levels = [team["readiness"]["level"] for team in nodes]
    assert levels == sorted(levels)
    assert len(nodes) >= 3
    assert all(team["dutyState"]["value"] == "AVAILABLE" and team["dutyPhone"] for team in nodes)


async def test_a_level_is_explained_by_the_units_that_do_not_count(ask: Ask) -> None:
    team = (await ask(_document("2-why-this-level")))["team"]
    (assessment,) = team["readiness"]["assessments"]["nodes"]
    (line,) = [line for line in assessment["lines"] if line["code"] == "F-07"]
    assert len(line["reasons"]) == 6
    assert {reason["text"] for reason in line["reasons"]} == {"在修"}


async def test_what_expires_comes_in_order_of_the_day(ask: Ask) -> None:
    found = (await ask(_document("4-what-expires")))["qualifications"]
    days = [each["expiresOn"] for each in found["nodes"]]
    assert len(days) == min(10, found["totalCount"]) > 3
    assert days == sorted(days)
    assert all("2026-09-15" <= day <= "2026-12-14" for day in days)


async def test_critical_gaps_name_their_teams_and_lines(ask: Ask) -> None:
    found = (await ask(_document("5-critical-gaps")))["gaps"]
    assert found["totalCount"] >= len(found["nodes"]) > 3
    assert all(gap["team"]["name"] and gap["requirement"]["name"] and "短缺" in gap["text"] for gap in found["nodes"])


async def test_teams_in_which_nobody_can_swim_are_some_and_not_all(ask: Ask) -> None:
    found = (await ask(_document("6-nobody-can-swim")))["teams"]
    assert 0 < found["totalCount"] < 40
    sizes = [team["establishment"] or 0 for team in found["nodes"]]
    assert sizes == sorted(sizes, reverse=True)


async def test_what_is_short_is_counted_by_type_of_equipment(ask: Ask) -> None:
    found = await ask(_document("7-what-is-short"))
    groups = found["gapsGroupBy"]["groups"]
    told = {one["key"]["equipmentType"]["code"]: (one["count"], *one["sums"].values()) for one in groups}
    assert told == {
        "blower": (2, "9", "6"),
        "flame_resistant_suit": (1, "72", "72"),
        "forest_water_truck": (1, "2", "2"),
        "hose": (1, "2700", "2700"),
        "troop_carrier": (1, "3", "3"),
        "water_pump": (1, "11", "11"),
    }
    assert not found["gapsGroupBy"]["truncated"]


async def test_teams_are_counted_by_district_and_level_and_their_headcounts_by_force(ask: Ask) -> None:
    found = await ask(_document("7-what-is-short"))
    told = {tuple(label["value"] for label in one["labels"]): one["count"] for one in found["teamsGroupBy"]["groups"]}
    levels = {"NOT_ASSESSED": 6, "R1": 10, "R2": 9, "R3": 7, "R4": 8}
    assert told == {("990103", level): count for level, count in levels.items()}
    with (SAMPLES / "district" / "teams.csv").open(encoding="utf-8-sig") as file:
        rows = [(row["force"], int(row["establishment"] or 0)) for row in csv.DictReader(file)]
    for one in found["headcount"]["groups"]:
        held = [headcount for force, headcount in rows if force == one["key"]["force"]]
        assert (one["count"], one["sums"]["establishment"]) == (len(held), str(sum(held)))


async def test_a_text_finds_the_best_of_each_kind(ask: Ask) -> None:
    found = (await ask(_document("8-what-is-called-that")))["search"]
    kinds = Counter(hit["kind"] for hit in found["hits"])
    assert found["truncated"]
    assert kinds["TEAM"] == kinds["EQUIPMENT"] == 3
    assert max(kinds.values()) == 3
    assert all("消防" in hit["value"] == hit["name"] and hit["field"] == "name" for hit in found["hits"])
    assert all(hit["node"]["dutyPhone"] for hit in found["hits"] if hit["kind"] == "TEAM")
    begins = [hit["name"].startswith("消防") for hit in found["hits"]]
    assert begins == sorted(begins, reverse=True)


async def test_the_summary_counts_every_level(ask: Ask) -> None:
    summary = (await ask(_document("3-how-ready-is-the-district")))["readinessSummary"]
    assert sum(level["count"] for level in summary["levels"]) == summary["total"]
    assert all(level["count"] for level in summary["levels"])
