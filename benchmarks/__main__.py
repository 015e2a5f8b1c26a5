"""Measure the contestants side by side in one run, in turn, on each store and size: `make bench`."""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.contest import contest
from benchmarks.server import KINDS
from benchmarks.show import Line, table
from benchmarks.sizes import WRITERS, fill
from benchmarks.stores import STORES

MOST_ROWS_OF_STOCK = 100_000


def one(size: str, store: str, folder: Path, spare: Path, rounds: int, requests: int) -> Iterable[Line]:
    """All questions of one size on one store."""
    with STORES[store](spare) as database:
        began = time.perf_counter()
        rows, variables = asyncio.run(fill(database.url, folder))
        database.settle()
        took = time.perf_counter() - began
        print(f"\n== {size} on {store}: {rows:,} rows loaded and assessed in {took:.0f} s")
        kinds = KINDS if rows <= MOST_ROWS_OF_STOCK else tuple(kind for kind in KINDS if kind != "stock")
        if "stock" not in kinds:
            print("   without stock execution, which would hold all of these rows in memory")
        yield from asyncio.run(contest(size, store, kinds, database, variables, rounds, requests))


def main(sizes: list[str], stores: list[str], rounds: int, requests: int) -> None:
    """The whole run."""
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="muster-bench-") as place:
        for size in sizes:
            folder = Path(place) / size
            WRITERS[size](folder)
            for store in stores:
                with tempfile.TemporaryDirectory(dir=place) as spare:
                    lines += one(size, store, folder, Path(spare), rounds, requests)
    print(table(lines))


def _named(known: Iterable[str]) -> Callable[[str], list[str]]:
    def read(text: str) -> list[str]:
        names = text.split(",")
        if unknown := set(names) - set(known):
            raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: not one of {', '.join(known)}")
        return names

    return read


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=_named(WRITERS), default=["district", "city"], help="small,district,city")
    parser.add_argument("--stores", type=_named(STORES), default=list(STORES), help=",".join(STORES))
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--short", action="store_true", help="the small register, three short rounds")
    chosen = parser.parse_args()
    if chosen.short:
        main(["small"], chosen.stores, 3, 100)
    else:
        main(chosen.sizes, chosen.stores, min(chosen.rounds, 50), min(chosen.requests, 5_000))
