"""The fields of a request, whether in a JSON body or in a query string."""

from typing import Any

from starlette.types import Receive, Scope

from api.http import media
from api.http.body import read_body
from api.http.headers import text
from api.http.question import fields_of_body, fields_of_query_string
from api.http.refusal import wrong_method
from api.settings import Settings


async def fields(scope: Scope, receive: Receive, headers: dict[bytes, bytes], limits: Settings) -> dict[str, Any]:
    """By name. Raises Refusal for another method, another form, and what is too large or too slow to arrive."""
    if scope["method"] == "POST":
        media.check_content_type(text(headers.get(b"content-type")))
        media.check_encoding(text(headers.get(b"content-encoding")))
        return fields_of_body(
            await read_body(receive, headers.get(b"content-length"), limits.max_body_bytes, limits.body_seconds)
        )
    if scope["method"] == "GET":
        return fields_of_query_string(scope["query_string"])
    raise wrong_method(scope["method"], "GET, POST")
