"""The dispatcher's saved questions, with answers worked out by hand from the sample's files."""

import re
from collections import Counter
from typing import Any

import pytest

from tests.samples.conftest import SAMPLES, Ask
from tests.samples.saved import open_in_both_languages

pytestmark = pytest.mark.asyncio(loop_scope="module")
QUERIES = SAMPLES / "queries" / "dispatch"


def _document(name: str) -> str:
    return (QUERIES / f"{name}.graphql").read_text(encoding="utf-8")


def _said(several: list[dict[str, Any]]) -> list[str]:
    return [one["text"] for one in several]


async def test_every_question_opens_with_a_line_in_chinese_and_one_in_english() -> None:
    assert open_in_both_languages(QUERIES.glob("*.graphql")) > 0


async def test_a_flood_is_answered_by_the_teams_to_call(ask: Ask) -> None:
    """Turnout at 08:00 and straight lines: QL-PR-02 15 + 5.841 km at 45 km/h, QL-GR-04 20 + 2.861 at 35, and so on.

    QL-GR-04's boat has no inspection date, which its type demands; one assault boat of QL-SO-02's four boats is in
    repair, and its duty state ran out at midnight. QL-SO-01 brings ropes only, 17.6 km away: 68.6 min, the sixth.
    """
    found = (await ask(_document("1-who-can-be-there")))["candidates"]
    told = [
        (
            one["team"]["code"],
            one["arrival"]["minutes"],
            one["level"],
            one["duty"]["then"],
            _said(one["brings"]),
            _said(one["lacks"]),
        )
        for one in found["candidates"]
    ]
    flood, no_flood = "洪涝救援：需 1 支队伍，能到 1 支队伍", "洪涝救援：需 1 支队伍，缺 1 支队伍"
    boats, boat, no_boat = (
        "救援舟艇：需 2 件，能带 2 件",
        "救援舟艇：需 2 件，能带 1 件，缺 1 件",
        "救援舟艇：需 2 件，缺 2 件",
    )
    rope, no_rope = "静力绳：需 100 米，能带 100 米", "静力绳：需 100 米，缺 100 米"
    assert told == [
        ("QL-PR-02", "22.8", "R3", "AVAILABLE", [rope], [no_flood, no_boat]),
        ("QL-GR-04", "25", "R2", "AVAILABLE", [flood], [no_boat, no_rope]),
        ("QL-GR-02", "32.3", "R2", "AVAILABLE", [flood, boat], [boat, no_rope]),
        ("QL-SO-02", "52.3", "R2", "TO_ASK", [flood, boats], [no_rope]),
        ("QL-GR-01", "53.6", "R1", "AVAILABLE", [flood, boat], [boat, no_rope]),
    ]
    lacking = found["candidates"][1]["lacks"][0]
    assert lacking["reasons"] == [{"code": "QL-GR-04-E0033", "text": "缺检验到期日"}]
    assert (
        found["candidates"][0]["arrival"]["text"] == "出动 15 分＋直线 5.841 千米÷45 千米/时 7.8 分＝约 22.8 分（估计）"
    )
    assert [one["dutyPhone"] for one in found["candidates"][:3]] == ["0000-5550117", "0000-5550133", "0000-5550131"]
    assert all(one["command"]["commander"]["name"] for one in found["candidates"])
    assert [one["command"]["post"]["name"] for one in found["candidates"][:3]] == ["中队长", "队长", "站长"]
    assert [found["candidates"][place]["duty"]["text"] for place in (0, 3)] == [
        "可出动，至 2026-09-16 08:00+08:00",
        "值班状态未报或已失效，须询问（登记为可出动，自 2026-09-14 08:00+08:00，至 2026-09-15 00:00+08:00）",
    ]
    assert found["more"]
    left = [(one["team"]["code"], [each["why"] for each in one["reasons"]]) for one in found["leftOut"]]
    assert left == [("QL-PR-04", ["COMMITTED"]), ("QL-GR-03", ["STALE"])]
    assert found["counts"] == [{"why": "COMMITTED", "count": 1}, {"why": "STALE", "count": 1}]
    assert found["lookedAt"] == {
        "teams": 8,
        "most": 40,
        "withinKm": "100",
        "truncated": False,
        "text": "100 千米以内全部看过，8 支队伍有所需的",
    }


async def test_where_nobody_is_near_the_place_is_to_be_checked(ask: Ask) -> None:
    """Degrees of the west of the country, the wrong way round, are a place, too: near the pole."""
    swapped = {"at": {"latitude": "85", "longitude": "30"}}
    told = "100 千米以内没有队伍有所需的，请核对地点：latitude 是纬度，longitude 是经度"
    found = (await ask(_document("1-who-can-be-there"), swapped))["candidates"]
    assert (found["candidates"], found["leftOut"], found["lookedAt"]["text"]) == ([], [], told)
    found = (await ask(_document("4-who-together"), swapped))["together"]
    assert (found["sets"], found["lookedAt"]) == ([], {"text": told})


async def test_a_committed_station_is_replaced_and_the_differences_are_told(ask: Ask) -> None:
    """QL-FF-01 10 min + 6.901 km at 45 km/h = 19.201, QL-FR-01 1 + 15.214 at 50 = 19.257, QL-GR-01 20 + 5.145 at 35.

    The station itself is there: 1 min. QL-FR-01 is special duty: its lines of that grade are others, and a helmet a
    head with one spare to four makes 35 for 28 people and 48 for 38; the station has 10 of them.
    """
    found = (await ask(_document("2-who-else")))["alternatives"]
    assert (found["team"]["code"], found["level"], found["arrival"]["minutes"]) == ("QL-FR-02", "R2", "1")
    told = [
        (one["team"]["code"], one["arrival"]["minutes"], one["laterMinutes"], one["level"])
        for one in found["alternatives"]
    ]
    assert told == [
        ("QL-FF-01", "19.3", "18.3", "R1"),
        ("QL-FR-01", "19.3", "18.3", "R1"),
        ("QL-GR-01", "28.9", "27.9", "R1"),
    ]
    company, station, _ = found["alternatives"]
    assert [one["name"] for one in company["capabilitiesLacking"]] == ["道路交通事故救援", "绳索救援", "建筑火灾扑救"]
    assert [one["name"] for one in company["capabilitiesBeyond"]] == ["以水灭火与架设水线", "森林火灾扑救"]
    assert (company["standardsLacking"], company["standardsBeyond"], company["standards"]) == (
        [{"title": "消防员个人防护装备配备（GA 621-2013 与城市消防站建设标准）"}],
        [{"title": "深圳市专业森林消防队伍装备配备（组建深圳市森林消防队伍实施方案）"}],
        [],
    )
    assert station["capabilitiesLacking"] == station["standardsLacking"] == station["standardsBeyond"] == []
    [shared] = station["standards"]
    assert (shared["standard"]["code"], shared["teamLevel"], shared["level"]) == ("FIRE-STATION-PROTECTION", "R2", "R1")
    lines = {line["code"]: (line["team"], line["other"]) for line in shared["lines"]}
    assert lines["P-20-1"] == (
        {"state": "SHORT", "required": "35", "usable": "10"},
        {"state": "MET", "required": "48", "usable": "56"},
    )
    assert [lines["P-13-3"][at]["state"] for at in (0, 1)] == ["NOT_APPLICABLE", "MET"]
    left = [(one["team"]["code"], [each["why"] for each in one["reasons"]]) for one in found["leftOut"]]
    assert left == [("QL-SO-06", ["NOT_ACTIVE", "NOT_ASSESSED"]), ("QL-SO-03", ["UNREADY"]), ("QL-GR-03", ["STALE"])]
    assert found["more"]


async def test_who_is_on_duty_in_a_town_is_told_with_leaders_and_phones(ask: Ask) -> None:
    """The five active teams whose bases lie in Shitang; the station is at a warehouse fire. Officers have no leader."""
    found = (await ask(_document("3-who-is-on-duty")))["onDuty"]
    assert (found["on"], found["hour"], found["region"], found["more"]) == ("2026-09-15", 8, {"name": "石塘镇"}, False)
    told = [(one["team"]["code"], one["duty"]["then"], one["dutyPhone"], one["level"]) for one in found["teams"]]
    assert told == [
        ("QL-DI-01", "AVAILABLE", "0000-5550136", "R1"),
        ("QL-FF-05", "AVAILABLE", "0000-5550113", "R1"),
        ("QL-GR-01", "AVAILABLE", "0000-5550130", "R1"),
        ("QL-SO-01", "AVAILABLE", "0000-5550124", "R1"),
        ("QL-FR-02", "COMMITTED", "0000-5550103", "R2"),
    ]
    counts = {one["then"]: one["count"] for one in found["counts"]}
    assert counts == {"AVAILABLE": 4, "LIMITED": 0, "TO_ASK": 0, "COMMITTED": 1, "OFF_DUTY": 0}
    officers, _, town, mountain, station = found["teams"]
    assert officers["command"]["commander"] is None
    assert officers["onCall"] == []
    assert [one["name"] for one in town["onCall"]] == ["谢光平", "覃国雄", "李俊森"]
    assert mountain["command"]["commander"] == {"name": "张庆锋"}
    assert station["command"] == {"post": {"name": "站长"}, "commander": {"name": "陆泽旭"}, "insteadOf": None}


async def test_a_larger_flood_is_answered_by_sets_of_teams(ask: Ask) -> None:
    """Of boats QL-SO-02 has three usable ones, QL-GR-01 and QL-GR-02 one each; 800 and 1,200 m of rope only QL-PR-02
    and QL-SO-01. So no two teams have four boats and 300 m of rope; of three, a boat's team, QL-SO-02 and a rope's.
    """
    found = (await ask(_document("4-who-together")))["together"]
    told = [(each["minutes"], [one["team"]["code"] for one in each["teams"]]) for each in found["sets"]]
    assert told == [
        ("52.3", ["QL-PR-02", "QL-GR-02", "QL-SO-02"]),
        ("53.6", ["QL-PR-02", "QL-SO-02", "QL-GR-01"]),
        ("68.6", ["QL-GR-02", "QL-SO-02", "QL-SO-01"]),
    ]
    best = found["sets"][0]["teams"]
    assert [(one["dutyPhone"], one["team"]["commandOn"]["commander"]["name"]) for one in best] == [
        ("0000-5550117", "贾志凯"),
        ("0000-5550131", "何宏栋"),
        ("0000-5550125", "廖海波"),
    ]
    boats = [[said for said in _said(one["brings"]) if said.startswith("救援舟艇")] for one in best]
    assert boats == [[], ["救援舟艇：需 4 件，能带 1 件，缺 3 件"], ["救援舟艇：需 4 件，能带 3 件，缺 1 件"]]
    for each in found["sets"]:
        assert _said(each["brings"]) == [
            "洪涝救援：需 1 支队伍，能到 1 支队伍",
            "救援舟艇：需 4 件，能带 4 件",
            "静力绳：需 300 米，能带 300 米",
            "船艇驾驶证：需 2 人，能到 2 人",
        ]
    assert (found["proven"], found["candidates"], found["lacking"]) == (True, 6, [])


LEVELS = 'query { teams(first: 100) { nodes { code now: readiness { level } then: readiness(on: "%s") { level } } } }'


async def test_the_district_at_a_glance_is_what_its_teams_say(ask: Ask) -> None:
    """Levels as the page of the folder tells them; blowers (F-07) are short with QL-FF-03 and QL-FF-04; since August
    the physician of QL-SO-04 and an officer of QL-DI-02 went on leave, and others have trained or been inspected.
    """
    found = (await ask(_document("5-region-at-a-glance")))["regionReadiness"]
    levels: Counter[str] = Counter()
    for one in found["counts"]:
        levels[one["level"]] += one["count"]
    assert levels == {"R1": 10, "R2": 9, "R3": 7, "R4": 8, "NOT_ASSESSED": 6}
    assert {"force": "FIRE_RESCUE", "level": "R4", "count": 1} in found["counts"]
    assert found["worstLines"][0] == {"requirement": {"code": "F-07", "name": "风力灭火机或风水灭火机"}, "teams": 2}
    assert [one["teams"] for one in found["worstLines"]] == [2, 1, 1, 1, 1]
    assert found["stale"] == 5
    assert [one["code"] for one in found["staleTeams"]] == ["QL-DI-04", "QL-FF-03", "QL-FR-03", "QL-GR-03", "QL-PR-07"]
    changes = found["changes"]
    told = {one["team"]["code"]: (one["then"], one["now"]) for one in changes["teams"]}
    assert (told["QL-SO-04"], told["QL-DI-02"]) == (("R1", "R4"), ("R3", "R4"))
    teams = (await ask(LEVELS % changes["since"]))["teams"]["nodes"]
    by_code = {one["code"]: (one["then"]["level"], one["now"]["level"]) for one in teams}
    assert told == {code: pair for code, pair in by_code.items() if pair[0] != pair[1]}
    assert (changes["basis"], changes["lookedAt"], changes["truncated"]) == ("CURRENT_RECORDS", len(teams), False)


async def test_each_example_of_the_page_is_answered(ask: Ask) -> None:
    page = (SAMPLES.parent / "docs" / "dispatch.md").read_text(encoding="utf-8")
    examples = re.findall(r"```graphql\n(.*?)```", page, re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        for found in (await ask(example)).values():
            assert found.get("candidates") or found.get("sets")
