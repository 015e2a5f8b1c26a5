"""A file without an end to its rows is refused after as much of it as one row may have."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from exchange.fingerprint import Fingerprint
from exchange.reading import reasons
from exchange.reading.delimited import rows
from exchange.reading.encoding import UTF8, encoding
from exchange.reading.lines import LONGEST_ROW
from exchange.reading.unreadable import Unreadable

SIZE = 48 << 20
HELD = 24 << 20
"""Bytes that a row may cost while it is read: far less than the file has."""
HEADER = b"code,name\n"
TOO_LONG = reasons.row_too_long(LONGEST_ROW)


def endless(folder: Path, piece: bytes, header: bytes = HEADER) -> Path:
    path = folder / "teams.csv"
    block = piece * ((1 << 20) // len(piece))
    with path.open("wb") as file:
        file.write(header)
        for _ in range(SIZE // len(block)):
            file.write(block)
    return path


def refused(read: Callable[[], Any]) -> tuple[Unreadable, int]:
    """What reading ends with, and the bytes held at most."""
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable) as error:
            read()
        return error.value, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("header", "piece"),
    [
        pytest.param(HEADER, b"a", id="no line end"),
        pytest.param(HEADER, b"a,", id="no line end between cells"),
        pytest.param(HEADER, "救援".encode(), id="no line end, Chinese"),
        pytest.param(HEADER + b'"', b"T1,a\n", id="a quote never closed"),
        pytest.param(HEADER, b'"a\n",', id="line ends in cells alone"),
    ],
)
def test_a_row_without_an_end_is_refused_by_its_number_and_read_no_further(
    tmp_path: Path, header: bytes, piece: bytes
) -> None:
    path = endless(tmp_path, piece, header)
    taken = Fingerprint()
    error, held = refused(lambda: list(rows(path, UTF8, ",", taken)))
    assert (error.row, error.reason) == (2, TOO_LONG)
    assert taken.bytes < 4 * LONGEST_ROW
    assert held < HELD


def test_the_encoding_of_a_line_without_an_end_is_not_looked_for_further(tmp_path: Path) -> None:
    path = endless(tmp_path, "救援".encode("gb18030"))
    error, held = refused(lambda: encoding(path))
    assert (error.row, error.reason) == (2, TOO_LONG)
    assert held < HELD


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", ""])
def test_a_row_that_is_just_long_enough_is_read(tmp_path: Path, end: str) -> None:
    path = tmp_path / "a.csv"
    longest = LONGEST_ROW - len(end)
    path.write_text(f"a,b\nx,{'队' * (longest - 2)}{end}", newline="", encoding="utf-8")
    assert [number for number, _ in rows(path, UTF8, ",")] == [1, 2]
    path.write_text(f"a,b\nx,{'队' * (longest - 1)}{end}", newline="", encoding="utf-8")
    with pytest.raises(Unreadable):
        list(rows(path, UTF8, ","))
