"""A small load: keep-alive HTTP/1.1 connections on loopback, so many requests each, bounded in time."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import orjson

MOST_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Figure:
    """What one round took: requests answered a second, and CPU milliseconds for each; `store`: of its server alone."""

    rate: float
    cpu: float
    store: float


def request(port: int, document: str, name: str, variables: dict[str, object]) -> bytes:
    """The bytes of one request."""
    body = orjson.dumps({"query": document, "operationName": name, "variables": variables})
    head = (
        f"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\ncontent-type: application/json\r\n"
        f"accept: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, sent: bytes) -> bytes:
    """Send one request and read its answer's body; anything but 200 ends the run."""
    writer.write(sent)
    head = await reader.readuntil(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise SystemExit(head.decode("latin-1"))
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    return await reader.readexactly(int(length.split(b":")[1]))


async def answer(port: int, sent: bytes) -> bytes:
    """One answer, on a connection of its own."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        return await once(reader, writer, sent)
    finally:
        writer.close()


async def round_of(
    pid: int, port: int, sent: bytes, connections: int, requests: int, processes: Callable[[], list[int]]
) -> Figure:
    """So many requests over so many connections."""

    async def one(count: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(count):
            await once(reader, writer, sent)
        writer.close()

    own, there = cpu_seconds(pid), sum(map(cpu_seconds, processes()))
    began = time.perf_counter()
    async with asyncio.timeout(MOST_SECONDS):
        await asyncio.gather(*(one(requests // connections) for _ in range(connections)))
    took, done = time.perf_counter() - began, requests // connections * connections
    own, there = cpu_seconds(pid) - own, sum(map(cpu_seconds, processes())) - there
    return Figure(done / took, (own + there) / done * 1000, there / done * 1000)


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far, over all its threads."""
    # schedstat counts nanoseconds; stat counts ticks of 10 ms, too coarse for short rounds.
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
    except FileNotFoundError:  # ended meanwhile
        return 0.0
