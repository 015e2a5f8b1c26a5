"""One thing that is wrong in a file: where, what stands there and why it cannot be."""

from dataclasses import dataclass, replace
from typing import NamedTuple

SHOWN = 80


class Reason(NamedTuple):
    """Why, in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Problem:
    """`row` counts as a spreadsheet does, the header being row 1; None is the file as a whole. `value` is shortened.

    `column` is Muster's own name; `header` what the file itself calls it, where that is another.
    """

    file: str
    row: int | None
    column: str | None
    value: str | None
    reason_zh: str
    reason_en: str
    header: str | None = None

    @property
    def place(self) -> str:
        """The column as the file calls it, with its own name beside where they differ: "名称 (name)"; blank of none."""
        return f"{self.header} ({self.column})" if self.header else self.column or ""


def headed(found: Problem, header: str) -> Problem:
    """The same of a column that the file calls so."""
    return found if header == found.column else replace(found, header=_shown(header))


def problem(file: str, row: int | None, column: str | None, value: str | None, reason: Reason) -> Problem:
    """A problem whose column and value are short, and safe to print: what is not printable is escaped."""
    return Problem(file, row, _shown(column), _shown(value), reason.zh, reason.en)


def _shown(text: str | None) -> str | None:
    if text is None:
        return None
    found = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text[: SHOWN + 1])
    return found if len(found) <= SHOWN else found[: SHOWN - 1] + "…"
