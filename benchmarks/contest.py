"""One contest: the contestants as processes over one database, held equal and then measured in turn."""

import subprocess
import sys

import orjson

from benchmarks.load import Figure, answer, request, round_of
from benchmarks.questions import QUESTIONS, Variables
from benchmarks.show import Line, line, show
from benchmarks.stores import Database

Figures = dict[str, list[Figure]]
Servers = dict[str, tuple[int, int]]
SECONDS = 3


async def contest(
    size: str,
    store: str,
    kinds: tuple[str, ...],
    database: Database,
    variables: Variables,
    questions: list[str],
    rounds: int,
    requests: int,
) -> list[Line]:
    """Every question at 1 and at 16 connections."""
    started = {kind: start(kind, database.url) for kind in kinds}
    lines = []
    try:
        servers = {kind: (process.pid, port) for kind, (process, port) in started.items()}
        for name in questions:
            asked = _asked(servers, name, variables)
            held = await same({kind: servers[kind][1] for kind in kinds if kind not in database.raw}, asked, name)
            for connections in (1, 16):
                figures = await measure(servers, asked, database, connections, requests, rounds)
                show(name, held, connections, figures)
                lines.append(line((size, store, name, str(connections)), figures))
    finally:
        for process, _ in started.values():
            process.terminate()
            process.wait(10)
    return lines


def start(kind: str, url: str) -> tuple[subprocess.Popen[str], int]:
    """Start a contestant; its process and its port."""
    command = [sys.executable, "-m", "benchmarks.server", kind, url]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = process.stdout.readline()
    if not told.strip().isdigit():
        raise SystemExit(f"the {kind} server did not start")
    return process, int(told)


def _asked(servers: Servers, name: str, variables: Variables) -> dict[str, bytes]:
    return {
        kind: request(port, QUESTIONS[name], name.capitalize(), variables[name]) for kind, (_, port) in servers.items()
    }


async def same(ports: dict[str, int], asked: dict[str, bytes], name: str) -> int:
    """Hold every answer against the compiled one: equal JSON, keys in the same order; its size."""
    found = {kind: await answer(port, asked[kind]) for kind, port in ports.items()}
    for kind, body in found.items():
        if plain(body) != plain(found["compiled"]):
            raise SystemExit(f"{kind} answers {name} otherwise:\n{body[:600]!r}\n{found['compiled'][:600]!r}")
    return len(found["compiled"])


def plain(body: bytes) -> bytes:
    """The JSON in one spelling, its keys in their order; without the cost, which only the compiled answer tells."""
    read = orjson.loads(body)
    read.get("extensions", {}).pop("cost", None)
    return orjson.dumps(read)


async def measure(
    servers: Servers, asked: dict[str, bytes], database: Database, connections: int, requests: int, rounds: int
) -> Figures:
    """Rounds in turn, after a short one that is not counted but tells how many requests fit into the seconds of one."""

    async def once(kind: str, count: int) -> Figure:
        pid, port = servers[kind]
        return await round_of(pid, port, asked[kind], connections, count, database.processes)

    first = {kind: (await once(kind, max(connections, requests // 10))).rate for kind in servers}
    counts = {kind: max(connections, min(requests, round(rate * SECONDS))) for kind, rate in first.items()}
    figures: Figures = {kind: [] for kind in servers}
    for _ in range(rounds):
        for kind, held in figures.items():
            held.append(await once(kind, counts[kind]))
    return figures
