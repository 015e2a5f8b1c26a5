"""Puts the process together as one ASGI application: /graphql, /export, the GraphiQL assets, health, metrics."""

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from api import metrics
from api.graphiql import assets
from api.health import routes
from api.http import reasons
from api.http.endpoint import Endpoint
from api.http.front import Front
from api.http.places import Places
from api.http.refusal import Refusal, body_of, internal
from api.http.tables import PATH, Tables
from api.http.trusting import Trusting
from api.settings import Settings
from api.trusted import Kept, check, read
from api.watching import Watch
from graph.ports.store import Store
from schema.build import Contract

HEADERS = {"cache-control": "no-store"}
JSON = "application/json; charset=utf-8"


def create_app(
    contract: Contract,
    store: Store,
    settings: Settings,
    watch: Watch | None = None,
    documents: Sequence[Kept] | None = None,
) -> ASGIApp:
    """The application over these parts; opening and closing them is the caller's.

    `documents` are the trusted ones, where they have been read already. Raises TrustedRefused.
    """
    watch = watch or Watch()
    documents = read(settings.trusted_documents) if documents is None else documents
    check(contract, documents)
    is_strict = bool(documents) and not settings.untrusted_documents
    has_page = settings.graphiql and not is_strict
    trusting = Trusting({name: kept.text for kept in documents for name in kept.identifiers}, is_strict=is_strict)
    endpoint = Endpoint(contract, settings, assets.page() if has_page else None, trusting, watch)
    _look(watch, contract, endpoint.places, settings)
    watch.slow_seconds = settings.slow_ms / 1000
    watch.measures.trusted.set(len(documents))
    pages = assets.routes() if has_page else []
    told = metrics.routes(watch, settings.metrics_token) if settings.metrics else []
    tables = Route(PATH, Tables(contract, store, settings, endpoint, trusting, watch))
    rest = Starlette(
        routes=[*routes(store), tables, *told, *pages],
        exception_handlers={HTTPException: _not_there, Exception: _broken},
    )
    return Front(endpoint, rest, watch.refused_early)


def _look(watch: Watch, contract: Contract, places: Places, settings: Settings) -> None:
    """What is looked at before a scrape."""
    measures = watch.measures
    measures.at_work_limit.set(settings.max_at_work)
    measures.waiting_limit.set(settings.max_waiting)

    def look() -> None:
        measures.at_work.set(places.at_work)
        measures.waiting.set(places.waiting)
        for name, cache in contract.caches.items():
            measures.entries.labels(name).set(len(cache))
            watch.count(measures.lookups.labels(name, "hit"), cache.hits)
            watch.count(measures.lookups.labels(name, "miss"), cache.misses)

    watch.look(look)


async def _broken(request: Request, _failure: Exception) -> Response:
    """The answer to an unexpected failure; Starlette raises it again, and the front logs it."""
    return Response(body_of(internal(), request.state.caller), 500, HEADERS, JSON)


async def _not_there(request: Request, refused: Exception) -> Response:
    """Starlette's own refusals (404, 405) in the form of all others."""
    if not isinstance(refused, HTTPException):
        raise refused
    code, why = (
        ("NOT_FOUND", reasons.NOTHING_HERE) if refused.status_code == 404 else ("BAD_USER_INPUT", reasons.NOT_THIS_WAY)
    )
    body = body_of(Refusal(refused.status_code, code, why), request.state.caller)
    return Response(body, refused.status_code, {**(refused.headers or {}), **HEADERS}, JSON)
