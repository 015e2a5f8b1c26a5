"""Which encoding a text file has: UTF-8, else GB18030 (and so GBK) where the text shows it; else it is refused."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from exchange.reading import reasons
from exchange.reading.lines import LONGEST_ROW, Lines, TooLong
from exchange.reading.unreadable import Unreadable

UTF8, GB18030 = "utf-8-sig", "gb18030"
OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CHUNK = 1 << 20
MOST_BYTES = 4
"""Of one character, in either encoding."""
SURE = "\u0800"
"""From here on a character has three bytes in UTF-8, which hardly come about by chance."""
LATIN = re.compile(r"[A-Za-z][\u00a1-\u017f]|[\u00a1-\u017f][A-Za-z]")
"""A letter of a word as Montréal."""
RARE = 0.05
"""The share of characters outside GB 2312 above which a text is no Chinese one: names have some, wrong guesses many."""


def encoding(path: Path) -> str:
    """The codec of the whole file. Raises Unreadable where it has none of these, two of them, or either; OSError."""
    with path.open("rb") as file:
        mark = file.read(3)
    if mark[:2] in OTHER_MARKS:
        raise Unreadable(None, reasons.other_encoding(None))
    largest = _largest(path)
    if largest is None:
        _hold_gb18030(path)
        return GB18030
    if "\x7f" < largest < SURE and mark != codecs.BOM_UTF8:
        _hold_not_both(path)
    return UTF8


def _largest(path: Path) -> str | None:
    """The largest character of UTF-8, as far as need be known; None where it is no UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    largest = ""
    try:
        with path.open("rb") as file:
            while data := file.read(CHUNK):
                text = decoder.decode(data)
                if largest < SURE and text:
                    largest = max(largest, max(text))
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return None
    return largest


def _hold_not_both(path: Path) -> None:
    """Raise where all of it may as well be Chinese in GBK: 一 is the two bytes of a letter of UTF-8."""
    first = None
    for number, line in _lines(path):
        text = line.decode("utf-8")
        if LATIN.search(text) or not _is_common_gb18030(line):
            return
        first = first or number
    raise Unreadable(None, reasons.either_encoding(first or 1))


def _hold_gb18030(path: Path) -> None:
    """Raise where a line is none, where some lines are UTF-8, and where the text is not likely Chinese."""
    utf8 = other = broken = None
    letters = rare = 0
    for number, line in _lines(path):
        if _reads_better_as_utf8(line):
            utf8 = utf8 or number
            continue
        try:
            text = line.decode(GB18030)
        except UnicodeDecodeError:
            raise Unreadable(None, reasons.other_encoding(number)) from None
        other = other or number
        broken = broken or (None if _is_utf8(line) else number)
        found = [letter for letter in text if letter > "\x7f"]
        letters += len(found)
        rare += sum(not _is_common(letter) for letter in found)
    if utf8 and other:
        raise Unreadable(None, reasons.two_encodings(utf8, broken or other))
    if rare > letters * RARE:
        raise Unreadable(None, reasons.other_encoding(other))


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Each line with a byte that is not ASCII. No byte of GB18030 within a character is a line's end."""
    number = 0
    try:
        with path.open(encoding="latin-1", newline="") as file:
            lines = Lines(file, LONGEST_ROW * MOST_BYTES)
            for number, line in enumerate(lines, 1):
                lines.next_row()
                if not line.isascii():
                    yield number, line.encode("latin-1")
    except TooLong:
        raise Unreadable(number + 1, reasons.row_too_long(LONGEST_ROW)) from None


def _reads_better_as_utf8(line: bytes) -> bool:
    """Whether it is UTF-8 of common characters while GB18030 would make rare ones of it."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return _is_common(text) and not _is_common_gb18030(line)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_common_gb18030(line: bytes) -> bool:
    try:
        return _is_common(line.decode(GB18030))
    except UnicodeDecodeError:
        return False


def _is_common(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
