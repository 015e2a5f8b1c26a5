"""The form of one file: how its cells are got, and in which row its header is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from exchange import reasons
from exchange.problem import Reason
from exchange.reading import delimited, listed, names, workbook
from exchange.reading.encoding import GB18030, UTF8, encoding
from exchange.reading.header import Source
from exchange.reading.spelling import FIRST_DAY, Dates
from exchange.reading.unreadable import Unreadable
from exchange.tables import Table

JSON = ".json"

LOOKED_AT = 20
"""Rows among which the header is looked for; titles and notes stand above it."""


@dataclass(frozen=True, slots=True)
class Form:
    """What was decided on a file. `header` is the row of the header as a spreadsheet counts.

    `keys` is the header of a JSON list; `said` what is said of the days, `dates` that and what a workbook says of its.
    """

    encoding: str = UTF8
    delimiter: str = ","
    header: int = 1
    keys: tuple[str, ...] | None = None
    said: Dates | None = None
    dates: frozenset[Dates] = frozenset()

    def told(self) -> Iterator[Reason]:
        """What somebody should know of it, as far as it is out of the ordinary."""
        if self.encoding == GB18030:
            yield Reason("按 GB18030（含 GBK）读", "read as GB18030, which holds GBK")
        elif self.encoding != UTF8:
            yield Reason(f"按 {self.encoding} 读", f"read as {self.encoding}")
        if self.delimiter != ",":
            name = {"\t": ("制表符", "tabs"), ";": ("分号", "semicolons")}[self.delimiter]
            yield Reason(f"以{name[0]}分列", f"its columns are parted by {name[1]}")
        if self.header > 1:
            yield Reason(
                f"表头在第 {self.header} 行，上面的内容略过",
                f"its header is row {self.header}; what is above was passed over",
            )
        if Dates.EXCEL_1904 in self.dates and self.said is not Dates.EXCEL_1904:
            yield Reason("日期序号从 1904 年起算", "its serial days count from 1904")
        if self.said:
            yield Reason(f"日期按 --dates {self.said} 读", f"its days are read as --dates {self.said} says")


def decide(source: Source, said: Dates | None) -> Form:
    """The form of a file. Raises Unreadable."""
    layout = source.layout
    said = (layout and layout.dates) or said
    form = Form(said=said, dates=frozenset({said} if said else ()))
    if source.sheet is not None:
        top = workbook.top(source.path, source.sheet, LOOKED_AT)
        epoch = Dates.EXCEL_1904 if top.counts_from_1904 else Dates.EXCEL_1900
        form = replace(form, dates=(form.dates - FIRST_DAY.keys()) | {epoch})
        return _headed(source, form, iter(top.rows)) or form
    if source.path.suffix.lower() == JSON:
        return replace(form, header=0, keys=tuple(listed.keys(source.path, source.nesting)))
    try:
        form = replace(form, encoding=(layout and layout.encoding) or encoding(source.path))
    except OSError as error:
        raise Unreadable(None, reasons.unreadable(error.strerror or str(error))) from None
    for delimiter in delimited.DELIMITERS:
        found = _headed(
            source, replace(form, delimiter=delimiter), delimited.rows(source.path, form.encoding, delimiter)
        )
        if found:
            return found
    return form


def _headed(source: Source, form: Form, rows: Iterator[tuple[int, list[str]]]) -> Form | None:
    """The form with the first row that can be its header."""
    is_header = source.layout.is_header if source.layout else partial(_has_keys, source.table)
    for number, cells in islice(rows, LOOKED_AT):
        if is_header(cells):
            return replace(form, header=number)
    return None


def _has_keys(table: Table, cells: list[str]) -> bool:
    found = {name for cell in cells for name in names.fitting(table, cell.strip())}
    return all(key.name in found for key in table.keys)
