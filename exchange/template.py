"""Empty files with the columns of a load folder, and a page on what each takes."""

import csv
from pathlib import Path

from exchange.reference import reference
from exchange.tables import tables
from graph.model.declaration.model import Model
from graph.model.registry import MODEL

PAGE = "reference.md"


def write(folder: Path, model: Model = MODEL) -> list[Path]:
    """Write what is not there yet, never over what is; the paths that were written.

    The files begin with a byte order mark, so that spreadsheets keep them in UTF-8.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for table in tables(model).values():
        path = folder / f"{table.plural}.csv"
        if not path.exists():
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerow([column.name for column in table.columns])
            written.append(path)
    page = folder / PAGE
    if not page.exists():
        page.write_text(reference(model), encoding="utf-8")
        written.append(page)
    return written
