"""Tell where a request's time goes on each store, step by step, by one run: `python -m benchmarks.profile`."""

import argparse
import asyncio
import tempfile
from pathlib import Path

import uvloop

from benchmarks.choosing import named
from benchmarks.profile.clock import Clock
from benchmarks.profile.run import profile
from benchmarks.profile.steps import STEPS, watch
from benchmarks.sizes import WRITERS, fill
from benchmarks.stores import STORES


def table(store: str, found: dict[str, dict[str, float]]) -> str:
    """A store's steps by question, as Markdown."""
    rows = [f"| {store} | {' | '.join(STEPS)} | in all |", f"|{'---|' * (len(STEPS) + 2)}"]
    for name, told in found.items():
        cells = [f"{told[step]:.0f}" for step in STEPS]
        rows.append(f"| {name} | {' | '.join(cells)} | {sum(told.values()):.0f} |")
    return "\n".join(rows)


def main(size: str, stores: list[str], requests: int) -> None:
    """The whole run."""
    clock = Clock()
    with tempfile.TemporaryDirectory(prefix="muster-profile-") as place:
        folder = Path(place) / size
        WRITERS[size](folder)
        watch(clock)
        for store in stores:
            with tempfile.TemporaryDirectory(dir=place) as spare, STORES[store](Path(spare)) as database:
                _, variables = asyncio.run(fill(database.url, folder))
                database.settle()
                print(f"\n{table(store, uvloop.run(profile(clock, store, database, variables, requests)))}", flush=True)
    print("\nMedian microseconds of a request at one connection.")
    for step, says in STEPS.items():
        print(f"{step}: {says}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=list(WRITERS), default="district")
    parser.add_argument("--stores", type=named(STORES), default=list(STORES), help=",".join(STORES))
    parser.add_argument("--requests", type=int, default=300)
    chosen = parser.parse_args()
    main(chosen.size, chosen.stores, chosen.requests)
