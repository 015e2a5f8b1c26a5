"""A marked copy of what was loaded: of a single workbook a copy of it, of other files a workbook with a sheet each.

What a mapping read is one of these, its rows as the mapping made them: a cell of ours has no cell of its own there.
"""

from collections.abc import Sequence
from pathlib import Path

from exchange.keys import Keys
from exchange.mapping.sources import WORKBOOK
from exchange.reading.header import Source
from exchange.reading.workbook import BROKEN
from exchange.report import Report
from exchange.writing.marked.copied import write as write_copy
from exchange.writing.marked.made import write as write_sheets
from exchange.writing.marked.marks import marks

MOST_COPIED = 50_000
"""Rows of a workbook that is held whole to be copied; of a larger one the cells are copied without their looks."""


def mark(path: Path, keys: Keys, report: Report, *, is_zh: bool) -> None:
    """Write it; `load` takes it again, the marks apart. Raises OSError; FileExistsError where a file is already."""
    sources = keys.sources
    found = marks(report, {source.name: _header(keys, source.name) for source in sources})
    with path.open("xb") as file:
        if _is_one_workbook(sources) and sum(keys.rows.values()) <= MOST_COPIED:
            try:
                write_copy(file, keys, found, is_zh=is_zh)
                return
            except BROKEN:  # the report tells of it; what can be read of it is marked
                file.seek(0)
                file.truncate()
        write_sheets(file, keys, found, is_zh=is_zh)


def _is_one_workbook(sources: Sequence[Source]) -> bool:
    paths = {source.path for source in sources}
    is_mapped = any(source.layout for source in sources)
    return len(paths) == 1 and next(iter(paths)).suffix.lower() in WORKBOOK and not is_mapped


def _header(keys: Keys, name: str) -> int | None:
    form = keys.forms.get(name)
    return form.header if form else None
