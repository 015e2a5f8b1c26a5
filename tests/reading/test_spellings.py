"""Files as units keep them are loaded like tidy ones, and the report says how they were read."""

import pytest

from exchange.report import Report
from graph.model.identity import node_id
from graph.ports.store import Store
from tests.load.conftest import Correct

MESSY = (
    "青岚区救援装备登记表,,,,,\r\n"
    "填报单位：一队,,填报日期：2026年5月1日,,,\r\n"
    ",,,,,\r\n"
    "装备编号,装备名称*,数量（件）,状况,检验到期日,\r\n"
    'Ｅ２,橡皮艇,"１,２００",完好,2026年12月1日,\r\n'
    "E3,绳索,60,In repair,2026/9/30,\r\n"
    ",,,,,\r\n"
)


def told(report: Report) -> list[tuple[str | None, str | None, str]]:
    return [(each.column, each.value, each.reason_en) for each in report.notes]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
async def test_a_file_as_a_spreadsheet_saves_it_is_read_and_the_report_says_how(
    codec: str, correct: Correct, loaded: Store
) -> None:
    report = await correct("equipment.csv", MESSY.encode(codec))
    assert report.problems == []
    rows = {row["code"]: row for row in (await loaded.nodes("Equipment", _ids("E2", "E3"))).values()}
    assert (rows["E2"]["name"], rows["E2"]["quantity"], rows["E2"]["condition"]) == (
        "橡皮艇",
        1_200_000_000,
        "SERVICEABLE",
    )
    assert (rows["E3"]["condition"], rows["E3"]["inspection_due"]) == ("IN_REPAIR", "2026-09-30")
    first = [(None, None, "read as GB18030, which holds GBK")] if codec.startswith("gb") else []
    assert told(report) == [
        *first,
        (None, None, "its header is row 4; what is above was passed over"),
        ("code", "装备编号", "this column is read as code"),
        ("name", "装备名称*", "this column is read as name"),
        ("quantity", "数量（件）", "this column is read as quantity"),
        ("code", None, "full-width characters read as plain ones (1 cells)"),
        ("condition", None, "words read as their codes (2 cells)"),
        ("inspection_due", None, "days rewritten as YYYY-MM-DD (2 cells)"),
        ("quantity", None, "thousands separators taken out (1 cells)"),
    ]


@pytest.mark.parametrize("delimiter", ["\t", ";"])
async def test_other_delimiters_are_seen_by_the_header(delimiter: str, correct: Correct, loaded: Store) -> None:
    text = "code,name\nE2,甲,\n".replace(",\n", "\n").replace(",", delimiter)
    report = await correct("equipment.csv", text)
    assert report.problems == []
    assert (await loaded.nodes("Equipment", _ids("E2"))).popitem()[1]["name"] == "甲"
    assert len(report.notes) == 1


async def test_a_tidy_file_needs_no_word(correct: Correct) -> None:
    report = await correct("equipment.csv", "code,name,quantity,inspection_due\nE2,甲,3,2026-12-01\n")
    assert report.is_loaded
    assert report.notes == []


async def test_rows_are_counted_as_the_spreadsheet_counts_them(correct: Correct) -> None:
    report = await correct("equipment.csv", "表\n\ncode,quantity\n\nE2,x\n")
    assert [(each.row, each.column) for each in report.problems] == [(5, "quantity")]


async def test_references_may_be_full_width_too(correct: Correct, loaded: Store) -> None:
    report = await correct("teams.csv", "code,serves,remove\nＴ１,４４０３０１；４４０３０２,否\n")
    assert report.problems == []
    found = dict(await loaded.links("Team", "serves", [node_id("Team", "T1")]))
    assert set(found) == {node_id("Team", "T1")}


def _ids(*codes: str) -> list[str]:
    return [node_id("Equipment", code) for code in codes]
