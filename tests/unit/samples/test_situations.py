"""The situations that the district was made to show are in its rows."""

from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise

import pytest
import yaml

from tests.unit.samples.conftest import SAMPLES

Rows = list[dict[str, str]]
DAY = "2026-09-15"


def _is_over(day: str) -> bool:
    return "" < day < DAY


def test_the_manifest_names_the_reference_day_and_what_belongs_to_the_load() -> None:
    manifest = yaml.safe_load((SAMPLES / "district" / "register.yaml").read_text(encoding="utf-8"))
    assert manifest["reference_day"] == date.fromisoformat(DAY)
    assert manifest["include"] == ["../terms", "../catalogue", "../standards"]


@pytest.mark.parametrize("lifecycle", ["PLANNED", "FORMING", "ACTIVE", "STOOD_DOWN", "DISBANDED"])
def test_teams_of_every_lifecycle_are_there(lifecycle: str, tables: dict[str, Rows]) -> None:
    assert lifecycle in {row["lifecycle"] for row in tables["teams"]}


@pytest.mark.parametrize("state", ["AVAILABLE", "LIMITED", "COMMITTED", "OFF_DUTY"])
def test_teams_of_every_duty_state_are_there(state: str, tables: dict[str, Rows]) -> None:
    assert state in {row["duty_state"] for row in tables["teams"]}


def test_a_duty_state_has_lapsed(tables: dict[str, Rows]) -> None:
    assert any("" < row["duty_until"][:16] < f"{DAY}T08:00" for row in tables["teams"])


def test_some_teams_confirmed_their_data_long_ago_and_some_never(tables: dict[str, Rows]) -> None:
    confirmed = [row["confirmed_at"][:10] for row in tables["teams"]]
    assert sum("" < day < "2026-06-17" for day in confirmed) >= 5
    assert "" in confirmed


def test_most_teams_are_held_to_one_standard_one_to_two_and_some_to_none(tables: dict[str, Rows]) -> None:
    held = Counter(row["team"] for row in tables["held_to"])
    assert Counter(held.values()) == {1: 33, 2: 1}
    assert len(tables["teams"]) - len(held) == 6
    pooling = {row["team"] for row in tables["held_to"] if row["pools"] == "true"}
    assert any(row["part_of"] in pooling for row in tables["teams"])
    assert any(row["grade"] for row in tables["held_to"])


def test_whoever_is_stood_down_or_disbanded_is_held_to_nothing(tables: dict[str, Rows]) -> None:
    held = {row["team"] for row in tables["held_to"]}
    over = {row["code"] for row in tables["teams"] if row["lifecycle"] in ("STOOD_DOWN", "DISBANDED")}
    assert len(over) == 2
    assert not over & held


def test_most_of_the_sample_standards_are_in_use(tables: dict[str, Rows]) -> None:
    assert len({row["standard"] for row in tables["held_to"]}) >= 15


def test_certificates_are_expired_or_revoked_here_and_there(tables: dict[str, Rows]) -> None:
    rows = tables["qualifications"]
    assert 60 < sum(_is_over(row["expires_on"]) for row in rows) < len(rows) / 10
    assert any(row["revoked_on"] for row in rows)


def test_equipment_is_overdue_expired_in_repair_unrecorded_or_lacks_a_date(tables: dict[str, Rows]) -> None:
    rows = tables["equipment"]
    assert {row["condition"] for row in rows} == {"SERVICEABLE", "IN_REPAIR", "UNSERVICEABLE", "RETIRED", ""}
    assert any(_is_over(row["inspection_due"]) for row in rows)
    assert any(_is_over(row["expires_on"]) for row in rows)
    inspected = {row["type"] for row in rows if row["inspection_due"]}
    assert any(row["type"] in inspected and not row["inspection_due"] for row in rows)


def test_people_serve_in_several_teams(tables: dict[str, Rows]) -> None:
    teams = defaultdict(set)
    for row in tables["memberships"]:
        teams[row["person"]].add(row["team"])
    assert sum(len(found) > 1 for found in teams.values()) >= 30


def test_people_are_absent_before_on_and_after_the_day(tables: dict[str, Rows]) -> None:
    rows = tables["absences"]
    assert any(row["since"] <= DAY <= (row["until"] or "9999") for row in rows)
    assert any(_is_over(row["until"]) for row in rows)
    assert any(row["since"] > DAY for row in rows)
    assert {row["kind"] for row in rows} == {"LEAVE", "SUSPENSION", "AWAY"}


def test_people_are_active_candidates_or_gone(tables: dict[str, Rows]) -> None:
    assert {row["status"] for row in tables["people"]} == {"ACTIVE", "CANDIDATE", "LEFT"}


def test_loans_are_past_current_and_to_come_and_never_overlap(tables: dict[str, Rows]) -> None:
    by_unit = defaultdict(list)
    for row in tables["loans"]:
        by_unit[row["equipment"]].append((row["since"], row["until"] or "9999-12-31"))
    spans = [span for found in by_unit.values() for span in found]
    assert any(since <= DAY <= until for since, until in spans)
    assert any(until < DAY for _, until in spans)
    assert any(since > DAY for since, _ in spans)
    for found in by_unit.values():
        ordered = sorted(found)
        assert all(before[1] < after[0] for before, after in pairwise(ordered))


def test_an_exercise_has_no_result_or_no_hours_recorded(tables: dict[str, Rows]) -> None:
    rows = tables["exercises"]
    assert {row["passed"] for row in rows} == {"true", "false", ""}
    assert any(not row["hours"] for row in rows)
    assert all(row["on"] <= DAY for row in rows)
