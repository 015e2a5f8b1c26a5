"""The rows of one file of a load in the form that was decided on, its header first."""

from exchange.fingerprint import Fingerprint
from exchange.reading import delimited, listed, workbook
from exchange.reading.form import Form
from exchange.reading.header import Rows, Source


def rows(source: Source, form: Form, fingerprint: Fingerprint) -> Rows:
    """Each row with its number as a spreadsheet counts. Raises Unreadable.

    Once all rows are taken the fingerprint is of the whole file.
    """
    found = _rows(source, form, fingerprint)
    return found if source.layout is None else source.layout.translate(found)


def _rows(source: Source, form: Form, fingerprint: Fingerprint) -> Rows:
    if source.sheet is not None:
        yield from _padded(workbook.rows(source.path, source.sheet, fingerprint), form.header)
    elif form.keys is not None:
        yield from listed.rows(source.path, form.keys, fingerprint, source.nesting)
    else:
        for number, cells in delimited.rows(source.path, form.encoding, form.delimiter, fingerprint):
            if number >= form.header:
                yield number, cells


def _padded(rows: Rows, header: int) -> Rows:
    """From the header on; a workbook keeps no blank cells behind the last one of a row."""
    width = 0
    for number, cells in rows:
        if number >= header:
            width = width or len(cells)
            yield number, cells + [""] * (width - len(cells))
