"""A copy of one workbook with marks, everything else in it as it was."""

from collections.abc import Mapping
from typing import IO, Any

from openpyxl import load_workbook

from exchange.keys import Keys
from exchange.reading.names import CHECKED
from exchange.writing.marked.looks import BAD, GOOD, explain, header, side, spot
from exchange.writing.marked.marks import Marks


def write(file: IO[bytes], keys: Keys, found: Mapping[str, Marks], *, is_zh: bool) -> None:
    """Write the copy; macros are left behind."""
    book = load_workbook(keys.sources[0].path)
    for source in keys.sources:
        if source.name in keys.forms:
            _mark(book[source.sheet or ""], source.name, keys, found[source.name], is_zh=is_zh)
    if any(each.has_more for each in found.values()):
        title = header(is_zh=is_zh)
        if title in book.sheetnames:
            del book[title]
        explain(book.create_sheet(title), found, is_zh=is_zh)
    book.save(file)


def _mark(sheet: Any, name: str, keys: Keys, found: Marks, *, is_zh: bool) -> None:
    top = keys.forms[name].header or 1
    place = _column(sheet, top)
    sheet.cell(top, place, header(is_zh=is_zh))
    for row in range(top, sheet.max_row + 1):
        for position, said in found.cells(row, keys.headers.get(name)).items():
            spot(sheet.cell(row, position + 1), said, is_zh=is_zh)
        text = side(found.said(row), is_zh=is_zh)
        if row > top and text:
            cell = sheet.cell(row, place, text)
            cell.data_type = "s"
            cell.fill = BAD if row in found.problems else GOOD
        elif row > top:
            sheet.cell(row, place).value = None


def _column(sheet: Any, top: int) -> int:
    """Where the marks go: where an earlier copy had them, else behind the last column."""
    for cell in sheet[top]:
        if cell.value in CHECKED:
            return int(cell.column)
    return int(sheet.max_column) + 1
