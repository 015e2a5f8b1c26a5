"""Measure the CPU of each question on each size and store in one run: `python -m benchmarks.asked`."""

import argparse
import asyncio
import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import orjson

from api.at_rest import at_rest
from api.bootstrap import parts
from api.settings import Settings
from benchmarks.asked.questions import ASKED, variables
from benchmarks.choosing import named
from benchmarks.load import cpu_seconds
from benchmarks.questions.held import held
from benchmarks.register import TODAY
from benchmarks.sizes import WRITERS, fill
from benchmarks.stores import STORES, Database
from schema.build import Contract

WARM, ROUNDS, SECONDS = 3, 21, 12.0
"""Answers that do not count; at most so many do, within so many seconds: three at the least."""

Told = tuple[float, float]
"""CPU milliseconds of an answer with its database server's, and the seconds it took."""


async def ask_all(database: Database, wanted: list[str]) -> dict[str, Told]:
    """The medians by question."""
    async with parts(Settings(database=database.url, today=TODAY, request_seconds=120)) as opened:
        await opened.current.ensure()
        given = variables(await held(opened.store))
        with at_rest():
            return {name: await _one(opened.contract, ASKED[name], given, database.processes) for name in wanted}


async def _one(contract: Contract, document: str, given: dict[str, Any], there: Callable[[], list[int]]) -> Told:
    taken = {name: given[name] for name in set(re.findall(r"\$(\w+):", document))}
    found: list[Told] = []
    began = perf_counter()
    for number in range(WARM + ROUNDS):
        cpu, came = _cpu(there), perf_counter()
        body = (await contract.answer(document, taken)).body
        if errors := orjson.loads(body).get("errors"):
            raise SystemExit(f"{document}\n{errors}")
        if number >= WARM:
            found.append(((_cpu(there) - cpu) * 1000, perf_counter() - came))
        if len(found) >= 3 and perf_counter() - began > SECONDS:
            break
    return median(cpu for cpu, _ in found), median(took for _, took in found)


def _cpu(there: Callable[[], list[int]]) -> float:
    """Of this process and the database server's, so far."""
    return sum(map(cpu_seconds, (os.getpid(), *there())))


def main(sizes: list[str], stores: list[str], wanted: list[str]) -> None:
    """The whole run."""
    print("CPU milliseconds of an answer, its database server's included, and how long it took:")
    print("| question | size | store | CPU | took |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="muster-bench-") as place:
        for size in sizes:
            folder = Path(place) / size
            WRITERS[size](folder)
            for store in stores:
                with tempfile.TemporaryDirectory(dir=place) as spare, STORES[store](Path(spare)) as database:
                    asyncio.run(fill(database.url, folder))
                    database.settle()
                    for name, (cpu, took) in asyncio.run(ask_all(database, wanted)).items():
                        print(f"| {name} | {size} | {store} | {cpu:.1f} ms | {took * 1000:.0f} ms |", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=named(WRITERS), default=["district", "city"], help="small,district,city")
    parser.add_argument("--stores", type=named(STORES), default=list(STORES), help=",".join(STORES))
    parser.add_argument("--questions", type=named(ASKED), default=list(ASKED), help=", ".join(ASKED))
    chosen = parser.parse_args()
    main(chosen.sizes, chosen.stores, chosen.questions)
