"""Tables of answers as files: what is read back is what was answered, and no cell is a formula."""

import csv
import io
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import load_workbook

from exchange.writing.answers import Cell, File, Filled, as_csv, as_workbook
from readiness.words import Lang

ROWS: list[list[Cell]] = [
    ["QL-FF-04", "=HYPERLINK(1)", 12, Decimal("-0.75"), date(2026, 9, 15), None],
    ["0012", '两行\n逗号,引号"', 0, Decimal("12345678901234567.5"), None, "+86"],
]
TABLE = Filled("teams", ["代码", "=名称", "编制", "满足率", "日期", "电话"], ROWS, ["未写完：只写出 2 行"])


def file(*tables: Filled, lang: Lang = Lang.ZH) -> File:
    return File(tables, "2026-09-15", "Asia/Shanghai", [("队伍列表 · 总数", 40)], lang)


def read(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def sheets(body: bytes) -> dict[str, list[list[Any]]]:
    book = load_workbook(io.BytesIO(body))
    return {sheet.title: [[cell.value for cell in row] for row in sheet] for sheet in book}


def test_a_csv_has_its_mark_the_day_in_each_row_and_at_its_end_what_is_missing() -> None:
    body = as_csv(file(TABLE))
    assert body.startswith(b"\xef\xbb\xbf")
    assert read(body) == [
        ["代码", "'=名称", "编制", "满足率", "日期", "电话", "截至日期"],
        ["QL-FF-04", "'=HYPERLINK(1)", "12", "-0.75", "2026-09-15", "", "2026-09-15"],
        ["0012", '两行\n逗号,引号"', "0", "12345678901234567.5", "", "'+86", "2026-09-15"],
        ["# 注意", "未写完：只写出 2 行"],
    ]


def test_a_workbook_has_numbers_and_days_as_such_and_everything_else_as_text() -> None:
    found = sheets(as_workbook(file(TABLE, Filled("x.groups", ["n"], [[1]]))))
    assert list(found) == ["teams", "x.groups", "说明"]
    day = datetime(2026, 9, 15)  # noqa: DTZ001
    assert found["teams"] == [
        ["代码", "=名称", "编制", "满足率", "日期", "电话"],
        ["QL-FF-04", "=HYPERLINK(1)", 12, -0.75, day, None],
        ["0012", '两行\n逗号,引号"', 0, "12345678901234567.5", None, "+86"],
    ]
    assert found["说明"] == [
        ["截至日期", day],
        ["时刻所用时区", "Asia/Shanghai"],
        ["表格", "teams"],
        ["行数", 2],
        ["注意", "未写完：只写出 2 行"],
        ["表格", "x.groups"],
        ["行数", 1],
        ["队伍列表 · 总数", 40],
    ]


def test_a_moment_is_text_with_its_offset_in_csv_and_a_real_one_by_the_clock_in_a_workbook() -> None:
    moment = datetime(2026, 9, 15, 8, 30, 21, 5, tzinfo=ZoneInfo("Asia/Shanghai"))
    table = Filled("teams", ["确认时间"], [[moment], [moment.replace(second=0)]])
    assert [row[0] for row in read(as_csv(file(table)))[1:]] == ["2026-09-15 08:30:21+08:00", "2026-09-15 08:30+08:00"]
    (sheet, _) = load_workbook(io.BytesIO(as_workbook(file(table))))
    held = sheet.cell(2, 1)
    assert (held.value, held.data_type, held.number_format) == (
        datetime(2026, 9, 15, 8, 30, 21),  # noqa: DTZ001
        "d",
        "yyyy-mm-dd hh:mm",
    )


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    book = load_workbook(io.BytesIO(as_workbook(file(TABLE))))
    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {"s", "n", "d"}


def test_what_a_workbook_cannot_hold_is_cut_or_replaced_with_a_sign_of_it() -> None:
    names = ["a.very.long.path.to.a/list.of.teams", "b.very.long.path.to.a/list.of.teams"]
    tables = [Filled(name, ["x"], [["a" * 40_000], ["bell\x07"]]) for name in names]
    first, second, notes = sheets(as_workbook(file(*tables, lang=Lang.EN))).items()
    assert (first[0], second[0]) == ("long.path.to.a_list.of.teams", "long.path.to.a_list.of.teams1")
    assert notes[0] == "notes"
    assert first[1][1][0] == "a" * 32_766 + "…"
    assert first[1][2] == ["bell\ufffd"]


def test_a_sheet_is_called_by_whole_words() -> None:
    found = sheets(as_workbook(file(Filled("regionReadiness.changes.teams", ["x"]))))
    assert list(found) == ["changes.teams", "说明"]


def test_an_empty_table_has_its_headers() -> None:
    empty = Filled("teams", ["code"])
    assert read(as_csv(file(empty, lang=Lang.EN))) == [["code", "as of"]]
    assert sheets(as_workbook(file(empty, lang=Lang.EN)))["teams"] == [["code"]]
