"""A new workbook with a sheet a file: its cells as texts where they stand, with marks. Streams."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import IO, Any

from openpyxl import Workbook

from exchange.fingerprint import Fingerprint
from exchange.keys import Keys
from exchange.reading import sheet as reading
from exchange.reading.header import Source
from exchange.reading.names import CHECKED
from exchange.reading.unreadable import Unreadable
from exchange.writing.cell import text_cell
from exchange.writing.marked.looks import BAD, GOOD, explain, header, side, spot
from exchange.writing.marked.marks import Marks


def write(file: IO[bytes], keys: Keys, found: Mapping[str, Marks], *, is_zh: bool) -> None:
    """Write the workbook; of several files of one table the further ones have numbers behind their names."""
    book = Workbook(write_only=True)
    titles: dict[str, int] = {}
    for source in keys.sources:
        plural = source.table.plural
        titles[plural] = titles.get(plural, 0) + 1
        title = plural if titles[plural] == 1 else f"{plural} {titles[plural]}"
        if source.name in keys.forms:
            with suppress(Unreadable):  # told by the load
                _sheet(book.create_sheet(title), source, keys, found[source.name], is_zh=is_zh)
    if any(each.has_more for each in found.values()) or not book.worksheets:
        explain(book.create_sheet(header(is_zh=is_zh)), found, is_zh=is_zh)
    book.save(file)


def _sheet(sheet: Any, source: Source, keys: Keys, found: Marks, *, is_zh: bool) -> None:
    form = keys.forms[source.name]
    last = 0
    width = place = 0
    for number, cells in reading.rows(source, form, Fingerprint()):
        row = max(number, 1)
        for _ in range(last + 1, row):
            sheet.append([])
        if not width:
            width = len(cells)
            place = next((at for at, cell in enumerate(cells) if cell.strip() in CHECKED), width)
        said = side(found.said(number), is_zh=is_zh) if last else header(is_zh=is_zh)
        spots = found.cells(number, keys.headers.get(source.name))
        marked = list(_cells(sheet, cells, spots, is_zh=is_zh))
        marked += [None] * (place + 1 - len(marked))
        marked[place] = text_cell(sheet, said)
        if last and said:
            marked[place].fill = BAD if number in found.problems else GOOD
        sheet.append(marked)
        last = row


def _cells(sheet: Any, cells: list[str], spots: Mapping[int, Any], *, is_zh: bool) -> Iterator[Any]:
    for position, text in enumerate(cells):
        cell = text_cell(sheet, text)
        if position in spots:
            spot(cell, spots[position], is_zh=is_zh)
        yield cell
