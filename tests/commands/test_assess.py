"""`muster assess`: objects for machines, pages for people, both of the same numbers."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from api.bootstrap import opened
from api.settings import Settings
from tests.commands.conftest import Run
from tests.district import DAY
from tests.places import Alike, Place

SCHEMA = json.loads(Path("api/commands/assess/assess.schema.json").read_text("utf-8"))


@pytest.fixture
def objects(run: Run, each_database: str, alike: Alike) -> list[dict[str, Any]]:
    told = run("assess", "--json", "--on", DAY, "--database", each_database)
    assert told.code == 0
    assert told.err == ""
    alike(told.out)
    return [json.loads(line) for line in told.out.splitlines()]


def test_every_object_fits_the_published_schema(objects: list[dict[str, Any]]) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft202012Validator(SCHEMA)
    assert [error.message for each in objects for error in validator.iter_errors(each)] == []


def test_every_team_is_told_and_those_without_a_standard_are_not_assessed(objects: list[dict[str, Any]]) -> None:
    assert len({each["team"] for each in objects}) == 40
    assert [each["team"] for each in objects] == sorted(each["team"] for each in objects)
    assert {each["level"] for each in objects if each["standard"] is None} == {"NOT_ASSESSED"}
    assert {each["level"] for each in objects} == {"R1", "R2", "R3", "R4", "NOT_ASSESSED"}


def test_a_role_is_told_by_its_own_name_where_a_certificate_has_the_same_code(run: Run, each_database: str) -> None:
    told = run("assess", "QL-AV-01", "--on", DAY, "--database", each_database).out
    assert "机长/副驾驶/绞车手/机上救生员" in told.replace("\n", "")


def test_each_coverage_is_the_weighted_mean_of_the_fills_that_are_told(objects: list[dict[str, Any]]) -> None:
    for each in objects:
        for place in each["dimensions"]:
            filled, weights = Fraction(0), 0
            for line in each["lines"]:
                for fill in line["fills"]:
                    if line["necessity"] == "MANDATORY" and fill["dimension"] == place["dimension"]:
                        weights += line["weight"]
                        share = Fraction(fill["filled"]) / Fraction(line["required"])
                        filled += line["weight"] * min(Fraction(1), share)
            expected = None if weights == 0 else str(filled / weights)
            assert place["coverage"] == expected, (each["team"], each["standard"], place["dimension"])


async def test_what_is_told_is_what_is_kept(objects: list[dict[str, Any]], each_database: str) -> None:
    async with opened(Settings(database=each_database)) as store:
        rows = await store.nodes("Team", await store.ids("Team"))
    kept = {row["code"]: row["readiness"] for row in rows.values()}
    worst: dict[str, str] = {}
    for each in objects:
        level = each["level"]
        before = worst.get(each["team"], "NOT_ASSESSED")
        worst[each["team"]] = (
            max(level, before) if "NOT_ASSESSED" not in (level, before) else min(level, before, key=len)
        )
    assert worst == kept


def test_only_the_named_teams_are_told_in_their_order(run: Run, each_database: str) -> None:
    told = run("assess", "QL-FF-04", "QL-AV-02", "--json", "--on", DAY, "--database", each_database)
    assert [json.loads(line)["team"] for line in told.out.splitlines()] == ["QL-FF-04", "QL-AV-02"]


def test_a_page_shows_the_sum_that_gives_the_level(run: Run, each_database: str) -> None:
    told = run("assess", "QL-FF-04", "--on", DAY, "--database", each_database)
    assert told.code == 0
    assert "(16 + 1×4/5[F-07]) ÷ 17 = 84/85" in told.out
    assert "关键项 F-07 短缺：至多 R4 → R4（取决于关键项 F-07）" in told.out
    assert "在修" in told.out


def test_a_page_speaks_english_when_asked(run: Run, each_database: str) -> None:
    told = run("assess", "QL-FF-04", "--on", DAY, "--database", each_database, "--lang", "en")
    assert "worst dimension R1; F-07 short: R4 at best → R4 (because of critical line F-07)" in told.out
    assert "in repair" in told.out
    assert "战备等级" not in told.out


def test_a_page_of_what_is_not_assessed_is_in_one_language(run: Run, each_database: str, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "teams.csv").write_text("code,name,force,lifecycle\nT1,新队,FOREST_FIRE,ACTIVE\n", "utf-8")
    (tmp_path / "own" / "held_to.csv").write_text("team,standard,pools\nT1,SZ-FOREST-FIRE,false\n", "utf-8")
    assert run("load", tmp_path / "own", "--database", each_database, "--today", DAY).code == 0
    told = run("assess", "T1", "--on", DAY, "--database", each_database)
    assert "最差维度 未评估 → 未评估" in told.out
    assert "not assessed" not in told.out


def test_all_teams_are_one_table(run: Run, each_database: str) -> None:
    told = run("assess", "--on", DAY, "--database", each_database)
    assert told.code == 0
    assert "QL-FF-04" in told.out
    assert "QL-SP-02" in told.out


def test_an_unknown_team_is_refused_by_name(run: Run, each_database: str) -> None:
    told = run("assess", "QL-FF-04", "NOBODY", "--database", each_database)
    assert told.code == 1
    assert told.out == ""
    assert "NOBODY" in told.err


def test_another_day_is_worked_out_from_the_records(run: Run, each_database: str) -> None:
    told = run("assess", "QL-FF-04", "--json", "--on", "2030-01-01", "--database", each_database)
    (only,) = [json.loads(line) for line in told.out.splitlines()]
    assert only["on"] == "2030-01-01"
    assert only["stale"] is True


def test_an_empty_registry_is_told_how_to_be_filled(run: Run, place: Place) -> None:
    database = place()
    run("migrate", "--database", database)
    told = run("assess", "--database", database)
    assert told.code == 1
    assert "muster load" in told.err


def test_what_blocks_lifts_and_comes_is_told_of_every_team_that_is_assessed(objects: list[dict[str, Any]]) -> None:
    for each in objects:
        is_raisable = each["level"] in ("R2", "R3", "R4")
        assert (each["lift"] is not None) == is_raisable, (each["team"], each["standard"])
        if is_raisable and each["lift"]["level"] is not None:
            assert each["lift"]["level"] < each["level"]
            assert each["lift"]["number"] == sum(one["additions"] for one in each["lift"]["additions"]) > 0
        if each["nextChange"]["on"] is not None:
            assert each["nextChange"]["causes"]
            assert each["dueOn"] <= each["nextChange"]["on"]
    assert any(each["blockingPosts"]["sets"] for each in objects)
    assert any(each["nextChange"]["on"] for each in objects)


def test_a_page_tells_what_lifts_and_what_comes(run: Run, each_database: str) -> None:
    told = run("assess", "QL-FF-04", "--on", DAY, "--database", each_database)
    assert "提升: 补充 3 项可达 R1：F-07 +3" in told.out
    assert "下次变化: " in told.out
    english = run("assess", "QL-FF-04", "--on", DAY, "--database", each_database, "--lang", "en")
    assert "lift: R1 with 3 additions: F-07 +3" in english.out
    assert "next change: " in english.out
