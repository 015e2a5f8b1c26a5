"""The saved questions of a planner, with answers worked out by hand from the sample's page, standards and files."""

import re
from typing import Any

import pytest

from tests.samples.conftest import SAMPLES, Ask
from tests.samples.saved import open_in_both_languages

pytestmark = pytest.mark.asyncio(loop_scope="module")
LEVELS = ("R1", "R2", "R3", "R4", "NOT_ASSESSED")
BY_FORCE = {
    # The codes that samples/district/README.md lists at each level, R1 first.
    "FIRE_RESCUE": (1, 1, 0, 1, 1),  # FR-01, FR-02, FR-03, FR-00
    "AVIATION": (1, 0, 0, 1, 1),  # AV-02, AV-01, AV-03
    "FOREST_FIRE": (2, 1, 2, 2, 0),  # FF-01 FF-05, FF-00, FF-02 FF-06, FF-03 FF-04
    "PROFESSIONAL": (2, 3, 2, 0, 2),  # PR-00 PR-03, PR-04 PR-06 PR-07, PR-02 PR-05, PR-01 PR-08
    "SOCIAL": (1, 1, 0, 2, 2),  # SO-01, SO-02, SO-03 SO-04, SO-05 SO-06
    "GRASSROOTS": (1, 2, 1, 0, 0),  # GR-01, GR-02 GR-04, GR-03
    "SAFETY_PATROL": (1, 0, 1, 0, 0),  # SP-01, SP-02
    "DISASTER_INFORMATION": (1, 1, 1, 2, 0),  # DI-01, DI-04, DI-03, DI-02 DI-05
}


def _document(name: str) -> str:
    return (SAMPLES / "queries" / "planning" / f"{name}.graphql").read_text(encoding="utf-8")


def _levels(cell: dict[str, Any]) -> tuple[int, ...]:
    assert [level["level"] for level in cell["levels"]] == list(LEVELS)
    return tuple(level["count"] for level in cell["levels"])


async def test_every_example_opens_with_a_line_in_chinese_and_one_in_english() -> None:
    assert open_in_both_languages((SAMPLES / "queries" / "planning").iterdir()) > 0


async def test_the_matrix_counts_the_levels_that_the_page_of_the_sample_lists(ask: Ask) -> None:
    matrix = (await ask(_document("1-readiness-matrix")))["byForce"]
    assert (matrix["on"], matrix["basis"]) == ("2026-09-15", "KEPT")
    assert [(cell["row"]["value"], _levels(cell)) for cell in matrix["cells"]] == list(BY_FORCE.items())
    assert all(cell["count"] == sum(_levels(cell)) for cell in matrix["cells"])


async def test_coverage_is_the_mean_over_the_teams_cut_to_four_places(ask: Ask) -> None:
    # Two lines of training: certificates, which all have, and 40 hours, which 14 of 17 and 3 of 14 have.
    # (14/17 + 1) / 2 = 0.911764..., (3/14 + 1) / 2 = 0.607142..., and (0.911764 + 0.607142) / 2 = 0.759453.
    matrix = (await ask(_document("1-readiness-matrix")))["byForce"]
    (patrol,) = [cell for cell in matrix["cells"] if cell["row"]["value"] == "SAFETY_PATROL"]
    assert patrol["coverage"] == {"people": "1", "supply": None, "condition": None, "training": "0.7594"}


async def test_a_cell_of_a_township_opens_to_its_teams(ask: Ask) -> None:
    cells = (await ask(_document("1-readiness-matrix")))["byTownship"]["cells"]
    (social,) = [cell for cell in cells if cell["row"]["zh"] == "枫坪镇" and cell["column"]["value"] == "PROFESSIONAL"]
    (red,) = [level for level in social["levels"] if level["level"] == "R4"]
    assert red["count"] == 1  # QL-FF-04, 枫坪森林消防中队
    assert red["where"] == {
        "and": [
            {"and": [{"homeTownship": {"eq": "990103007"}}, {"family": {"eq": "PROFESSIONAL"}}]},
            {"readiness": {"eq": "R4"}},
        ]
    }


async def test_what_the_teams_at_the_worst_level_lack_is_summed_up_with_its_cost(ask: Ask) -> None:
    # QL-FF-03 and QL-FF-04 are at R4 (and QL-AV-01, which lacks no equipment): amounts of their gaps by the unit costs
    # of samples/catalogue: 2 x 960,000, 3 x 360,000, 2 x 280,000, 11 x 9,800, 72 x 1,200.
    found = await ask(_document("2-what-to-buy"))
    sums = found["byType"]["sums"]
    assert [(one["of"]["value"], one["amounts"][0]["text"], one["cost"]) for one in sums] == [
        ("forest_water_truck", "短缺 2 件，在手短缺 2 件", "1920000"),
        ("troop_carrier", "短缺 3 件，在手短缺 3 件", "1080000"),
        ("support_vehicle", "短缺 2 件，在手短缺 2 件", "560000"),
        ("water_pump", "短缺 11 件，在手短缺 11 件", "107800"),
        ("flame_resistant_suit", "短缺 72 件，在手短缺 72 件", "86400"),
    ]
    assert found["byType"]["truncated"] is True
    assert all((one["gaps"], one["teams"], one["costOnHand"]) == (1, 1, one["cost"]) for one in sums)
    # All of what QL-FF-04 in 枫坪镇 lacks is to be mended: 3 blowers of 2,800 that it has on hand.
    homes = {one["of"]["zh"]: (one["teams"], one["cost"], one["costOnHand"]) for one in found["byHome"]["sums"]}
    assert homes["枫坪镇"] == (1, "8400", "0")
    critical = found["critical"]
    assert (critical["totalCount"], len(critical["nodes"])) == (8, 8)
    # Of QL-AV-01 all 12 of the crew are short of hoist cycles; QL-FF-03 lacks six kinds of equipment, QL-FF-04 one.
    assert [gap["requirement"]["code"] for gap in critical["nodes"] if gap["team"]["code"] == "QL-AV-01"] == ["AV-06-1"]
    blowers = {gap["team"]["name"]: gap for gap in critical["nodes"] if gap["requirement"]["code"] == "F-07"}
    assert {name: gap["text"] for name, gap in blowers.items()} == {
        "枫坪森林消防中队": "应有 15，短缺 3（在手短缺 0）",
        "梅坑镇半专业扑火队": "应有 15，短缺 6（在手短缺 6）",
    }
    assert [reason["text"] for reason in blowers["枫坪森林消防中队"]["reasons"]] == ["在修"] * 6


async def test_a_red_cell_leads_to_what_to_mend_and_what_to_renew_by_three_documents(ask: Ask) -> None:
    # 枫坪镇: QL-FF-04 has 15 blowers to have, 18 on hand, 6 in repair: 3 to mend, nothing to buy, and none falls lower.
    # The whole cell of all professional teams is asked for what lapses: QL-AV-02 falls on 11-08, as below.
    cells = (await ask(_document("1-readiness-matrix")))["byTownship"]["cells"]
    (cell,) = [one for one in cells if one["row"]["zh"] == "枫坪镇" and one["column"]["value"] == "PROFESSIONAL"]
    (red,) = [level["where"] for level in cell["levels"] if level["level"] == "R4"]
    found = await ask(_document("2-what-to-buy"), {"teams": red})
    (one,) = found["byType"]["sums"]
    assert (one["of"]["value"], one["cost"], one["costOnHand"]) == ("blower", "8400", "0")
    (gap,) = found["critical"]["nodes"]
    assert (gap["team"]["code"], len(gap["reasons"])) == ("QL-FF-04", 6)
    found = (await ask(_document("3-what-to-renew"), {"teams": red}))["expiring"]
    assert (found["teams"], found["falls"]) == (1, [])
    # loans.csv: QL-FF-01-E0308, which QL-FF-04 once had, is with QL-FF-03 up to 11-14: no concern of QL-FF-04 any more.
    # Teams are named, not their ids.
    assert found["lapses"] == []
    borrower = {"code": {"eq": "QL-FF-03"}}
    found = (await ask(_document("3-what-to-renew"), {"teams": borrower}))["expiring"]
    assert "QL-FF-01-E0308 借出结束（梅坑镇半专业扑火队）" in [one["cause"]["text"] for one in found["lapses"]]
    all_ = {"family": {"eq": "PROFESSIONAL"}}
    found = (await ask(_document("3-what-to-renew"), {"teams": all_, "until": "2026-11-30"}))["expiring"]
    assert (found["teams"], found["until"]) == (19, "2026-11-30")
    assert ("2026-11-08", "QL-AV-02") in {(fall["on"], fall["team"]["code"]) for fall in found["falls"]}


async def test_what_lapses_brings_a_hoist_crew_down_on_the_day_its_cycles_leave_the_window(ask: Ask) -> None:
    # exercises.csv: hoist cycles of QL-AV-02 on 08-31, 08-24, 08-10, 08-09, ...; AV-06-1 (critical) asks for 3 in
    # 90 days. The one of 08-10 leaves on 11-08 (08-10 + 90 days), and then only 2 are left: R4. Held again: 3.
    found = (await ask(_document("3-what-to-renew")))["expiring"]
    assert (found["since"], found["until"], found["teams"], found["limit"]) == ("2026-09-15", "2026-12-14", 3, 200)
    (fall,) = found["falls"]
    assert (fall["on"], fall["team"]["code"], fall["before"], fall["after"]) == ("2026-11-08", "QL-AV-02", "R1", "R4")
    team = {"code": "QL-AV-02", "name": "青岚通航应急救援队"}
    lapsed = {"on": "2026-11-08", "text": "绞车作业循环 训练演练不再计入"}
    assert fall["renewals"] == [lapsed]
    assert found["renewals"] == [{"cause": lapsed, "falls": 1, "alone": 1, "teams": [team]}]
    assert [(week["monday"], week["falls"]) for week in found["weeks"] if week["falls"]] == [("2026-11-02", 1)]
    assert (found["weeks"][0]["monday"], len(found["weeks"])) == ("2026-09-14", 14)
    assert sum(week["lapses"] for week in found["weeks"]) == found["lapseCount"] > len(found["lapses"]) == 10
    # qualifications.csv: the licence of QL-AV-02-006 is valid to 10-03.
    (licence,) = [lapse for lapse in found["lapses"] if lapse["cause"]["on"] == "2026-10-04"]
    assert licence["cause"]["text"] == "QL-AV-02-006 资质失效（直升机副驾驶资格）"
    assert (licence["of"]["__typename"], licence["of"]["code"], licence["teams"]) == ("Person", "QL-AV-02-006", [team])


async def test_two_companies_stand_side_by_side_and_a_team_has_two_full_crews(ask: Ask) -> None:
    found = await ask(_document("4-side-by-side"))
    assert {one["team"]["name"]: one["level"] for one in found["compare"]["levels"]} == {
        "高岚森林消防中队": "R1",
        "枫坪森林消防中队": "R4",
    }
    (edition,) = found["compare"]["editions"]
    (blowers,) = [line for line in edition["lines"] if line["code"] == "F-07"]
    assert {one["team"]["code"]: (one["state"], one["text"]) for one in blowers["standings"]} == {
        "QL-FF-01": ("MET", "满足：应有 15，在手 17，可用 17"),
        "QL-FF-04": ("SHORT", "短缺：应有 15，在手 18，可用 12，完好短缺 3"),
    }
    # For one helicopter a crew has 1 commander (of 3, one of whom is suspended since 09-09) and 2 of 4 mechanics: two
    # crews; a third lacks 1 commander and 2 mechanics.
    (node,) = found["team"]["readiness"]["assessments"]["nodes"]
    assert node["redundancy"]["crews"] == 2
    assert [(post["line"], post["places"], post["candidates"]) for post in node["redundancy"]["posts"]] == [
        ("AV-12-1", "1", 2),
        ("AV-12-2", "1", 5),
        ("AV-12-3", "1", 3),
        ("AV-12-4", "1", 3),
        ("AV-19", "2", 4),
    ]
    assert [one["text"].rpartition("，")[2] for one in node["redundancy"]["weakest"]] == ["缺 1 人", "缺 2 人"]


async def test_the_trend_of_aviation_turns_on_the_day_that_its_crew_falls(ask: Ask) -> None:
    # QL-AV-01 is at R4 already, QL-AV-03 is held to nothing, QL-AV-02 falls from R1 to R4 on 11-08 (see above).
    found = (await ask(_document("5-how-levels-go")))["trend"]
    assert (found["basis"], found["teams"], found["limit"], found["truncated"]) == ("CURRENT_RECORDS", 3, 200, False)
    assert [(step["on"], step["until"], _levels(step)) for step in found["steps"]] == [
        ("2026-09-15", "2026-11-07", (1, 0, 0, 1, 1)),
        ("2026-11-08", "2026-12-14", (0, 0, 0, 2, 1)),
    ]


async def test_a_draft_that_asks_for_less_lifts_the_team_that_is_held_to_it(ask: Ask) -> None:
    # gb-30077.yaml: only QL-PR-07 is held to it, as 作业场所. For that grade the draft keeps one line, H-01, and asks
    # for 1 set instead of 2; the 8 torches that brought the team to R2 (H-05) are asked for no longer: R1.
    found = (await ask(_document("6-if-the-draft-came")))["standardImpact"]
    assert (found["on"], found["teams"], found["limit"], found["truncated"]) == ("2026-09-15", 1, 400, False)
    assert {one["outcome"]: one["count"] for one in found["counts"] if one["count"]} == {"RISES": 1}
    (one,) = found["impacts"]
    assert (one["team"]["code"], one["outcome"], one["before"], one["after"]) == ("QL-PR-07", "RISES", "R2", "R1")
    lines = {line["code"]: line for line in one["lines"]}
    assert {code: line["turned"] for code, line in lines.items()} == {
        "H-01": "OTHERWISE",
        "H-03": "OTHERWISE",
        "H-04": "OTHERWISE",
        "H-05": "BETTER",
        "H-06": "OTHERWISE",
        "H-07": "OTHERWISE",
    }
    assert lines["H-01"]["before"]["text"] == "满足：应有 2，在手 4，可用 4"
    assert lines["H-01"]["after"]["text"] == "满足：应有 1，在手 4，可用 4"
    assert (lines["H-05"]["before"]["text"], lines["H-05"]["after"]) == (
        "短缺：应有 8，在手 0，可用 0，装备短缺 8，完好短缺 8",
        None,
    )


async def test_the_only_helicopter_and_the_engines_that_just_suffice_cannot_be_missed(ask: Ask) -> None:
    # Teams at R4 or not assessed cannot fall, so that QL-AV-02 (R1), QL-SO-01 (R1) and QL-SO-02 (R2) are left.
    # QL-AV-02: one helicopter where 1 is asked for (AV-13, critical): R4. QL-SO-02: 5 outboard engines, one of them in
    # repair, for 4 boats with 1 each (WT-03-4, critical): without any of the other 4 it is at R4. QL-SO-01 has spares.
    found = (await ask(_document("7-who-cannot-be-missed")))["criticality"]
    assert (found["on"], found["teams"], found["limit"], found["truncated"]) == ("2026-09-15", 9, 150, False)
    helicopter, *engines = found["singles"]
    assert helicopter["of"] == {
        "__typename": "Equipment",
        "code": "QL-AV-02-E0001",
        "type": {"name": "直升机"},
    }
    (fall,) = helicopter["falls"]
    assert (fall["team"]["code"], fall["before"], fall["after"]) == ("QL-AV-02", "R1", "R4")
    assert [line["code"] for line in fall["lines"]] == ["AV-13"]
    assert {one["of"]["code"] for one in engines} == {f"QL-SO-02-E000{n}" for n in (5, 6, 7, 9)}
    for one in engines:
        assert (one["amount"], one["count"], one["of"]["type"]["name"]) == ("1", 1, "舷外机")
        (fall,) = one["falls"]
        assert (fall["team"]["code"], fall["before"], fall["after"]) == ("QL-SO-02", "R2", "R4")
        assert [line["code"] for line in fall["lines"]] == ["WT-03-4"]
    assert found["count"] == 5


async def test_two_townships_are_out_of_reach_of_the_teams_for_floods(ask: Ask) -> None:
    # teams.csv: six teams have it. QL-PR-04 is committed, QL-GR-03 stale (96 days); QL-SO-02 takes 45 minutes to set
    # out at 8. Of QL-GR-01, 02 and 04, all 20 minutes and 35 km/h, QL-GR-02 is the nearest to both townships.
    # 枫坪镇 is 0.10404 degrees north and 0.11594 east of its base, 11.569 and 11.816 km, so 16.536 km: 28.35 minutes.
    # QL-GR-03 is nearer, 4.292 and 12.251 km, so 12.981 km: 22.26 minutes, 42.26 in all: in time, were it not stale.
    found = (await ask(_document("8-out-of-reach")))["coverage"]
    assert (found["on"], found["hour"], found["basis"]) == ("2026-09-15", 8, "KEPT")
    assert (found["regions"], found["limit"], found["covered"]) == (12, 500, 10)
    near, far = found["uncovered"]
    assert (near["region"]["name"], far["region"]["name"]) == ("枫坪镇", "竹坳乡")
    assert (near["soonest"]["team"]["code"], near["soonest"]["arrival"]["minutes"]) == ("QL-GR-02", "48.4")
    assert near["wouldReach"]["team"]["code"] == "QL-GR-03"
    assert near["wouldReach"]["arrival"]["minutes"] == "42.3"
    assert near["wouldReach"]["reasons"] == [{"why": "STALE", "text": "资料过期，未经核对"}]
    # 竹坳乡: 0.17514 and 0.17974 degrees, 19.475 and 18.313 km, 26.73 km: 45.83 minutes. Nobody would be there in time.
    assert (far["soonest"]["team"]["code"], far["soonest"]["arrival"]["minutes"]) == ("QL-GR-02", "65.9")
    assert far["wouldReach"] is None
    assert (found["withoutPlace"], found["teamsWithoutPlace"]) == ([], [])


async def test_six_teams_can_give_the_blowers_that_one_is_short_of(ask: Ask) -> None:
    # QL-FF-04 is short of 3. equipment.csv, kinds included and usable: of 5 asked for (F-28-1) QL-GR-01 and 03 have 8
    # each, QL-GR-04 7; of 20 asked for (F-07) QL-FF-00 has 22; of 15 QL-FF-01 has 17 and QL-FF-02 16. The standard of
    # QL-GR-02, which has 8, asks for none, so that nobody can tell how many it needs. 3 + 3 + 2 + 2 + 2 + 1 = 13.
    found = (await ask(_document("9-what-is-spare")))["gapSums"]
    (one,) = found["sums"]
    (amount,) = one["amounts"]
    assert (one["of"]["value"], amount["text"]) == ("blower", "短缺 3 件，在手短缺 0 件，别处富余 13 件")
    codes = [team["code"] for team in amount["spareAt"]]
    assert (set(codes[:2]), set(codes[2:])) == ({"QL-GR-01", "QL-GR-03"}, {"QL-GR-04", "QL-FF-00", "QL-FF-01"})
    assert (found["spares"]["limit"], found["spares"]["truncated"]) == (200, False)


async def test_one_gap_tells_its_team_its_line_and_each_unit_that_does_not_count(ask: Ask) -> None:
    # QL-FF-04 has 18 blowers, 15 asked for (40 people); equipment.csv: E0086 to E0090 and E0098 are in repair.
    gap = (await ask(_document("10-why-a-gap")))["gap"]
    assert (gap["team"]["code"], gap["requirement"]["code"], gap["critical"]) == ("QL-FF-04", "F-07", True)
    assert (gap["required"], gap["short"], gap["shortOnHand"]) == ("15", "3", "0")
    units = [f"QL-FF-04-E00{number}" for number in (86, 87, 88, 89, 90, 98)]
    assert gap["reasons"] == [{"code": unit, "text": "在修"} for unit in units]


async def test_the_examples_of_the_page_are_answered(ask: Ask) -> None:
    page = (SAMPLES.parent / "docs" / "planning.md").read_text(encoding="utf-8")
    examples = re.findall(r"```graphql\n(.*?)```", page, re.DOTALL)
    assert examples
    for example in examples:
        for found in (await ask(example)).values():
            assert any(found.values()), example
