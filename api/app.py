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
from api.http.headers import NO_STORE
from api.http.refusal import Refusal, body_of
from api.settings import Settings
from graph.ports.store import Store
from schema.build import Contract


def create_app(contract: Contract, store: Store, settings: Settings) -> ASGIApp:
    """The application over these parts; opening and closing them is the caller's."""
    pages = assets.routes() if settings.graphiql else []
    rest = Starlette(routes=[*routes(store), *pages], exception_handlers={HTTPException: _not_there})
    page = assets.page() if settings.graphiql else None
    return Front(Endpoint(contract, settings, page), rest)


async def _not_there(request: Request, refused: Exception) -> Response:
    """Starlette's own refusals (404, 405) in the form of all others."""
    if not isinstance(refused, HTTPException):
        raise refused
    code = "NOT_FOUND" if refused.status_code == 404 else "BAD_USER_INPUT"
    body = body_of(Refusal(refused.status_code, code, refused.detail), request.state.request_id)
    headers = {**(refused.headers or {}), NO_STORE[0].decode(): NO_STORE[1].decode()}
    return Response(body, refused.status_code, headers, "application/json")
