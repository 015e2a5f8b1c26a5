"""A request that is refused before it becomes a question: a status, a code and a sentence."""

from collections.abc import Sequence
from http import HTTPStatus

import orjson

from loaders.answer import Told
from loaders.errors import Caller, NoTurn, Words, entry
from loaders.moment import Moment
from loaders.response import ending

Header = tuple[bytes, bytes]


class Refusal(Exception):
    """Raised anywhere in the HTTP layer; the endpoint answers it as a GraphQL error."""

    def __init__(self, status: int, code: str, words: Words | str, headers: Sequence[Header] = ()) -> None:
        super().__init__(words if isinstance(words, str) else words.said())
        self.words = words
        self.status = status
        self.code = code
        self.headers = tuple(headers)


class Busy(Refusal, NoTurn):
    """Too many requests are at work."""


def bad_input(words: Words) -> Refusal:
    """400: what was sent is not a question."""
    return Refusal(HTTPStatus.BAD_REQUEST, "BAD_USER_INPUT", words)


def not_known(*, is_by_hash: bool) -> Refusal:
    """400: no trusted document has this identifier; to Apollo's clients in the words that they know."""
    if is_by_hash:
        return Refusal(HTTPStatus.BAD_REQUEST, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
    return Refusal(
        HTTPStatus.BAD_REQUEST,
        "NOT_FOUND",
        Words("没有标识为此 documentId 的受信任文档。", "No trusted document has this documentId."),
    )


def forbidden(words: Words) -> Refusal:
    """403: well-formed, and not answered here."""
    return Refusal(HTTPStatus.FORBIDDEN, "FORBIDDEN", words)


def wrong_method(method: str, allowed: str) -> Refusal:
    """405 with the methods there are."""
    words = Words(f"这里不接受 {method}，请用 {allowed}。", f"The method {method} is not taken here; use {allowed}.")
    return Refusal(HTTPStatus.METHOD_NOT_ALLOWED, "BAD_USER_INPUT", words, [(b"allow", allowed.encode())])


def unsupported(words: Words) -> Refusal:
    """415: a media type, a character set or an encoding that is not taken."""
    return Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "BAD_USER_INPUT", words)


def not_acceptable() -> Refusal:
    """406: nothing the client accepts is made here."""
    words = Words(
        "回答的格式是 application/graphql-response+json 或 application/json，请接受其中之一。",
        "Answers are application/graphql-response+json or application/json; accept one of them.",
    )
    return Refusal(HTTPStatus.NOT_ACCEPTABLE, "BAD_USER_INPUT", words)


def too_large(most: int) -> Refusal:
    """413; the rest of the body is not read, so the connection ends."""
    words = Words(f"请求体超过 {most} 字节。", f"The request body is larger than {most} bytes.")
    return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "LIMIT_EXCEEDED", words, [(b"connection", b"close")])


def too_slow_to_arrive(seconds: float) -> Refusal:
    """408; the rest of the body is not awaited, so the connection ends."""
    words = Words(f"请求体未在 {seconds:g} 秒内到达。", f"The request body did not arrive within {seconds:g} seconds.")
    return Refusal(HTTPStatus.REQUEST_TIMEOUT, "TIMEOUT", words, [(b"connection", b"close")])


def took_too_long(seconds: float) -> Refusal:
    """503: the whole request went past its time."""
    words = Words(
        f"请求超过 {seconds:g} 秒，已终止。", f"The request took longer than {seconds:g} seconds and was ended."
    )
    return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, "TIMEOUT", words)


def busy() -> Refusal:
    """503: too many requests are at work."""
    words = Words("正在处理的请求过多，请稍后再试。", "Too many requests are at work; try again in a moment.")
    return Busy(HTTPStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", words, [(b"retry-after", b"1")])


def unavailable() -> Refusal:
    """503: the store cannot be asked now."""
    words = Words("登记库暂时无法连接，请再试。", "The registry cannot be reached at the moment; try again.")
    return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", words, [(b"retry-after", b"1")])


def internal() -> Refusal:
    """500: says nothing else; the log has the rest under the request id."""
    return Refusal(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "INTERNAL",
        Words("内部出错，已记入日志。", "Something went wrong inside; it has been logged."),
    )


def body_of(refusal: Refusal, caller: Caller, moment: Moment | None = None) -> bytes:
    """The refusal as a GraphQL response without data; with the day of the registry, where it was asked of one."""
    errors = caller.told([entry(refusal.words, refusal.code)])
    return b'{"errors":' + orjson.dumps(errors) + (b"}" if moment is None else ending(moment, Told()))
