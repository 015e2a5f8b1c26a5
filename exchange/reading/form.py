"""The form of one file: how its cells are got, and in which row its header is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from exchange.problem import Reason
from exchange.reading import delimited, names
from exchange.reading.encoding import UTF8, encoding
from exchange.reading.header import Source
from exchange.reading.spelling import Dates

LOOKED_AT = 20
"""Rows among which the header is looked for; titles and notes stand above it."""


@dataclass(frozen=True, slots=True)
class Form:
    """What was decided on a file. `header` is the row of the header as a spreadsheet counts."""

    encoding: str = UTF8
    delimiter: str = ","
    header: int = 1
    dates: Dates | None = None

    def told(self) -> Iterator[Reason]:
        """What somebody should know of it, as far as it is out of the ordinary."""
        if self.encoding != UTF8:
            yield Reason("按 GB18030（含 GBK）读", "read as GB18030, which holds GBK")
        if self.delimiter != ",":
            name = {"\t": ("制表符", "tabs"), ";": ("分号", "semicolons")}[self.delimiter]
            yield Reason(f"以{name[0]}分列", f"its columns are parted by {name[1]}")
        if self.header > 1:
            above = self.header - 1
            yield Reason(
                f"表头在第 {self.header} 行，上面 {above} 行略过",
                f"its header is row {self.header}; what is above was passed over",
            )
        if self.dates:
            yield Reason(f"日期按 --dates {self.dates} 读", f"its days are read as --dates {self.dates} says")


def decide(source: Source, dates: Dates | None) -> Form:
    """The form of a file. Raises Unreadable, OSError."""
    plain = Form(encoding(source.path), dates=dates)
    for delimiter in delimited.DELIMITERS:
        form = replace(plain, delimiter=delimiter)
        for number, cells in islice(delimited.rows(source.path, form.encoding, delimiter), LOOKED_AT):
            if _has_keys(source, cells):
                return replace(form, header=number)
    return plain


def _has_keys(source: Source, cells: list[str]) -> bool:
    found = {name for cell in cells for name in names.fitting(source.table, cell.strip())}
    return all(key.name in found for key in source.table.keys)
