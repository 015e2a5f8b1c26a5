"""Each way for a file to be wrong: named by file, row, column, value and reason, and nothing is loaded."""

from pathlib import Path

import pytest

from exchange.load import load
from graph.ports.store import Store
from tests.load.conftest import Correct
from tests.load.content import content
from tests.load.world import CALENDAR, put, write

NUMBER = "11010519491231002X"
TEAM = "code,name,force,lifecycle"
LOANS = "equipment,team,since,until\n"
BAD: dict[str, tuple[str, str | bytes, int | None, str | None, str | None, str]] = {
    "unknown code": ("teams.csv", "code,base\nT1,B9\n", 2, "base", "B9", "no base of this code"),
    "unknown code in a list": ("teams.csv", "code,serves\nT1,440301;9\n", 2, "serves", "9", "no region of this code"),
    "unknown term": ("teams.csv", "code,tasks\nT1,fly\n", 2, "tasks", "fly", "no term (task) of this code"),
    "unknown term of a value": ("teams.csv", "code,speciality\nT1,fire\n", 2, "speciality", "fire", "(speciality)"),
    "unknown measure": ("equipment.csv", "code,measures\nE1,reach=2\n", 2, "measures", "reach", "term"),
    "unknown end": ("held_to.csv", "team,standard,pools\nT1,S9,true\n", 2, "standard", "S9", "no standard"),
    "bad day": ("absences.csv", "code,since\nA1,2026-02-30\n", 2, "since", "2026-02-30", "YYYY-MM-DD"),
    "day or month first": (
        "absences.csv",
        "code,since\nA1,3/2/2026\n",
        2,
        "since",
        "3/2/2026",
        "2026-03-02 or 2026-02-03",
    ),
    "serial day of a spreadsheet": (
        "absences.csv",
        "code,since\nA1,46056\n",
        2,
        "since",
        "46056",
        "2030-02-04 counted",
    ),
    "year of two digits": ("absences.csv", "code,since\nA1,26-02-03\n", 2, "since", "26-02-03", "YYYY-MM-DD"),
    "moment without offset": (
        "teams.csv",
        "code,confirmed_at\nT1,2026-05-01T08:00:00\n",
        2,
        "confirmed_at",
        "2026-05-01T08:00:00",
        "offset",
    ),
    "duplicate key": ("bases.csv", "code,name\nB1,甲\nB2,乙\nB1,丙\n", 4, "code", "B1", "same key as row 2 of bases"),
    "duplicate relationship": (
        "held_to.csv",
        "team,standard,pools\nT1,S1,true\nT1,S1,true\n",
        3,
        "team",
        "T1",
        "row 2",
    ),
    "negative quantity": ("equipment.csv", "code,quantity\nE3,-1\n", 2, "quantity", "-1", "less than 0"),
    "lot of pieces that is not whole": ("equipment.csv", "code,quantity\nE2,1.5\n", 2, "quantity", "1.5", "whole"),
    "cycle in regions": ("regions.csv", "code,part_of\n44,440301\n", 2, "part_of", "440301", "circle"),
    "cycle in reporting lines": ("people.csv", "code,reports_to\nT1-1,T1-2\n", 2, "reports_to", "T1-2", "circle"),
    "cycle in kinds": ("equipment_types.csv", "code,kind_of\nboat,rigid_boat\n", 2, "kind_of", "rigid_boat", "circle"),
    "cycle in what implies what": (
        "qualification_types.csv",
        "code,implies\nfirst_aid,advanced_aid\n",
        2,
        "implies",
        "advanced_aid",
        "circle",
    ),
    "part of itself": ("teams.csv", "code,part_of\nT3,T3\n", 2, "part_of", "T3", "T3 → T3"),
    "stands in for itself": (
        "stand_ins.csv",
        "person,stands_in_for,order\nT1-1,T1-1,1\n",
        2,
        "stands_in_for",
        "T1-1",
        "itself",
    ),
    "unknown column": ("teams.csv", "code,colour\nT1,red\n", 1, "colour", None, "no column of that name"),
    "kept column": ("teams.csv", "code,readiness\nT1,R1\n", 1, "readiness", None, "worked out by Muster"),
    "kept relationship": ("teams.csv", "code,home_region\nT1,44\n", 1, "home_region", None, "worked out by Muster"),
    "column twice": ("teams.csv", "code,name,name\nT1,甲,乙\n", 1, "name", None, "twice"),
    "value in a column without a name": ("teams.csv", "code,,name\nT1,x,甲\n", 2, None, "x", "column 2"),
    "header that may be two columns": (
        "stand_ins.csv",
        "人员,替补人员,次序\nT1-1,T1-2,1\n",
        1,
        "人员",
        None,
        "may be any of person, stands_in_for",
    ),
    "missing key column": ("teams.csv", "name\n甲\n", 1, "code", None, "key column"),
    "missing column of a new row": ("teams.csv", "code,name\nT1,甲\nT9,乙\n", 1, "force", None, "the first is row 3"),
    "missing part of a key": ("memberships.csv", "person,team,since\nT1-1,T1,\n", 1, "role", None, "key column"),
    "blank that must not be": ("teams.csv", "code,name\nT1,\n", 2, "name", "", "blank"),
    "blank key": ("teams.csv", "code,name\n ,甲\n", 2, "code", " ", "blank"),
    "other encoding": ("teams.csv", "code,name\nT1,Montréal Nord\n".encode("latin-1"), None, None, None, "line 2"),
    "another Chinese encoding": (
        "teams.csv",
        "code,name\nT1,消防隊伍\n".encode("big5"),
        None,
        None,
        None,
        "nor GB18030",
    ),
    "two encodings": (
        "teams.csv",
        "code,name\nT1,甲\n".encode("gbk") + "T2,森林消防\n".encode(),
        None,
        None,
        None,
        "line 3 is",
    ),
    "other encoding with its mark": ("teams.csv", "code,name\nT1,甲\n".encode("utf-16"), None, None, None, "UTF-8"),
    "NUL": ("teams.csv", "code,name\nT1,a\0b\n", 2, "name", "a\\x00b", "U+0000"),
    "control character": ("teams.csv", "code,name\nT1,a\x07b\n", 2, "name", "a\\x07b", "U+0007"),
    "invisible character": ("teams.csv", "code,name\nT1\u200b1,a\n", 2, "code", "T1\\u200b1", "U+200B"),
    "line break in a code": ("teams.csv", 'code,name\n"T\n1",a\n', 2, "code", "T\\n1", "U+000A"),
    "choice not in the list": ("teams.csv", "code,force\nT1,NAVY\n", 2, "force", "NAVY", "FIRE_RESCUE"),
    "one of several choices": ("equipment_types.csv", "code,demands\nraft,EXPIRES_ON;X\n", 2, "demands", "X", "one of"),
    "too long": ("regions.csv", "code,level\n1234567890123,CITY\n", 2, "code", "1234567890123", "at most 12"),
    "too many places": ("equipment.csv", "code,quantity\nE3,1.2345678\n", 2, "quantity", "1.2345678", "6 decimal"),
    "no number": ("equipment.csv", "code,quantity\nE3,1e3\n", 2, "quantity", "1e3", "no number"),
    "no whole number": ("teams.csv", "code,squads\nT1,2.0\n", 2, "squads", "2.0", "whole number"),
    "number out of range": ("teams.csv", "code,shifts\nT1,101\n", 2, "shifts", "101", "between 0 and 100"),
    "decimal out of range": ("bases.csv", "code,latitude\nB1,90.000001\n", 2, "latitude", "90.000001", "-90 and 90"),
    "no boolean": ("held_to.csv", "team,standard,pools\nT1,S1,perhaps\n", 2, "pools", "perhaps", "true or false"),
    "percentage": ("equipment.csv", "code,quantity\nE3,12.5%\n", 2, "quantity", "12.5%", "like 0.125"),
    "misplaced thousands separator": (
        "equipment.csv",
        'code,quantity\nE3,"1,20"\n',
        2,
        "quantity",
        "1,20",
        "no number",
    ),
    "bad mark of removal": ("teams.csv", "code,remove\nT1,x\n", 2, "remove", "x", "true or blank"),
    "wrong count of turnout minutes": (
        "teams.csv",
        "code,turnout_minutes\nT1,1;2\n",
        2,
        "turnout_minutes",
        "1;2",
        "one number or 24",
    ),
    "measure twice": ("equipment.csv", "code,measures\nE4,flow=1;flow=2\n", 2, "measures", "flow", "twice"),
    "no measured value": ("equipment.csv", "code,measures\nE4,flow\n", 2, "measures", "flow", "flow=200"),
    "overlapping loans": ("loans.csv", LOANS + "E4,T1,2026-04-01,\n", 2, "since", "2026-04-01", "overlaps"),
    "loan that touches another": (
        "loans.csv",
        LOANS + "E4,T3,2026-03-01,2026-03-01\n",
        2,
        "since",
        "2026-03-01",
        "overlaps",
    ),
    "since after until": ("absences.csv", "code,until\nA1,2026-04-30\n", 2, "until", "2026-04-30", "after"),
    "equipment with neither team nor base": ("equipment.csv", "code,team\nE1,\n", 2, "team", "", "a holder"),
    "kind in another unit": ("equipment_types.csv", "code,kind_of\ncord,boat\n", 2, "unit", "METRE", "METRE"),
    "substitute in another unit": (
        "substitutions.csv",
        "equipment_type,substitutes_for,ratio\ncord,boat,1\n",
        2,
        "substitutes_for",
        "boat",
        "PIECE",
    ),
    "ratio between measured types": (
        "substitutions.csv",
        "equipment_type,substitutes_for,ratio\ncord,rope,2\n",
        2,
        "ratio",
        "2",
        "ratio is 1",
    ),
    "ratio of more than two places": (
        "substitutions.csv",
        "equipment_type,substitutes_for,ratio\nraft,boat,0.125\n",
        2,
        "ratio",
        "0.125",
        "two decimal places",
    ),
    "pieces now, and not whole": (
        "equipment_types.csv",
        "code,unit,kind_of\nrope,PIECE,\ncord,PIECE,\n",
        2,
        "unit",
        "PIECE",
        "E3 is not whole",
    ),
    "term of an unknown list": ("terms.csv", "list,code,zh,en\ncolour,red,红,red\n", 2, "list", "colour", "one of"),
    "too many cells": ("teams.csv", "code,name\nT1,甲,乙\n", 2, None, None, "has 3 cells"),
    "too few cells": ("teams.csv", "code,name,squads\nT1,甲\n", 2, None, None, "has 2 cells"),
    "empty file": ("teams.csv", "", None, None, None, "empty"),
    "only a byte order mark": ("teams.csv", b"\xef\xbb\xbf", None, None, None, "empty"),
    "a row without an end": ("teams.csv", f"code,name\nT1,{'甲' * 1_000_000}", 2, None, None, "more than 1,000,000"),
    "quotes that do not match": ("teams.csv", 'code,name\nT1,"甲\n', 2, None, None, "quotes"),
    "unknown file": ("colours.csv", "code\nred\n", None, None, None, "teams.csv"),
    "derived file": ("gaps.csv", "code\nred\n", None, None, None, "no file of that name"),
    "identity numbers": ("people.csv", "code,id_number\nT1-1,1\n", 1, "id_number", None, "until sign-in exists"),
    "identity numbers in Chinese": ("people.csv", "code,身份证号\nT1-1,1\n", 1, "身份证号", None, "until sign-in"),
    "phones": ("people.csv", "code,phone\nT1-1,1\n", 1, "phone", None, "until sign-in"),
    "phones elsewhere": ("teams.csv", "code,Leader Mobile\nT1,1\n", 1, "Leader Mobile", None, "until sign-in"),
    "phones in Chinese": ("teams.csv", "code,联系电话\nT1,1\n", 1, "联系电话", None, "until sign-in"),
    "a person's code that is an identity number": (
        "people.csv",
        f"code,name,status\n{NUMBER},张三,ACTIVE\n",
        2,
        "code",
        "11**************2X",
        "identity number",
    ),
    "an identity number as a reference": (
        "absences.csv",
        f"code,person\nA1,{NUMBER}\n",
        2,
        "person",
        "11**************2X",
        "no person of this code",
    ),
    "control character in a list": (
        "teams.csv",
        "code,serves\nT1,4\x07;4\x07\n",
        2,
        "serves",
        "4\\x07;4\\x07",
        "U+0007",
    ),
    "control character in the header": ("teams.csv", "code,na\x07me\nT1,x\n", 1, "na\\x07me", None, "U+0007"),
    "an identity number as a certificate's": (
        "qualifications.csv",
        f"code,number\nQ1,T{NUMBER}\n",
        2,
        "number",
        "T1***************2X",
        "identity number",
    ),
    "a standard of an unknown type": (
        "s2.yaml",
        """standard: S2
title: 乙
editions:
  - version: "1"
    status: DRAFT
    lines:
      - {code: L1, name: 甲, equipment: ship, quantity: 1, confidence: ASSUMED, source: ours}
""",
        7,
        None,
        None,
        "ship",
    ),
}


@pytest.mark.parametrize("case", BAD)
async def test_a_bad_file_is_named_and_nothing_is_loaded(case: str, correct: Correct, loaded: Store) -> None:
    name, text, row, column, value, reason = BAD[case]
    before = await content(loaded)
    report = await correct(name, text)
    assert not report.is_loaded
    assert report.is_refused
    found = [each for each in report.problems if reason in each.reason_en]
    assert found, report.problems
    assert (found[0].file, found[0].row, found[0].column, found[0].value) == (name, row, column, value)
    assert found[0].reason_zh != found[0].reason_en
    assert await content(loaded) == before


async def test_every_bad_row_of_every_file_is_told_at_once(store: Store, tmp_path: Path) -> None:
    folder = write(
        tmp_path / "bad",
        bases="code,name,kind,region,colour\nB1,站,STATION,1,\nB2,库,SHED,440301,\n",
        people="code,name,status,reports_to,mobile,id_card\nT1-1,张,ACTIVE,T1-2,,\nT1-2,李,ACTIVE,T1-1,,\nT1-3,,X,,,\n",
        equipment="code,type,quantity,team\nE1,ship,-1,T9\nE1,boat,1,T1\n",
    )
    report = await load(store, folder, CALENDAR)
    assert {(each.file, each.row, each.column) for each in report.problems} >= {
        ("bases.csv", 1, "colour"),
        ("bases.csv", 2, "region"),
        ("bases.csv", 3, "kind"),
        ("people.csv", 1, "mobile"),
        ("people.csv", 1, "id_card"),
        ("people.csv", 2, "reports_to"),
        ("people.csv", 3, "reports_to"),
        ("people.csv", 4, "name"),
        ("people.csv", 4, "status"),
        ("equipment.csv", 2, "type"),
        ("equipment.csv", 2, "quantity"),
        ("equipment.csv", 2, "team"),
        ("equipment.csv", 3, "code"),
    }
    assert report.problem_count == len(report.problems)
    assert set((await store.count_all()).values()) == {0}


async def test_problems_come_in_order_of_file_and_row(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "bad"
    put(folder, "bases.csv", "code,name,kind\nB1,甲,A\nB2,乙,B\n")
    put(folder, "regions.csv", "code,name,level,part_of\n1,甲,CITY,2\n2,乙,X,1\n3,丙,CITY,3\n")
    report = await load(store, folder, CALENDAR)
    places = [(each.file, each.row) for each in report.problems]
    assert places == [("regions.csv", 3), ("regions.csv", 4), ("bases.csv", 2), ("bases.csv", 3)]


async def test_listing_ends_at_a_limit_and_counting_does_not(correct: Correct) -> None:
    report = await correct("teams.csv", "code,squads\n" + "".join(f"T{row},x\n" for row in range(1_500)))
    assert (len(report.problems), report.problem_count) == (1_000, 1_500)


async def test_rows_after_a_quoted_line_break_and_a_blank_line_are_counted_as_a_spreadsheet_does(
    correct: Correct,
) -> None:
    report = await correct("teams.csv", 'code,name\nT1,"甲\n乙"\n\n,\nT2,\n')
    assert [each.row for each in report.problems] == [5]


async def test_a_file_that_cannot_be_read_does_not_make_every_reference_to_it_wrong(
    store: Store, tmp_path: Path
) -> None:
    report = await load(store, write(tmp_path / "bad", regions="name\n某省\n"), CALENDAR)
    assert [(each.file, each.column) for each in report.problems] == [("regions.csv", "code")]


@pytest.mark.parametrize(
    ("file", "text", "zh", "en"),
    [
        (
            "teams.csv",
            "code,tasks\nT1,防汛\n",
            "没有这个代码的词条（task），是否为 flood（防汛）",
            "there is no term (task) of this code; did you mean flood (flood)?",
        ),
        (
            "equipment.csv",
            "code,measures\nE1,流量=2\n",
            "没有这个代码的词条（measure），是否为 flow（流量）",
            "there is no term (measure) of this code; did you mean flow (flow)?",
        ),
        (
            "equipment.csv",
            "code,type\nE1,硬艇\n",
            "没有这个代码的装备类别，是否为 rigid_boat（硬艇）",
            "there is no equipment type of this code; did you mean rigid_boat (硬艇)?",
        ),
        ("teams.csv", "code,tasks\nT1,救护员\n", "没有这个代码的词条（task）", "there is no term (task) of this code"),
        ("teams.csv", "code,base\nT1,B11\n", "没有这个代码的驻地", "there is no base of this code"),
    ],
)
async def test_what_is_called_by_its_name_is_refused_with_the_code_that_is_meant(
    correct: Correct, file: str, text: str, zh: str, en: str
) -> None:
    (found,) = (await correct(file, text)).problems
    assert (found.reason_zh, found.reason_en) == (zh, en)


async def test_no_more_codes_are_looked_up_than_a_report_lists(
    correct: Correct, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exchange.meaning.MOST", 1)
    report = await correct("teams.csv", "code,tasks\nT1,防汛;防汛1;防汛2\n")
    assert ["flood" in each.reason_en for each in report.problems] == [True, False, False]


async def test_a_column_called_nearly_so_is_refused_with_the_one_that_is_meant(correct: Correct) -> None:
    found = (await correct("teams.csv", "code,名称,编制数\nT1,甲,3\n")).problems[0]
    assert found.reason_zh.startswith("没有这一列，是否为 establishment（编制）；可用：code, name")
    assert found.reason_en.startswith(
        "no column of that name is read; did you mean establishment (establishment)? there"
    )


async def test_a_reference_to_what_the_same_load_removes_is_refused(store: Store, folder: Path) -> None:
    await load(store, folder, CALENDAR)
    put(folder.parent / "both", "bases.csv", "code,remove\nB1,true\n")
    put(folder.parent / "both", "teams.csv", "code,base\nT1,B1\n")
    report = await load(store, folder.parent / "both", CALENDAR)
    assert ("teams.csv", 2, "base") in {(each.file, each.row, each.column) for each in report.problems}


async def test_a_term_that_a_kept_standard_or_value_names_is_not_removed(correct: Correct) -> None:
    report = await correct("terms.csv", "list,code,remove\nrole,medic,true\nmeasure,flow,true\nrole,leader,true\n")
    told: dict[int | None, str] = {each.row: each.reason_en for each in report.problems if each.row}
    assert set(told) == {2, 3, 4}
    assert "Requirement" in told[2]
    assert "Equipment E4" in told[3]


async def test_a_type_does_not_leave_the_unit_of_a_kept_line_that_takes_others_too(correct: Correct) -> None:
    text = """standard: S2
title: 乙
editions:
  - version: "1"
    status: DRAFT
    lines:
      - {code: L1, name: 甲, equipment: [pump, raft], quantity: 1, confidence: ASSUMED, source: ours}
"""
    assert (await correct("s2.yaml", text)).problems == []
    report = await correct("equipment_types.csv", "code,unit\npump,KILOGRAM\n")
    assert [(each.file, each.row) for each in report.problems] == [("equipment_types.csv", None)]
    assert "S2" in report.problems[0].reason_en


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("name: [甲]\n", "name"),
        ("reference_day: soon\n", "reference_day"),
        ("include: [../nowhere]\n", "include"),
        ("colour: red\n", "colour"),
        ("- a\n", None),
        ("a: [\n", None),
    ],
)
async def test_a_bad_manifest_is_named(store: Store, folder: Path, text: str, column: str | None) -> None:
    put(folder, "register.yaml", text)
    report = await load(store, folder, CALENDAR)
    assert [(each.file, each.column) for each in report.problems] == [("register.yaml", column)]


@pytest.mark.parametrize("name", ["nowhere", "empty"])
async def test_a_path_with_nothing_to_load_is_refused(store: Store, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    report = await load(store, tmp_path / name, CALENDAR)
    assert report.problem_count == 1
    assert not report.is_loaded


async def test_a_folder_called_as_a_file_is_named_before_all_that_lacks_its_rows(store: Store, folder: Path) -> None:
    (folder / "people.csv").unlink()
    for name in ("people.csv", ".hidden.csv", "standards/S.yaml"):
        (folder / name).mkdir(parents=True)
    report = await load(store, folder, CALENDAR)
    named = [each.file for each in report.problems if each.reason_zh == "是文件夹，不是文件"]
    assert named == [each.file for each in report.problems[:2]] == ["people.csv", "standards/S.yaml"]
    assert not report.is_loaded


async def test_a_link_to_a_file_that_is_not_there_is_named(store: Store, folder: Path) -> None:
    (folder / "people.csv").unlink()
    (folder / "people.csv").symlink_to(folder / "elsewhere.csv")
    report = await load(store, folder, CALENDAR)
    assert [(each.file, each.reason_zh) for each in report.problems] == [
        ("people.csv", "无法读取：No such file or directory")
    ]
