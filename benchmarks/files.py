"""What one large file costs: `python -m benchmarks.files`, each file loaded by a process of its own."""

import argparse
import asyncio
import csv
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook

from exchange.load import load
from graph.model.registry import MODEL
from registry.calendar import Calendar
from tests.contract.stores import open_store

ROWS = (30_000, 300_000)
FORMS = ("csv", "xlsx")
HEADER = ("code", "name", "status", "birth_year")


def rows(count: int, *, bad: bool = False) -> Iterator[Sequence[str]]:
    """So many people; `bad`: each born in a year that cannot be."""
    yield HEADER
    for number in range(count):
        yield f"P-{number:07}", f"张{number}", "ACTIVE", "1066" if bad else str(1960 + number % 40)


def write(folder: Path, form: str, count: int, *, bad: bool = False) -> Path:
    """One file of them."""
    path = folder / f"people.{form}"
    if form == "csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows(count, bad=bad))
        return path
    book = Workbook(write_only=True)
    sheet = book.create_sheet("people")
    for row in rows(count, bad=bad):
        sheet.append(row)
    book.save(path)
    return path


async def once(path: Path) -> str:
    """Load it into an empty registry beside it: what became of it, seconds of the clock and of CPU, largest memory."""
    store = open_store(f"sqlite:///{path.parent}/registry.db", MODEL)
    await store.create()
    began, spent = time.perf_counter(), time.process_time()
    report = await load(store, path, Calendar())
    took, spent = time.perf_counter() - began, time.process_time() - spent
    await store.close()
    told = f"{report.problem_count:,} wrong, {len(report.problems):,} listed" if report.problems else "loaded"
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{told}; {took:.1f} s, {spent:.1f} s of CPU, {most:.0f} MiB"


def main() -> None:
    """Make each file and have it loaded."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--load", type=Path, help=argparse.SUPPRESS)
    asked.add_argument("--rows", type=int, nargs="+", default=ROWS)
    asked.add_argument("--forms", choices=FORMS, nargs="+", default=FORMS)
    asked.add_argument("--bad", action="store_true", help="every row is wrong")
    told = asked.parse_args()
    if told.load:
        print(asyncio.run(once(told.load)))
        return
    for form in told.forms:
        for count in told.rows:
            with TemporaryDirectory() as place:
                path = write(Path(place), form, count, bad=told.bad)
                ran = [sys.executable, "-m", "benchmarks.files", "--load", str(path)]
                done = subprocess.run(ran, check=True, capture_output=True, text=True)
                size = path.stat().st_size / (1 << 20)
                print(f"{form} {count:,} rows, {size:.1f} MiB: {done.stdout.strip()}", flush=True)


if __name__ == "__main__":
    main()
