"""Tables of answers as files that spreadsheets open: CSV of one table, a workbook with a sheet for each."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from exchange.formulas import guarded
from exchange.writing.cell import text_cell
from graph.model.values import clock_text
from readiness.words import Lang

Cell = str | int | Decimal | date | datetime | None
"""A moment knows its offset from UTC."""
LONGEST = 32_767
"""Characters that a cell of a workbook holds."""
LONGEST_TITLE = 28
"""Characters, with room for the number that tells equal ones apart."""
NO_TITLE = re.compile(r"[\[\]:*?/\\]")
DIGITS = 15
"""Digits of a number that every spreadsheet keeps; one of more is written as text."""
READ = ("=", "#")
"""What a text begins with that the library takes for a formula or an error."""
WIDEST, NARROWEST = 60, 10
NOTES = {Lang.ZH: "说明", Lang.EN: "notes"}
MOMENT = "yyyy-mm-dd hh:mm"
DAY = {Lang.ZH: "截至日期", Lang.EN: "as of"}
ZONE = {Lang.ZH: "时刻所用时区", Lang.EN: "time zone of moments"}
ROWS = {Lang.ZH: "行数", Lang.EN: "rows"}
TABLE = {Lang.ZH: "表格", Lang.EN: "table"}
NOTE = {Lang.ZH: "注意", Lang.EN: "note"}


@dataclass(slots=True)
class Filled:
    """One table; `marks` say what is missing of it."""

    name: str
    headers: Sequence[str]
    rows: list[list[Cell]] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class File:
    """What goes into one file: tables, the day that they hold for, the zone of moments, what else was answered."""

    tables: Sequence[Filled]
    day: str
    zone: str
    notes: Sequence[tuple[str, Cell]]
    lang: Lang


class NotWanted(Exception):
    """Whoever wanted the file has gone."""


def as_csv(file: File, is_wanted: Callable[[], bool] = lambda: True) -> bytes:
    """The only table, in UTF-8 with its mark; the day stands in its last column, what is missing in rows at its end."""
    (table,) = file.tables
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([guarded(one) for one in (*table.headers, DAY[file.lang])])
    for cells in _wanted(table.rows, is_wanted):
        writer.writerow([*(_text(one) for one in cells), file.day])
    for mark in table.marks:
        writer.writerow([f"# {NOTE[file.lang]}", mark])
    return stream.getvalue().encode("utf-8-sig")


def as_workbook(file: File, is_wanted: Callable[[], bool] = lambda: True) -> bytes:
    """A sheet a table, the last one with the day, the numbers of rows, what is missing and what else was answered."""
    book = Workbook(write_only=True)
    for table in file.tables:
        sheet = book.create_sheet(_title(table.name))
        sheet.freeze_panes = "A2"
        for place, width in enumerate(_widths(table), 1):
            sheet.column_dimensions[get_column_letter(place)].width = width
        sheet.append([_bold(sheet, one) for one in table.headers])
        for cells in _wanted(table.rows, is_wanted):
            sheet.append([_cell(sheet, one) for one in cells])
    sheet = book.create_sheet(NOTES[file.lang])
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 40, WIDEST
    for called, told in _notes(file):
        sheet.append([_cell(sheet, called), _cell(sheet, told)])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _wanted(rows: Sequence[list[Cell]], is_wanted: Callable[[], bool]) -> Iterator[list[Cell]]:
    """The rows, as long as somebody waits for them."""
    for cells in rows:
        if not is_wanted():
            raise NotWanted
        yield cells


def _notes(file: File) -> Iterator[tuple[str, Cell]]:
    yield DAY[file.lang], date.fromisoformat(file.day)
    yield ZONE[file.lang], file.zone
    for table in file.tables:
        yield TABLE[file.lang], table.name
        yield ROWS[file.lang], len(table.rows)
        yield from ((NOTE[file.lang], mark) for mark in table.marks)
    yield from file.notes


def _text(found: Cell) -> str:
    if isinstance(found, str):
        return guarded(found)
    if isinstance(found, datetime):
        return clock_text(found)
    return "" if found is None else f"{found:f}" if isinstance(found, Decimal) else str(found)


def _cell(sheet: Any, found: Cell) -> Any:
    """A plain value where the library takes it for what it is, which costs half of what a cell does."""
    if isinstance(found, datetime):
        cell = WriteOnlyCell(sheet, found.replace(tzinfo=None, microsecond=0))
        cell.number_format = MOMENT
        return cell
    if found is None or isinstance(found, date):
        return found
    if isinstance(found, int | Decimal) and len(Decimal(found).as_tuple().digits) <= DIGITS:
        return found
    text = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", found if isinstance(found, str) else _text(found))
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return text_cell(sheet, text) if text.startswith(READ) else text


def _bold(sheet: Any, header: str) -> Any:
    cell = text_cell(sheet, header)
    cell.font = Font(bold=True)
    return cell


def _title(name: str) -> str:
    """The end of a name, which tells tables apart, in what a sheet may be called; the library numbers equal ones."""
    steps = name.split(".")
    while len(steps) > 1 and len(".".join(steps)) > LONGEST_TITLE:
        del steps[0]
    return NO_TITLE.sub("_", ".".join(steps))[-LONGEST_TITLE:].lstrip("'.") or "table"


def _widths(table: Filled) -> Iterator[int]:
    """Of each column, by its header and its first rows."""
    for place, header in enumerate(table.headers):
        held = (header, *(_text(cells[place]) for cells in table.rows[:100]))
        yield min(max(NARROWEST, *(sum(2 if ord(one) > 0x2E7F else 1 for one in text) + 2 for text in held)), WIDEST)
