"""A request that is refused before it becomes a question: a status, a code and a sentence."""

from collections.abc import Sequence
from http import HTTPStatus

import orjson

from loaders.errors import NoTurn

Header = tuple[bytes, bytes]


class Refusal(Exception):
    """Raised anywhere in the HTTP layer; the endpoint answers it as a GraphQL error."""

    def __init__(self, status: int, code: str, message: str, headers: Sequence[Header] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.headers = tuple(headers)


class Busy(Refusal, NoTurn):
    """Too many requests are at work."""


def bad_input(message: str) -> Refusal:
    """400: what was sent is not a question."""
    return Refusal(HTTPStatus.BAD_REQUEST, "BAD_USER_INPUT", message)


def not_known(*, is_by_hash: bool) -> Refusal:
    """400: no trusted document has this identifier; to Apollo's clients in the words that they know."""
    if is_by_hash:
        return Refusal(HTTPStatus.BAD_REQUEST, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
    return Refusal(HTTPStatus.BAD_REQUEST, "NOT_FOUND", "No trusted document has this documentId.")


def forbidden(message: str) -> Refusal:
    """403: well-formed, and not answered here."""
    return Refusal(HTTPStatus.FORBIDDEN, "FORBIDDEN", message)


def wrong_method(method: str, allowed: str) -> Refusal:
    """405 with the methods there are."""
    message = f"The method {method} is not taken here; use {allowed}."
    return Refusal(HTTPStatus.METHOD_NOT_ALLOWED, "BAD_USER_INPUT", message, [(b"allow", allowed.encode())])


def unsupported(message: str) -> Refusal:
    """415: a media type, a character set or an encoding that is not taken."""
    return Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "BAD_USER_INPUT", message)


def not_acceptable() -> Refusal:
    """406: nothing the client accepts is made here."""
    message = "Answers are application/graphql-response+json or application/json; accept one of them."
    return Refusal(HTTPStatus.NOT_ACCEPTABLE, "BAD_USER_INPUT", message)


def too_large(most: int) -> Refusal:
    """413; the rest of the body is not read, so the connection ends."""
    message = f"The request body is larger than {most} bytes."
    return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "LIMIT_EXCEEDED", message, [(b"connection", b"close")])


def too_slow_to_arrive(seconds: float) -> Refusal:
    """408; the rest of the body is not awaited, so the connection ends."""
    message = f"The request body did not arrive within {seconds:g} seconds."
    return Refusal(HTTPStatus.REQUEST_TIMEOUT, "TIMEOUT", message, [(b"connection", b"close")])


def took_too_long(seconds: float) -> Refusal:
    """503: the whole request went past its time."""
    message = f"The request took longer than {seconds:g} seconds and was ended."
    return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, "TIMEOUT", message)


def busy() -> Refusal:
    """503: too many requests are at work."""
    message = "Too many requests are at work; try again in a moment."
    return Busy(HTTPStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", message, [(b"retry-after", b"1")])


def unavailable() -> Refusal:
    """503: the store cannot be asked now."""
    message = "The registry cannot be reached at the moment; try again."
    return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", message, [(b"retry-after", b"1")])


def internal() -> Refusal:
    """500: says nothing else; the log has the rest under the request id."""
    return Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, "INTERNAL", "Something went wrong inside; it has been logged.")


def body_of(refusal: Refusal, request_id: str) -> bytes:
    """The refusal as a GraphQL response without data."""
    extensions = {"code": refusal.code, "requestId": request_id}
    return orjson.dumps({"errors": [{"message": str(refusal), "extensions": extensions}]})
