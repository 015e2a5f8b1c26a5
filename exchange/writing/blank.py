"""A workbook for registrars to fill in: a sheet a table, lists to choose from, notes on what each column takes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from exchange.folder import NOTES
from exchange.reference import notes
from exchange.reference_words import AFTER_FILLING, takes
from exchange.tables import Column, Table, tables
from exchange.writing.cell import as_text
from exchange.writing.choosing import Choosing, Filled
from exchange.writing.headers import Headers, headers, title
from graph.model.declaration.model import Model
from graph.model.kinds import Kind
from graph.model.registry import MODEL

FORMATS = {Kind.DAY: "yyyy-mm-dd", Kind.INTEGER: "0", Kind.DECIMAL: "General"}
"""Of columns by kind; what is not here is text, so that a spreadsheet changes no code, and no number in one."""
NEEDED, KEY = PatternFill("solid", fgColor="FFF2CC"), PatternFill("solid", fgColor="F8CBAD")
NARROW, WIDE = 12, 28


def write(path: Path, how: Headers, filled: Filled, model: Model = MODEL) -> None:
    """Write a new workbook; `filled` holds rows that are there already, by plural, each a cell a column.

    Raises OSError; FileExistsError where there is a file already.
    """
    book = Workbook()
    told = book.active
    assert told is not None
    _explain(told, how)
    several = tables(model)
    sheets = {plural: book.create_sheet(title(table, how)) for plural, table in several.items()}
    choosing = Choosing(book, {plural: sheet.title for plural, sheet in sheets.items()}, several, filled, how)
    for plural, table in several.items():
        _fill(sheets[plural], table, how, filled.get(plural, ()), choosing)
    with path.open("xb") as file:
        book.save(file)


def _explain(sheet: Any, how: Headers) -> None:
    sheet.title = NOTES[how is Headers.ZH]
    sheet.column_dimensions["A"].width = 110
    for line in AFTER_FILLING[how is Headers.ZH]:
        sheet.append([line])


def _fill(sheet: Any, table: Table, how: Headers, rows: Sequence[Sequence[str]], choosing: Choosing) -> None:
    sheet.freeze_panes = "A2"
    for place, (column, header) in enumerate(zip(table.columns, headers(table, how), strict=True), 1):
        cell = sheet.cell(1, place, header + ("*" if column.is_required else ""))
        cell.font = Font(bold=True)
        if column.is_required:
            cell.fill = KEY if column.is_key else NEEDED
        cell.comment = Comment(_note(column), "Muster", width=360, height=140)
        letter = get_column_letter(place)
        dimension = sheet.column_dimensions[letter]
        dimension.width = WIDE if "name" in column.name or column.name == "address" else NARROW + len(header) // 2
        dimension.number_format = _format(column)
        choosing.offer(sheet, letter, column)
    for number, cells in enumerate(rows, 2):
        for place, (column, text) in enumerate(zip(table.columns, cells, strict=True), 1):
            if text:
                as_text(sheet.cell(number, place, choosing.shown(column, text)))


def _format(column: Column) -> str:
    return FORMATS.get(column.property.kind, "@") if column.property else "@"


def _note(column: Column) -> str:
    need = ("标识列 key\n" if column.is_key else "必填 required\n") if column.is_required else ""
    return "\n".join([f"{column.name}：{column.zh} / {column.en}", need + takes(column), *notes(column)])
