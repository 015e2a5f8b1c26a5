"""Measure the contestants side by side in one run, in turn, on each store and size: `make bench`."""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks.choosing import named
from benchmarks.contest import contest
from benchmarks.questions import QUESTIONS
from benchmarks.server import KINDS
from benchmarks.show import Line, flatness, table
from benchmarks.sizes import WRITERS, fill
from benchmarks.stores import STORES

MOST_ROWS_OF_STOCK = 100_000


def one(
    size: str, store: str, folder: Path, spare: Path, questions: list[str], rounds: int, requests: int
) -> Iterable[Line]:
    """The questions at one size on one store."""
    with STORES[store](spare) as database:
        began = time.perf_counter()
        rows, variables = asyncio.run(fill(database.url, folder))
        database.settle()
        took = time.perf_counter() - began
        print(f"\n== {size} on {store}: {rows:,} rows loaded and assessed in {took:.0f} s")
        kinds = KINDS if rows <= MOST_ROWS_OF_STOCK else tuple(kind for kind in KINDS if kind != "stock")
        if "stock" not in kinds:
            print("   without stock execution, which would hold all of these rows in memory")
        yield from asyncio.run(contest(size, store, kinds, database, variables, questions, rounds, requests))


def main(sizes: list[str], stores: list[str], questions: list[str], rounds: int, requests: int) -> None:
    """The whole run."""
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="muster-bench-") as place:
        for size in sizes:
            folder = Path(place) / size
            WRITERS[size](folder)
            for store in stores:
                with tempfile.TemporaryDirectory(dir=place) as spare:
                    lines += one(size, store, folder, Path(spare), questions, rounds, requests)
    print(table(lines))
    print(flatness(lines))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=named(WRITERS), default=["district", "city"], help="small,district,city")
    parser.add_argument("--stores", type=named(STORES), default=list(STORES), help=",".join(STORES))
    parser.add_argument("--questions", type=named(QUESTIONS), default=list(QUESTIONS), help=",".join(QUESTIONS))
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--short", action="store_true", help="the small register, three short rounds")
    chosen = parser.parse_args()
    if chosen.short:
        main(["small"], chosen.stores, chosen.questions, 3, 100)
    else:
        main(chosen.sizes, chosen.stores, chosen.questions, min(chosen.rounds, 50), min(chosen.requests, 5_000))
