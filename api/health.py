"""Whether the process lives, and whether it can answer."""

import asyncio
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from api.logs import log
from graph.ports.errors import StoreError
from graph.ports.store import Store

HEADERS = {"cache-control": "no-store"}
SECONDS = 5.0


def routes(store: Store) -> Sequence[BaseRoute]:
    """/health/live asks nothing; /health/ready asks the store one small question."""

    async def live(_request: Request) -> JSONResponse:
        return JSONResponse({"status": "live"}, headers=HEADERS)

    async def ready(_request: Request) -> JSONResponse:
        reason = await _reason_not_ready(store)
        if reason is None:
            return JSONResponse({"status": "ready", "store": "ok"}, headers=HEADERS)
        return JSONResponse({"status": "not ready", "store": reason}, 503, HEADERS)

    return [Route("/health/live", live), Route("/health/ready", ready)]


async def _reason_not_ready(store: Store) -> str | None:
    try:
        async with asyncio.timeout(SECONDS):
            await store.check()
    except StoreError as failure:
        log.error("not ready", failure=str(failure))
        return type(failure).__name__
    except TimeoutError:
        log.error("not ready", failure="no answer in time")
        return "TimedOut"
    return None
