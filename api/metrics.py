"""/metrics: what the server does, for Prometheus to scrape."""

import asyncio
import hmac
from collections.abc import Sequence

from pydantic import SecretStr
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from api.http import reasons
from api.http.refusal import Refusal, body_of
from api.watching import Watch
from api.watching.watch import MEDIA_TYPE
from loaders.errors import Caller

HEADERS = {"cache-control": "no-store"}


def routes(watch: Watch, token: SecretStr | None) -> Sequence[BaseRoute]:
    """One path; where a token is set, only for who brings it. One scrape is put together at a time."""
    turn = asyncio.Lock()

    async def metrics(request: Request) -> Response:
        if token is not None and not _brings(request.headers.get("authorization", ""), token):
            return _refused(request.state.caller)
        async with turn:
            return Response(await watch.page(), headers=HEADERS, media_type=MEDIA_TYPE)

    return [Route("/metrics", metrics)]


def _brings(header: str, token: SecretStr) -> bool:
    scheme, _, brought = header.partition(" ")
    is_token = hmac.compare_digest(brought.strip().encode(), token.get_secret_value().encode())
    return is_token and scheme.lower() == "bearer"


def _refused(caller: Caller) -> Response:
    refusal = Refusal(401, "UNAUTHENTICATED", reasons.TOKEN)
    return Response(
        body_of(refusal, caller), 401, {**HEADERS, "www-authenticate": "Bearer"}, media_type="application/json"
    )
