"""One CSV file as rows of cells: UTF-8 with or without a byte order mark, whatever its line ends."""

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path

from exchange import reasons
from exchange.problem import Reason

LONGEST_CELL = 10_000_000
OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Unreadable(Exception):
    """The file cannot be read on from this row."""

    def __init__(self, row: int | None, reason: Reason) -> None:
        super().__init__(reason.en)
        self.row = row
        self.reason = reason


def rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Each row with its number as a spreadsheet counts, the header being 1; rows without any content are passed over.

    Bytes that are no UTF-8 come as lone surrogates, so that their row and column can be named. Raises Unreadable.
    """
    csv.field_size_limit(LONGEST_CELL)
    number = 0
    try:
        with path.open("rb") as file:
            if file.read(2) in OTHER_MARKS:
                raise Unreadable(None, reasons.not_utf8())
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
            for number, cells in enumerate(csv.reader(lines, strict=True), 1):
                if any(cell and not cell.isspace() for cell in cells):
                    yield number, cells
    except OSError as error:
        raise Unreadable(None, reasons.unreadable(error.strerror or str(error))) from None
    except csv.Error as error:
        raise Unreadable(number + 1, reasons.broken_quotes(str(error))) from None
