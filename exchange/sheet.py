"""One CSV file as rows of cells: UTF-8 with or without a byte order mark, whatever its line ends."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

from exchange import reasons
from exchange.fingerprint import Fingerprint, Passing
from exchange.problem import Reason

LONGEST_CELL = 10_000_000
BUFFER = 1 << 18
OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Unreadable(Exception):
    """The file cannot be read on from this row."""

    def __init__(self, row: int | None, reason: Reason) -> None:
        super().__init__(reason.en)
        self.row = row
        self.reason = reason


def rows(path: Path, fingerprint: Fingerprint) -> Iterator[tuple[int, list[str]]]:
    """Each row with its number as a spreadsheet counts, the header being 1; rows without any content are passed over.

    Bytes that are no UTF-8 come as lone surrogates, so that their row and column can be named. Raises Unreadable.
    Once all rows are taken the fingerprint is of the whole file.
    """
    csv.field_size_limit(LONGEST_CELL)
    number = 0
    try:
        with path.open("rb", buffering=0) as file:
            if file.read(2) in OTHER_MARKS:
                raise Unreadable(None, reasons.not_utf8())
            file.seek(0)
            held = io.BufferedReader(Passing(file, fingerprint), BUFFER)
            lines = io.TextIOWrapper(held, encoding="utf-8-sig", errors="surrogateescape", newline="")
            for number, cells in enumerate(csv.reader(lines, strict=True), 1):
                if any(cell and not cell.isspace() for cell in cells):
                    yield number, cells
    except OSError as error:
        raise Unreadable(None, reasons.unreadable(error.strerror or str(error))) from None
    except csv.Error as error:
        raise Unreadable(number + 1, reasons.broken_quotes(str(error))) from None
