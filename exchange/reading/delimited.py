"""A text file as rows of cells: CSV as spreadsheets write it, whatever its line ends."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from exchange import reasons
from exchange.fingerprint import Fingerprint, Passing
from exchange.reading.lines import LONGEST_ROW, Lines, TooLong
from exchange.reading.reasons import row_too_long
from exchange.reading.unreadable import Unreadable

DELIMITERS = (",", "\t", ";")
BUFFER = 1 << 18


def rows(
    path: Path, encoding: str, delimiter: str, fingerprint: Fingerprint | None = None
) -> Iterator[tuple[int, list[str]]]:
    """Each row with its number as a spreadsheet counts; rows without any content are passed over.

    Bytes that are not of the encoding come as lone surrogates, so that their row and column can be named. Raises
    Unreadable, at a row that is longer than LONGEST_ROW too. Once all rows are taken the fingerprint is of the whole
    file.
    """
    csv.field_size_limit(LONGEST_ROW)
    number = 0
    try:
        with path.open("rb", buffering=0) as file:
            held = io.BufferedReader(Passing(file, fingerprint or Fingerprint()), BUFFER)
            lines = Lines(io.TextIOWrapper(held, encoding=encoding, errors="surrogateescape", newline=""))
            for number, cells in enumerate(csv.reader(lines, strict=True, delimiter=delimiter), 1):
                lines.next_row()
                if any(cell and not cell.isspace() for cell in cells):
                    yield number, cells
    except OSError as error:
        raise Unreadable(None, reasons.unreadable(error.strerror or str(error))) from None
    except TooLong:
        raise Unreadable(number + 1, row_too_long(LONGEST_ROW)) from None
    except csv.Error as error:
        raise Unreadable(number + 1, reasons.broken_quotes(str(error))) from None
