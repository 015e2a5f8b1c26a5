"""Workbooks and JSON lists are loaded like CSV, or refused in a sentence."""

import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import orjson
import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet._reader import WorkSheetParser
from openpyxl.worksheet.worksheet import Worksheet

from exchange.load import load
from exchange.reading import archive
from exchange.report import Report
from graph.model.identity import node_id
from graph.ports.store import Store
from tests.load.conftest import Correct
from tests.load.world import CALENDAR

EIGHT = datetime(2026, 1, 1, 8)  # noqa: DTZ001 a workbook knows no zones
HEAD = ["code", "name", "quantity", "inspection_due"]


def first(made: Workbook) -> Worksheet:
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    return sheet


def book(*rows: Sequence[Any], title: str = "Sheet1", change: Callable[[Workbook], None] | None = None) -> bytes:
    made = Workbook()
    sheet = first(made)
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    if change:
        change(made)
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def equipment(*codes: str) -> list[str]:
    return [node_id("Equipment", code) for code in codes]


def told(report: Report) -> list[tuple[int | None, str | None, str]]:
    return [(each.row, each.column, each.reason_en) for each in report.problems]


async def test_a_sheet_is_read_with_its_titles_dates_and_numbers(correct: Correct, loaded: Store) -> None:
    def change(made: Workbook) -> None:
        first(made).merge_cells("A1:D1")
        first(made)["C4"].number_format = "#,##0"

    rows: list[Sequence[Any]] = [
        ["装备登记表"],
        [],
        ["编号", "名称", "数量", "检验到期日", None],
        ["E2", "艇", 1200, date(2026, 12, 1)],
        ["E3", "绳", 60.5, 46296],
        [None, " ", None, None],
    ]
    report = await correct("equipment.xlsx", book(*rows, change=change))
    assert report.problems == []
    found = {row["code"]: row for row in (await loaded.nodes("Equipment", equipment("E2", "E3"))).values()}
    assert (found["E2"]["quantity"], found["E2"]["inspection_due"]) == (1_200_000_000, "2026-12-01")
    assert (found["E3"]["quantity"], found["E3"]["inspection_due"]) == (60_500_000, "2026-10-01")
    assert [each.reason_en for each in report.notes if each.column is None] == [
        "its header is row 3; what is above was passed over"
    ]
    assert {each.file for each in report.notes} == {"equipment.xlsx [Sheet1]"}


async def test_serial_days_count_as_the_workbook_says(correct: Correct, loaded: Store) -> None:
    def change(made: Workbook) -> None:
        made.epoch = CALENDAR_MAC_1904

    data = book(HEAD, ["E2", "艇", 1, 44834], ["E3", "绳", 1, date(2026, 10, 2)], change=change)
    report = await correct("equipment.xlsx", data)
    assert report.problems == []
    found = {
        row["code"]: row["inspection_due"] for row in (await loaded.nodes("Equipment", equipment("E2", "E3"))).values()
    }
    assert found == {"E2": "2026-10-01", "E3": "2026-10-02"}
    assert "its serial days count from 1904" in [each.reason_en for each in report.notes]


async def test_a_workbook_holds_a_sheet_for_each_table_and_others_are_named(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    await load(store, folder, CALENDAR)

    def change(made: Workbook) -> None:
        made.create_sheet("人员").append(["编号", "姓名"])
        made["人员"].append(["T1-1", "新名"])
        made.create_sheet("备注").append(["按此填写"])
        made.create_sheet("hidden").sheet_state = "hidden"

    path = tmp_path / "register.xlsx"
    path.write_bytes(book(HEAD[:2], ["E2", "新艇"], title="equipment", change=change))
    report = await load(store, path, CALENDAR)
    assert report.problems == []
    assert set(report.files) == {"register.xlsx [equipment]", "register.xlsx [人员]"}
    assert [each.file for each in report.warnings] == ["register.xlsx [备注]"]
    assert (await store.nodes("Person", [node_id("Person", "T1-1")])).popitem()[1]["name"] == "新名"
    assert (await store.nodes("Equipment", equipment("E2"))).popitem()[1]["name"] == "新艇"


def formula(made: Workbook) -> None:
    first(made)["C2"] = "=1+1"


def merging(made: Workbook) -> None:
    first(made).merge_cells("C2:C3")


def error(made: Workbook) -> None:
    first(made)["B2"] = "#N/A"
    first(made)["B2"].data_type = "e"


def percent(made: Workbook) -> None:
    first(made)["C2"].number_format = "0.0%"


ROWS: list[Sequence[Any]] = [HEAD, ["E2", "艇", 0.125, None], ["E3", "绳", 2, None]]
BAD: dict[str, tuple[bytes, tuple[int | None, str | None, str]]] = {
    "formula without a value": (book(*ROWS, change=formula), (2, "quantity", "formula whose value was not saved")),
    "merged cells": (book(*ROWS, change=merging), (3, "quantity", "merged cells C2:C3")),
    "error value": (book(*ROWS, change=error), (2, "name", "error value")),
    "percentage": (book(*ROWS, change=percent), (2, "quantity", "write the value itself, like 0.125")),
    "time of day": (book(HEAD, ["E2", "艇", 1, EIGHT]), (2, "inspection_due", "YYYY-MM-DD")),
    "lost digits": (book(HEAD, [12345678901234567, "艇", 1, None]), (2, "code", "more than 15 digits")),
    "value without a name": (
        book([*HEAD, None, "serial"], ["E2", "艇", 1, None, "x"]),
        (2, None, "column 5 has no name"),
    ),
    "no archive": (b"code,name\n", (None, None, "no whole XLSX workbook")),
    "cut off": (book(*ROWS)[:-2000], (None, None, "no whole XLSX workbook")),
    "bytes gone wrong": (
        book(*ROWS).replace(b"docProps/core.xml", b"docProps/corf.xml", 1),
        (None, None, "no whole XLSX workbook"),
    ),
    "password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), (None, None, "has a password")),
    "as long as a cell can be": (
        book(HEAD, ["E2", "长" * 32_767, 1, None]),
        (2, "name", "has 32767 characters, at most 200"),
    ),
    "empty": (book(), (None, None, "empty")),
    "several sheets": (
        book(*ROWS, change=lambda made: made.create_sheet("Sheet2") and None),
        (None, None, "name the one to load equipment"),
    ),
}


@pytest.mark.parametrize("case", BAD)
async def test_what_a_workbook_cannot_tell_is_refused_by_cell(case: str, correct: Correct) -> None:
    data, (row, column, reason) = BAD[case]
    report = await correct("equipment.xlsx", data)
    assert not report.is_loaded
    found = [each for each in report.problems if reason in each.reason_en]
    assert [(each.row, each.column) for each in found[:1]] == [(row, column)], told(report)
    assert found[0].reason_zh != found[0].reason_en


async def test_an_archive_that_would_unpack_to_too_much_is_not_unpacked(
    correct: Correct, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 4 << 20)
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet1.xml", bytes(5 << 20))
    report = await correct("equipment.xlsx", held.getvalue())
    assert [reason for _, _, reason in told(report)] == [
        "unpacks to more than 4 MiB, which no register does; split it or save it as CSV"
    ]


async def test_no_sheet_is_gone_through_for_its_size(correct: Correct, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: WorkSheetParser) -> None:
        raise AssertionError("the size of a sheet was looked for")

    monkeypatch.setattr(WorkSheetParser, "parse_dimensions", refused)
    assert (await correct("equipment.xlsx", book(HEAD[:2], ["E2", "艇"]))).problems == []


def one_of(called: str) -> dict[str, bytes]:
    """A file of one row, by its form."""
    row = {"code": "E2", "name": called}
    csv = "\n".join([",".join(row), ",".join(row.values())])
    return {".xlsx": book(list(row), list(row.values())), ".json": orjson.dumps([row]), ".csv": csv.encode()}


@pytest.mark.parametrize("name", ["equipment.xlsx", "equipment.json", "equipment.csv"])
@pytest.mark.parametrize("is_gone", [False, True], ids=["changed", "gone"])
async def test_a_file_that_is_another_at_the_second_look_is_refused(
    name: str, is_gone: bool, loaded: Store, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(one_of("艇")[path.suffix])

    def change(stage: str, done: int, total: int) -> None:
        if stage == "check" and done == total:
            path.unlink()
            if not is_gone:
                path.write_bytes(one_of("筏")[path.suffix])

    report = await load(loaded, path, CALENDAR, progress=change)
    assert [reason for _, _, reason in told(report)] == ["was changed while it was read; load it again"]
    assert not report.is_loaded


async def test_a_json_list_is_read(correct: Correct, loaded: Store) -> None:
    rows = [
        {"code": "E2", "name": "艇", "quantity": 12.5, "measures": {"flow": 30.25}},
        {"code": "E3", "name": "绳", "quantity": 3, "measures": None},
    ]
    report = await correct("equipment.json", b"\xef\xbb\xbf" + orjson.dumps(rows[1:]).replace(b"[", b" [", 1))
    assert report.problems == []
    report = await correct("equipment.json", orjson.dumps([{**rows[1], "quantity": 12.000001}]))
    assert report.problems == []
    assert (await loaded.nodes("Equipment", equipment("E3"))).popitem()[1]["quantity"] == 12_000_001
    report = await correct("teams.json", orjson.dumps([{"队伍代码": "T1", "serves": ["440301", "440302"]}]))
    assert report.problems == []
    assert [each.value for each in report.notes] == ["队伍代码"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('{"code": "E2"}', (None, None, "is no list of objects")),
        ('[{"code": "E2"}, 3]', (2, None, "is no object")),
        ('[{"code": "E2"}', (2, None, "is not well-formed JSON")),
        ('[{"code": "E2", "name": "a"}, {"code": "E3"}]', (2, "name", "lacks name")),
        ('[{"code": "E2", "name": {"a": {"b": 1}}}]', (1, "name", "nested too deeply")),
        ('[{"code": "E2", "colour": "red"}]', (None, "colour", "no column of that name")),
        ("[]", (None, "code", "key column")),
    ],
)
async def test_what_is_no_such_list_is_refused(
    text: str, wanted: tuple[int | None, str | None, str], correct: Correct
) -> None:
    report = await correct("equipment.json", text)
    assert not report.is_loaded
    assert [(row, column) for row, column, reason in told(report) if wanted[2] in reason][:1] == [wanted[:2]], told(
        report
    )
