"""A dry run row by row, and the marked copy that a registrar mends and loads."""

from functools import partial
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from exchange.load import load
from exchange.outcome import Became, Outcome
from exchange.report import LISTED_ROWS, Report
from exchange.writing.marked import mark
from exchange.writing.marked.marks import marks
from graph.ports.store import Store
from tests.load.world import CALENDAR, put

BASES = """某区驻地一览,,,,
code,name,kind,region,latitude
B1,新站,STATION,440301,
B2,仓库,DEPOT,,
B3,三站,NOPE,440301,
B4,四站,STATION,999,91
B5,五站,STATION,440302,
"""
SAID = [
    "将更新：name",
    "不变",
    "kind：不在可选值之内：",
    "latitude：应在 -90 到 90 之间；region：没有这个代码的区划",
    "将新增",
]


def book(path: Path) -> Path:
    """The same as a workbook, its title in bold."""
    made = Workbook()
    sheet: Any = made.active
    sheet.title = "驻地"
    for line in BASES.splitlines():
        sheet.append([cell or None for cell in line.split(",")])
    sheet["A1"].font = Font(bold=True)
    made.save(path)
    return path


async def checked(store: Store, path: Path, to: Path) -> Report:
    return await load(store, path, CALENDAR, dry_run=True, marked=partial(mark, to, is_zh=True))


@pytest.fixture(params=["csv", "xlsx"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "csv":
        return put(tmp_path, "bases.csv", BASES.encode("gbk"))
    return book(tmp_path / "mine.xlsx")


async def test_a_dry_run_tells_what_becomes_of_each_row(loaded: Store, file: Path) -> None:
    report = await load(loaded, file, CALENDAR, dry_run=True)
    assert [
        (each.row, each.became, each.key, each.columns) for each in sorted(report.rows, key=lambda one: one.row)
    ] == [
        (3, Became.UPDATED, "B1", ("name",)),
        (4, Became.UNCHANGED, "B2", ()),
        (7, Became.CREATED, "B5", ()),
    ]
    assert report.problem_count == 3
    assert (await load(loaded, file.parent / "nothing", CALENDAR)).rows == []


async def test_every_bad_cell_is_marked_and_every_row_says_what_becomes_of_it(
    loaded: Store, file: Path, tmp_path: Path
) -> None:
    to = tmp_path / "marked.xlsx"
    assert (await checked(loaded, file, to)).is_refused
    sheet = load_workbook(to).worksheets[0]
    place = [cell.value for cell in sheet[2]].index("核对结果") + 1
    said = [str(sheet.cell(row, place).value) for row in range(3, 8)]
    assert [text[: len(start)] for text, start in zip(said, SAID, strict=True)] == SAID
    marked = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment}
    assert marked == {"C5", "D6", "E6"}


async def test_the_marked_copy_is_mended_and_loaded_its_marks_apart(loaded: Store, file: Path, tmp_path: Path) -> None:
    to, again = tmp_path / "bases.xlsx", tmp_path / "again.xlsx"
    await checked(loaded, file, to)
    mended = load_workbook(to)
    sheet = mended.worksheets[0]
    sheet["C5"], sheet["D6"], sheet["E6"] = "DEPOT", "440302", None
    mended.save(to)
    report = await checked(loaded, to, again)
    assert report.problems == []
    assert [cell.value for cell in load_workbook(again).worksheets[0][2]].count("核对结果") == 1
    assert (await load(loaded, again, CALENDAR)).is_loaded
    assert {row["code"] for row in (await loaded.nodes("Base", await loaded.ids("Base"))).values()} == {
        "B1",
        "B2",
        "B3",
        "B4",
        "B5",
    }


async def test_a_copy_keeps_how_the_workbook_looks(loaded: Store, tmp_path: Path) -> None:
    await checked(loaded, book(tmp_path / "mine.xlsx"), tmp_path / "marked.xlsx")
    assert load_workbook(tmp_path / "marked.xlsx")["驻地"]["A1"].font.bold


async def test_what_is_wrong_with_a_header_stands_on_a_sheet_of_its_own(loaded: Store, tmp_path: Path) -> None:
    path = put(tmp_path, "bases.csv", "code,name,colour\nB9,九站,red\n")
    await checked(loaded, path, tmp_path / "marked.xlsx")
    found = load_workbook(tmp_path / "marked.xlsx")
    assert found.sheetnames == ["bases", "核对结果"]
    assert found["核对结果"]["B1"].value == "colour"


async def test_a_workbook_that_cannot_be_copied_is_told_of_on_the_sheet(loaded: Store, tmp_path: Path) -> None:
    path, cut = book(tmp_path / "mine.xlsx"), tmp_path / "bases.xlsx"
    with ZipFile(path) as whole, ZipFile(cut, "w") as made:
        for name in whole.namelist():
            data = whole.read(name)
            made.writestr(name, data[:-200] if name.endswith("sheet1.xml") else data)
    await checked(loaded, cut, tmp_path / "marked.xlsx")
    found = load_workbook(tmp_path / "marked.xlsx")["核对结果"]
    assert [row[0] for row in found.values] == ["bases.xlsx [驻地]"]
    assert "不是完好的 XLSX" in str(found["D1"].value)


async def test_no_file_is_written_over(loaded: Store, file: Path, tmp_path: Path) -> None:
    mine = put(tmp_path, "mine.txt", "mine")
    with pytest.raises(FileExistsError):
        await checked(loaded, file, mine)
    assert mine.read_text() == "mine"


def test_rows_beyond_the_limit_are_not_listed() -> None:
    report = Report(is_dry_run=True)
    report.rows = [Outcome("a.csv", 2, Became.UNCHANGED, "A")] * (LISTED_ROWS - 1)
    report.tell(Outcome("a.csv", row, Became.CREATED, "B") for row in (3, 4, 5))
    assert [each.row for each in report.rows[-2:]] == [2, 3]
    assert marks(report, {"a.csv": 1})["a.csv"].said(4) == ("", "")


async def test_a_problem_names_the_column_as_the_file_does_with_its_own_name_beside(
    loaded: Store, tmp_path: Path
) -> None:
    text = "代码*,驻地名称,类别,region,纬度（度）\nB6,六站,NOPE,999,91\nB7,,STATION,440301,22\n"
    to = tmp_path / "marked.xlsx"
    report = await checked(loaded, put(tmp_path, "bases.csv", text), to)
    assert [(each.row, each.column, each.header, each.place) for each in report.problems] == [
        (2, "kind", "类别", "类别 (kind)"),
        (2, "latitude", "纬度（度）", "纬度（度） (latitude)"),
        (2, "region", None, "region"),
        (3, "name", "驻地名称", "驻地名称 (name)"),
    ]
    sheet = load_workbook(to).worksheets[0]
    assert {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment} == {"B3", "C2", "D2", "E2"}
    assert str(sheet["F2"].value).startswith("类别 (kind)：不在可选值之内")
    assert sheet["F3"].value == "驻地名称 (name)：不能为空"


async def test_a_column_that_is_there_twice_is_named_as_it_stands_there(loaded: Store, tmp_path: Path) -> None:
    to = tmp_path / "marked.xlsx"
    report = await checked(loaded, put(tmp_path, "bases.csv", "代码,name,名称\nB6,六站,七站\n"), to)
    assert report.problems[0].place == "名称 (name)"
    assert load_workbook(to)["核对结果"]["B1"].value == "名称 (name)"


async def test_a_warning_names_the_column_as_the_file_does_too(loaded: Store, tmp_path: Path) -> None:
    report = await load(loaded, put(tmp_path, "bases.csv", "代码,删除\nB6,是\n"), CALENDAR)
    assert [each.place for each in report.warnings] == ["删除 (remove)"]
