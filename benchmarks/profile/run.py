"""One store's requests, one after another, through the server as it serves them, in one process with their client."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from statistics import median

import uvicorn

from api.app import create_app
from api.bootstrap import parts
from api.connection import connection
from api.logs import set_up
from api.settings import Settings
from benchmarks import load
from benchmarks.profile.clock import Clock, now
from benchmarks.profile.steps import STEPS, steps
from benchmarks.questions import QUESTIONS, Variables
from benchmarks.register import TODAY
from benchmarks.stores import Database

WARM = 50
"""Requests of each question that are not counted: plans are made, connections opened, Java compiled."""


async def profile(
    clock: Clock, store: str, database: Database, variables: Variables, requests: int
) -> dict[str, dict[str, float]]:
    """The median microseconds of each step, by question."""
    found = {}
    async with _serving(database.url) as port:
        for name, document in QUESTIONS.items():
            sent = load.request(port, document, name.capitalize(), variables[name])
            told = await _told(clock, port, sent, requests, in_threads=store != "neo4j")
            found[name] = {step: median(one[step] for one in told) / 1000 for step in STEPS}
    return found


async def _told(clock: Clock, port: int, sent: bytes, requests: int, *, in_threads: bool) -> list[dict[str, int]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    told = []
    for at in range(WARM + requests):
        clock.begin()
        began = now()
        await load.once(reader, writer, sent)
        whole = now() - began
        await asyncio.sleep(0)  # what the server does after its last byte
        if at >= WARM:
            told.append(steps(clock, whole, in_threads=in_threads))
    writer.close()
    return told


@asynccontextmanager
async def _serving(url: str) -> AsyncIterator[int]:
    settings = Settings(database=url, today=TODAY, log_level="error")
    set_up(settings)
    listener = socket.create_server(("127.0.0.1", 0))
    async with parts(settings) as opened:
        await opened.current.ensure()
        app = create_app(opened.contract, opened.store, settings, opened.watch)
        http = connection(settings)
        server = uvicorn.Server(
            uvicorn.Config(app, http=http, lifespan="off", log_config=None, access_log=False, ws="none")
        )
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        yield listener.getsockname()[1]
        server.should_exit = True
        await serving
