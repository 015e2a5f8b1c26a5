"""Puts the process together as one ASGI application: /graphql, the GraphiQL assets, health."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from api.graphiql import assets
from api.health import routes
from api.http.endpoint import Endpoint
from api.http.front import Front
from api.http.refusal import Refusal, body_of, internal
from api.settings import Settings
from graph.ports.store import Store
from schema.build import Contract

HEADERS = {"cache-control": "no-store"}


def create_app(contract: Contract, store: Store, settings: Settings) -> ASGIApp:
    """The application over these parts; opening and closing them is the caller's."""
    pages = assets.routes() if settings.graphiql else []
    rest = Starlette(
        routes=[*routes(store), *pages], exception_handlers={HTTPException: _not_there, Exception: _broken}
    )
    page = assets.page() if settings.graphiql else None
    return Front(Endpoint(contract, settings, page), rest)


async def _broken(request: Request, _failure: Exception) -> Response:
    """The answer to an unexpected failure; Starlette raises it again, and the front logs it."""
    return Response(body_of(internal(), request.state.request_id), 500, HEADERS, "application/json")


async def _not_there(request: Request, refused: Exception) -> Response:
    """Starlette's own refusals (404, 405) in the form of all others."""
    if not isinstance(refused, HTTPException):
        raise refused
    code = "NOT_FOUND" if refused.status_code == 404 else "BAD_USER_INPUT"
    body = body_of(Refusal(refused.status_code, code, refused.detail), request.state.request_id)
    return Response(body, refused.status_code, {**(refused.headers or {}), **HEADERS}, "application/json")
