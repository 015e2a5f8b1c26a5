"""The rows of one file of a load in the form that was decided on, its header first."""

from collections.abc import Iterator
from pathlib import Path

from exchange.fingerprint import Fingerprint
from exchange.reading import delimited
from exchange.reading.form import Form


def rows(path: Path, form: Form, fingerprint: Fingerprint) -> Iterator[tuple[int, list[str]]]:
    """Each row with its number as a spreadsheet counts. Raises Unreadable.

    Once all rows are taken the fingerprint is of the whole file.
    """
    for number, cells in delimited.rows(path, form.encoding, form.delimiter, fingerprint):
        if number >= form.header:
            yield number, cells
