"""Reads the committed files once and serves them with headers that keep the page to itself."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from api.http import media

FOLDER = Path(__file__).parent / "files"
TYPES = {".js": "text/javascript", ".png": "image/png", ".css": "text/css", ".svg": "image/svg+xml"}
POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
PAGE_HEADERS = ((b"content-security-policy", POLICY.encode()), (b"cache-control", b"no-store"))


def page() -> tuple[bytes, tuple[tuple[bytes, bytes], ...]]:
    """The page and its own headers."""
    return (FOLDER / "index.html").read_bytes(), PAGE_HEADERS


def routes() -> Sequence[BaseRoute]:
    """A route for each file the page asks for, and for browsers from the address alone to the page."""
    return [Route("/", _to_page), *(_route(path) for path in sorted(FOLDER.iterdir()) if path.suffix in TYPES)]


async def _to_page(request: Request) -> Response:
    if media.preferred(request.headers.get("accept"), True) != media.HTML:
        raise HTTPException(404)
    return RedirectResponse("/graphql", headers={"cache-control": "no-store"})


def _route(path: Path) -> Route:
    content = path.read_bytes()
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"etag": tag, "cache-control": "no-cache", "content-security-policy": "default-src 'none'"}

    async def asset(request: Request) -> Response:
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return Response(content, headers=headers, media_type=TYPES[path.suffix])

    return Route(f"/graphiql/{path.name}", asset)
