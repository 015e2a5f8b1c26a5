"""One contestant as a server process: `python -m benchmarks.server KIND DATABASE`; it prints its port first."""

import asyncio
import socket
import sqlite3
import sys
import threading
from collections.abc import Awaitable, Callable, Mapping
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
from benchmarks import hand_json, hand_rows
from benchmarks.register import TODAY
from graph.model.registry import MODEL
from graph.sql.store import SqlStore
from loaders.moment import Moment
from tests.stock.execution import stock

KINDS = ("compiled", "stock", "rows", "json", "static")
Answer = Callable[[dict[str, Any]], Awaitable[bytes]]
By = Mapping[str, Callable[[sqlite3.Connection, dict[str, Any]], bytes]]


def endpoint(answer: Answer) -> ASGIApp:
    """A bare endpoint: the request's JSON in, bytes out."""

    async def respond(request: Request) -> Response:
        body = await answer(orjson.loads(await request.body()))
        return Response(body, media_type="application/json")

    return Starlette(routes=[Route("/graphql", respond, methods=["POST"])])


def by_hand(database: str, answers: By) -> ASGIApp:
    """The plain driver in one worker-thread hop."""
    own = threading.local()

    def run(name: str, variables: dict[str, Any]) -> bytes:
        if not hasattr(own, "connection"):
            own.connection = sqlite3.connect(database, isolation_level=None, cached_statements=1024)
        return answers[name](own.connection, variables)

    executor = ThreadPoolExecutor(4)

    async def answer(asked: dict[str, Any]) -> bytes:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(executor, run, asked["operationName"].lower(), asked["variables"])

    return endpoint(answer)


async def by_stock(database: str) -> ASGIApp:
    """graphql-core's own execution, a resolver a field, over the same rows in memory."""
    store = SqlStore(f"sqlite:///{database}", MODEL)
    day = TODAY.isoformat()
    executing = await stock(store, Moment(day, f"{day}T00:00:00.000000Z", True, "Asia/Shanghai"))

    async def answer(asked: dict[str, Any]) -> bytes:
        result = await executing.answer(asked["query"], asked["variables"])
        return orjson.dumps({"data": result.data, "extensions": hand_rows.AS_OF})

    return endpoint(answer)


def static(database: str) -> ASGIApp:
    """The same bytes, worked out once."""
    with sqlite3.connect(database) as on:
        on.isolation_level = None
        bodies: dict[str, bytes] = {}

        async def answer(asked: dict[str, Any]) -> bytes:
            name = asked["operationName"].lower()
            if name not in bodies:
                bodies[name] = hand_rows.ANSWERS[name](on, asked["variables"])
            return bodies[name]

    return endpoint(answer)


async def run(kind: str, database: str) -> None:
    """Serve until ended."""
    settings = Settings(database=f"sqlite:///{database}", today=TODAY, log_level="warning")
    set_up(settings)
    if kind == "compiled":
        async with parts(settings) as opened:
            await opened.current.ensure()
            await serve(create_app(opened.contract, opened.store, settings), http=connection(settings))
    else:
        bare = {
            "rows": lambda: by_hand(database, hand_rows.ANSWERS),
            "json": lambda: by_hand(database, hand_json.ANSWERS),
        }
        app = await by_stock(database) if kind == "stock" else bare.get(kind, lambda: static(database))()
        await serve(app)


async def serve(app: ASGIApp, **more: Any) -> None:
    """The same uvicorn for all."""
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    config = uvicorn.Config(app, lifespan="off", log_config=None, access_log=False, ws="none", **more)
    await uvicorn.Server(config).serve(sockets=[listener])


if __name__ == "__main__":
    import uvloop

    uvloop.run(run(sys.argv[1], sys.argv[2]))
