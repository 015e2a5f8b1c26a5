"""What is looked at in a workbook's archive before and beside its cells."""

import re
from collections.abc import Iterator
from typing import IO
from zipfile import BadZipFile, ZipFile

from openpyxl.utils import range_boundaries

from exchange.reading import reasons
from exchange.reading.unreadable import Unreadable

MOST_BYTES = 1 << 30
MOST_STRINGS = 256 << 20
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a workbook with a password begins, and an old XLS that was merely renamed."""
MOST_MERGED = 100_000
CHUNK = 1 << 20
OVERLAP = 64
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]+[0-9]+:[A-Z]+[0-9]+)"')
FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
Cells = dict[int, list[tuple[int, int, str]]]
"""By row: first and last column of what is covered there, and the range that covers it."""


def hold(file: IO[bytes]) -> None:
    """Raise where the archive is none, or would unpack to more than a workbook has any use for."""
    try:
        with ZipFile(file) as archive:
            entries = archive.infolist()
    except BadZipFile:
        file.seek(0)
        is_locked = file.read(len(LOCKED)) == LOCKED
        raise Unreadable(None, reasons.locked() if is_locked else reasons.damaged()) from None
    strings = sum(entry.file_size for entry in entries if entry.filename.endswith("sharedStrings.xml"))
    if sum(entry.file_size for entry in entries) > MOST_BYTES or strings > MOST_STRINGS:
        raise Unreadable(None, reasons.too_large(MOST_BYTES >> 20))


def has_formulas(file: IO[bytes], part: str) -> bool:
    """Whether any cell of this sheet is worked out."""
    return any(FORMULA.search(data) for data in _data(file, part))


def merged(file: IO[bytes], part: str) -> Cells:
    """The cells of this sheet that lie under another one."""
    found: Cells = {}
    count = 0
    for name in dict.fromkeys(name for data in _data(file, part) for name in MERGED.findall(data)):
        shown = name.decode()
        left, top, right, bottom = (value or 0 for value in range_boundaries(shown))
        count += bottom - top + 1
        if count > MOST_MERGED:
            raise Unreadable(None, reasons.too_many_merged())
        for row in range(top, bottom + 1):
            found.setdefault(row, []).append((left + (row == top), right, shown))
    return found


def _data(file: IO[bytes], part: str) -> Iterator[bytes]:
    """Its bytes in pieces that overlap."""
    with ZipFile(file) as archive, archive.open(part.lstrip("/")) as held:
        before = b""
        while data := held.read(CHUNK):
            yield before + data
            before = data[-OVERLAP:]
