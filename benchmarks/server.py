"""One contestant as a server process: `python -m benchmarks.server KIND URL`; it prints its port first."""

import asyncio
import socket
import sys
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from api.app import create_app
from api.bootstrap import parts
from api.connection import connection
from api.logs import set_up
from api.settings import Settings
from benchmarks.hand import rows
from benchmarks.hand.neo4j import asked
from benchmarks.hand.neo4j.bare import Bare
from benchmarks.hand.plain import AS_OF, By, Plain
from benchmarks.hand.postgresql import finished as postgresql_finished
from benchmarks.hand.postgresql import plain as postgresql_plain
from benchmarks.hand.sqlite import finished as sqlite_finished
from benchmarks.hand.sqlite import plain as sqlite_plain
from benchmarks.register import TODAY
from graph.model.registry import MODEL
from loaders.moment import Moment
from tests.contract.stores import open_store
from tests.stock.execution import stock

KINDS = ("compiled", "stock", "rows", "json", "static")
Answer = Callable[[dict[str, Any]], Awaitable[bytes]]
HAND: dict[str, tuple[Callable[[str], Plain], By]] = {
    "sqlite": (sqlite_plain.Plain, sqlite_finished.ANSWERS),
    "postgresql+psycopg": (postgresql_plain.Plain, postgresql_finished.ANSWERS),
}
"""By the scheme of a URL: the plain driver, and the answers that its SQL finishes."""


def endpoint(answer: Answer) -> ASGIApp:
    """A bare endpoint: the request's JSON in, bytes out."""

    async def respond(request: Request) -> Response:
        body = await answer(orjson.loads(await request.body()))
        return Response(body, media_type="application/json")

    return Starlette(routes=[Route("/graphql", respond, methods=["POST"])])


def by_hand(plain: Callable[[str], Plain], url: str, answers: By) -> ASGIApp:
    """The plain driver in one worker-thread hop."""
    own = threading.local()

    def run(name: str, variables: dict[str, Any]) -> bytes:
        if not hasattr(own, "connection"):
            own.connection = plain(url)
        return answers[name](own.connection, variables)

    executor = ThreadPoolExecutor(4)

    async def answer(request: dict[str, Any]) -> bytes:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(executor, run, request["operationName"].lower(), request["variables"])

    return endpoint(answer)


async def by_stock(url: str) -> ASGIApp:
    """graphql-core's own execution, a resolver a field, over the same rows in memory."""
    store = open_store(url, MODEL)
    day = TODAY.isoformat()
    executing = await stock(store, Moment(day, f"{day}T00:00:00.000000Z", True, "Asia/Shanghai"))

    async def answer(request: dict[str, Any]) -> bytes:
        result = await executing.answer(request["query"], request["variables"])
        return orjson.dumps({"data": result.data, "extensions": AS_OF})

    return endpoint(answer)


def static(on: Plain) -> ASGIApp:
    """The same bytes, worked out once."""
    bodies: dict[str, bytes] = {}

    async def answer(request: dict[str, Any]) -> bytes:
        name = request["operationName"].lower()
        if name not in bodies:
            bodies[name] = rows.ANSWERS[name](on, request["variables"])
        return bodies[name]

    return endpoint(answer)


async def run(kind: str, url: str) -> None:
    """Serve until ended."""
    settings = Settings(database=url, today=TODAY, log_level="warning")
    set_up(settings)
    if kind == "compiled":
        async with parts(settings) as opened:
            await opened.current.ensure()
            await serve(create_app(opened.contract, opened.store, settings, opened.watch), http=connection(settings))
    else:
        await serve(await by_stock(url) if kind == "stock" else bare(kind, url))


def bare(kind: str, url: str) -> ASGIApp:
    """A contestant without GraphQL."""
    if url.startswith(("neo4j", "bolt")):
        return bare_neo4j(kind, url)
    plain, finished = HAND[url.partition(":")[0]]
    if kind == "static":
        return static(plain(url))
    return by_hand(plain, url, rows.ANSWERS if kind == "rows" else finished)


def bare_neo4j(kind: str, url: str) -> ASGIApp:
    """The same on Neo4j, whose driver needs no worker thread."""
    on, answers, kept = Bare(url), asked.RAW if kind == "json" else asked.SHAPED, dict[str, bytes]()

    async def answer(request: dict[str, Any]) -> bytes:
        name = request["operationName"].lower()
        if kind != "static":
            return await answers[name](on, request["variables"])
        if name not in kept:
            kept[name] = await answers[name](on, request["variables"])
        return kept[name]

    return endpoint(answer)


async def serve(app: ASGIApp, **more: Any) -> None:
    """The same uvicorn for all."""
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    config = uvicorn.Config(app, lifespan="off", log_config=None, access_log=False, ws="none", **more)
    await uvicorn.Server(config).serve(sockets=[listener])


if __name__ == "__main__":
    import uvloop

    uvloop.run(run(sys.argv[1], sys.argv[2]))
