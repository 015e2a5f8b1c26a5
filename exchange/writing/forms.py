"""The forms of file that rows are written in: CSV, a workbook with a sheet a table, JSON lines."""

import csv
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any

import orjson
from openpyxl import Workbook

from exchange.formulas import guarded
from exchange.tables import Column, Table
from exchange.writing.cell import text_cell
from exchange.writing.headers import Headers, headers, title
from graph.model.kinds import Kind

MOST_OF_SHEET = 1_048_576
"""Rows of a sheet, its header among them."""
NUMBERS = (Kind.INTEGER, Kind.DECIMAL)
Row = Callable[[list[str]], None]
"""Takes the cells of the next row."""
Open = Callable[[Table], AbstractContextManager[Row]]
"""Begins the rows of one table, ends them on leaving."""


class TooLong(Exception):
    """A table has more rows than a sheet of a workbook can hold; its plural."""


class Form(StrEnum):
    """What is written."""

    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"


@contextmanager
def opened(folder: Path, form: Form, how: Headers) -> Iterator[Open]:
    """Files in a folder: one a table, but one workbook `register.xlsx` for all."""
    if form is Form.XLSX:
        book = Workbook(write_only=True)
        yield lambda table: _sheet(book, table, how)
        book.save(folder / "register.xlsx")
    else:
        write = _csv if form is Form.CSV else _jsonl
        yield lambda table: write(folder / f"{table.plural}.{form}", table, how)


@contextmanager
def _csv(path: Path, table: Table, how: Headers) -> Iterator[Row]:
    """In UTF-8 with its mark, so that spreadsheets read it; what they would take for a formula is guarded."""
    is_text = [not _is_number(column) for column in table.columns]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headers(table, how))

        def row(cells: list[str]) -> None:
            writer.writerow([guarded(cell) if text else cell for cell, text in zip(cells, is_text, strict=True)])

        yield row


@contextmanager
def _sheet(book: Workbook, table: Table, how: Headers) -> Iterator[Row]:
    """Every cell as the text that it is: no program takes one for a number, a day or a formula.

    An apostrophe that reading would take off is guarded by another.
    """
    sheet = book.create_sheet(title(table, how))
    sheet.freeze_panes = "A2"
    written = 0

    def cell(text: str) -> Any:
        return text_cell(sheet, guarded(text) if text.startswith("'") else text)

    def row(cells: list[str]) -> None:
        nonlocal written
        written += 1
        if written > MOST_OF_SHEET:
            raise TooLong(table.plural)
        sheet.append([cell(text) if text else None for text in cells])

    row(headers(table, how))
    yield row


@contextmanager
def _jsonl(path: Path, table: Table, how: Headers) -> Iterator[Row]:
    """One object a line: numbers, yes and no as JSON has them, decimals as text, lists as lists, null for nothing."""
    names = headers(table, how)
    with path.open("wb") as file:

        def row(cells: list[str]) -> None:
            held = {name: _value(column, cell) for name, column, cell in zip(names, table.columns, cells, strict=True)}
            file.write(orjson.dumps(held, option=orjson.OPT_APPEND_NEWLINE))

        yield row


def _value(column: Column, cell: str) -> Any:
    kind = column.property.kind if column.property else None
    if column.is_many or kind in (Kind.CODES, Kind.NUMBERS):
        return cell.split(";") if cell else []
    if not cell:
        return None
    if kind is Kind.INTEGER:
        return int(cell)
    if kind is Kind.BOOLEAN:
        return cell == "true"
    if kind is Kind.MEASURES:
        return dict(part.split("=", 1) for part in cell.split(";"))
    return cell


def _is_number(column: Column) -> bool:
    return column.property is not None and column.property.kind in NUMBERS
