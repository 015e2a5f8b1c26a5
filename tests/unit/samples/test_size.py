"""The district has the size that was asked for, and lies where it says."""

from collections import Counter
from math import cos, hypot, radians

import pytest

from graph.model.labels.team import FORCES

Rows = list[dict[str, str]]
ABOUT = {
    "regions": 350,
    "teams": 40,
    "people": 1200,
    "qualifications": 2400,
    "equipment": 5000,
    "exercises": 400,
}


@pytest.mark.parametrize("name", sorted(ABOUT))
def test_there_are_about_as_many_rows_as_planned(name: str, tables: dict[str, Rows]) -> None:
    assert len(tables[name]) == pytest.approx(ABOUT[name], rel=0.02)


def test_there_are_about_eight_thousand_attendances(tables: dict[str, Rows]) -> None:
    attended = sum(len(row["attended_by"].split(";")) for row in tables["exercises"])
    assert attended == pytest.approx(8_000, rel=0.03)


def test_teams_of_all_forces_are_there(tables: dict[str, Rows]) -> None:
    assert {row["force"] for row in tables["teams"]} == {choice.code for choice in FORCES}


def test_regions_have_the_levels_of_one_district(tables: dict[str, Rows]) -> None:
    levels = Counter(row["level"] for row in tables["regions"])
    assert levels == {"PROVINCE": 1, "CITY": 1, "DISTRICT": 1, "TOWNSHIP": 12, "VILLAGE": 335}


def test_region_codes_are_of_a_range_not_in_use_and_begin_with_their_parents(tables: dict[str, Rows]) -> None:
    for row in tables["regions"]:
        assert row["code"].isdigit()
        assert row["code"].startswith("99")
        assert row["code"].startswith(row["part_of"])


def test_bases_lie_near_the_village_that_they_name(tables: dict[str, Rows]) -> None:
    regions = {row["code"]: row for row in tables["regions"]}
    for base in tables["bases"]:
        village = regions[base["region"]]
        north = (float(base["latitude"]) - float(village["latitude"])) * 111.2
        east = (float(base["longitude"]) - float(village["longitude"])) * 111.2 * cos(radians(23.5))
        assert hypot(north, east) < 0.5
        assert village["name"] in base["address"]
