"""A sheet of a workbook (XLSX, XLSM) as rows of cells. Nothing in it is run; formulas count by the value saved."""

import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EINVAL
from itertools import islice
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.utils.exceptions import InvalidFileException

from exchange import reasons as file_reasons
from exchange.fingerprint import Fingerprint
from exchange.reading import archive, reasons, unsized
from exchange.reading.faulty import Faulty
from exchange.reading.typed import text
from exchange.reading.unreadable import Unreadable

CHUNK = 1 << 20
BROKEN = (
    BadZipFile,
    InvalidFileException,
    ParseError,
    zlib.error,
    EOFError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    RuntimeError,  # a password, or a way to compress that is not known here
)
"""What the library raises on workbooks that are not whole."""


def sheets(path: Path) -> list[str]:
    """The names of the sheets that are seen. Raises Unreadable."""
    with _opened(path) as (_, book):
        return [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]


@dataclass(frozen=True, slots=True)
class Top:
    """The first rows of a sheet, and whether the serial days of its workbook count from 1904."""

    rows: list[tuple[int, list[str]]]
    counts_from_1904: bool


def top(path: Path, name: str, most: int) -> Top:
    """What a sheet begins with, of merged cells the first alone. Raises Unreadable."""
    with _opened(path) as (_, book):
        sheet = book[name]
        first = (_texts(cells, (), ()) for cells in sheet.iter_rows())
        return Top(list(islice(_filled(first), most)), book.epoch == CALENDAR_MAC_1904)


def rows(path: Path, name: str, fingerprint: Fingerprint | None = None) -> Iterator[tuple[int, list[str]]]:
    """Each row with its number; rows without any content are passed over. Raises Unreadable.

    The fingerprint is of the whole file, taken before the first row.
    """
    with _opened(path, fingerprint) as (file, book):
        sheet = book[name]
        part = sheet._worksheet_path  # the library tells the part of a sheet nowhere else
        covered = archive.merged(file, part)
        if archive.has_formulas(file, part):
            given = unsized.book(file, has_formulas=True)[name]
            beside: Iterator[Any] = given.iter_rows()
        else:
            beside = iter(())
        yield from _filled(
            _texts(cells, next(beside, ()), covered.get(number, ()))
            for number, cells in enumerate(sheet.iter_rows(), 1)
        )


def _filled(rows: Iterable[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Those with any content, each with its number."""
    for number, cells in enumerate(rows, 1):
        if any(cell and not cell.isspace() for cell in cells):
            yield number, cells


def _texts(cells: Any, given: Any, covered: Any) -> list[str]:
    found = [text(cell) for cell in cells]
    for position, cell in enumerate(given[: len(found)]):
        if cell.data_type == "f" and cells[position].value is None:
            found[position] = Faulty(str(cell.value), reasons.no_saved_value())
    for first, last, name in covered:
        found += [""] * (last - len(found))
        for column in range(first, last + 1):
            found[column - 1] = Faulty("", reasons.merged(name))
    while found and not found[-1] and not isinstance(found[-1], Faulty):
        found.pop()
    return found


@contextmanager
def _opened(path: Path, fingerprint: Fingerprint | None = None) -> Iterator[tuple[IO[bytes], Any]]:
    try:
        with path.open("rb") as file:
            if fingerprint:
                while data := file.read(CHUNK):
                    fingerprint.take(data)
            archive.hold(file)
            yield file, unsized.book(file)
    except OSError as error:
        if error.errno in (None, EINVAL):  # a part that is not there, or lies before the file's beginning
            raise Unreadable(None, reasons.damaged()) from None
        raise Unreadable(None, file_reasons.unreadable(error.strerror or str(error))) from None
    except BROKEN:
        raise Unreadable(None, reasons.damaged()) from None
