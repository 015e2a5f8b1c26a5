"""The lines of a text file, none of which is held where a row gets too long."""

from collections.abc import Iterator
from typing import TextIO

LONGEST_ROW = 1_000_000
"""Characters that one row may have, line ends within its cells among them: a list of 70,000 codes, little memory."""


class TooLong(Exception):
    """A row has more characters; no more of it was read."""


class Lines:
    """Each line with its end. All that are taken between two rows have at most so many characters, else TooLong."""

    def __init__(self, file: TextIO, most: int = LONGEST_ROW) -> None:
        self._file = file
        self._most = self._left = most

    def __iter__(self) -> Iterator[str]:
        while line := self._file.readline(self._left + 1):
            self._left -= len(line)
            if self._left < 0:
                raise TooLong
            yield line

    def next_row(self) -> None:
        """What follows belongs to another row."""
        self._left = self._most
