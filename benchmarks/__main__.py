"""Measure the contestants side by side in one run, in turn, and print medians and ratios: `make bench`."""

import argparse
import asyncio
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import orjson

from benchmarks.load import Figure, answer, request, round_of
from benchmarks.questions import QUESTIONS
from benchmarks.register import make
from benchmarks.server import KINDS

Figures = dict[str, list[Figure]]


def start(kind: str, database: Path) -> tuple[subprocess.Popen[str], int]:
    """Start a contestant; its process and its port."""
    command = [sys.executable, "-m", "benchmarks.server", kind, str(database)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line.strip().isdigit():
        raise SystemExit(f"the {kind} server did not start")
    return process, int(line)


async def same(ports: dict[str, int], name: str) -> int:
    """Hold every answer against the compiled one: equal bytes (of stock, equal JSON in the same order); its size."""
    document, variables = QUESTIONS[name]
    found = {k: await answer(p, request(p, document, name.capitalize(), variables)) for k, p in ports.items()}
    for kind, body in found.items():
        if plain(body) != plain(found["compiled"]):
            raise SystemExit(f"{kind} answers {name} otherwise:\n{body[:600]!r}\n{found['compiled'][:600]!r}")
    return len(found["compiled"])


def plain(body: bytes) -> bytes:
    """The JSON in one spelling, its keys in their order."""
    return orjson.dumps(orjson.loads(body))


async def measure(
    servers: dict[str, tuple[int, int]], name: str, connections: int, requests: int, rounds: int
) -> Figures:
    """Rounds in turn, after one that is not counted."""
    document, variables = QUESTIONS[name]
    figures: Figures = {kind: [] for kind in servers}
    for number in range(rounds + 1):
        for kind, (pid, port) in servers.items():
            count = max(connections, requests // (8 if kind == "stock" else 1))
            figure = await round_of(
                pid, port, request(port, document, name.capitalize(), variables), connections, count
            )
            if number:
                figures[kind].append(figure)
    return figures


def show(name: str, size: int, connections: int, figures: Figures) -> None:
    """Print medians, and the ratios of rates round by round."""
    print(f"\n{name}: {size:,} bytes, {connections} connection(s)")
    hand = min(("rows", "json"), key=lambda kind: median(f.cpu for f in figures[kind]))
    for kind, held in figures.items():
        marked = "  <- the better by hand" if kind == hand else ""
        rate, cpu = median(f.rate for f in held), median(f.cpu for f in held)
        print(f"  {kind:9} {rate:9,.0f} a second {cpu:8.3f} ms CPU{marked}")
    for other, goal in (("stock", ">= 8"), (hand, ">= 0.7"), ("static", "")):
        pairs = list(zip(figures["compiled"], figures[other], strict=True))
        rate = median(mine.rate / theirs.rate for mine, theirs in pairs)
        cpu = median(theirs.cpu / mine.cpu for mine, theirs in pairs)
        print(f"  compiled / {other:7} rate {rate:6.2f}   by CPU {cpu:6.2f}   {goal and 'goal ' + goal}")


async def main(rounds: int, requests: int) -> None:
    """The whole run."""
    with tempfile.TemporaryDirectory() as folder:
        database = await make(Path(folder))
        started = {kind: start(kind, database) for kind in KINDS}
        try:
            servers = {kind: (process.pid, port) for kind, (process, port) in started.items()}
            for name in QUESTIONS:
                size = await same({kind: port for kind, (_, port) in servers.items()}, name)
                for connections in (1, 16):
                    show(name, size, connections, await measure(servers, name, connections, requests, rounds))
        finally:
            for process, _ in started.values():
                process.terminate()
                process.wait(10)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--requests", type=int, default=400)
    chosen = parser.parse_args()
    asyncio.run(main(min(chosen.rounds, 50), min(chosen.requests, 5_000)))
