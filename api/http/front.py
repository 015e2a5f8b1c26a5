"""The outermost layer: request id, Host check, the headers every response carries, one log line, no error let out."""

import ipaddress
import re
import secrets
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars, clear_contextvars

from api.http import reasons
from api.http.body import Gone
from api.http.headers import ALWAYS, NO_STORE, text, wanted
from api.http.language import language
from api.http.refusal import Refusal, bad_input, body_of, internal
from api.logs import log
from loaders.errors import Caller

REQUEST_ID = re.compile(rb"[A-Za-z0-9._-]{8,64}")
NAME = re.compile(r"[_A-Za-z][_0-9A-Za-z]{0,99}")
HOST = re.compile(r"(\[[0-9a-fA-F:.]+\]|[^:\[\]]+)(:[0-9]{1,5})?")


class Front:
    """`graphql` answers /graphql without a detour; `rest` answers everything else.

    `refused` is told the status of what neither of them was asked.
    """

    def __init__(self, graphql: ASGIApp, rest: ASGIApp, refused: Callable[[int], None]) -> None:
        self._graphql = graphql
        self._rest = rest
        self._refused = refused

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self._rest(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers, began = wanted(scope), time.perf_counter()
        request_id = _request_id(headers.get(b"x-request-id"))
        state = scope.setdefault("state", {})
        clear_contextvars()
        bind_contextvars(request_id=request_id)
        caller = Caller(request_id, language(text(headers.get(b"accept-language"))))
        state["caller"] = caller
        response = _Response(send, caller)
        try:
            check_host(text(headers.get(b"host")))
            app = self._graphql if scope["path"] == "/graphql" else self._rest
            await app(scope, receive, response.send)
        except Gone:
            log.info("client left", path=_path(scope))
            return
        except Refusal as refusal:
            self._refused(refusal.status)
            await response.refuse(refusal)
        except Exception:
            log.exception("unexpected")
            await response.refuse(internal())
        _log_request(scope, state, response, time.perf_counter() - began)


class _Response:
    """Sends, adding what every response carries, and remembers what the log line tells."""

    def __init__(self, send: Send, caller: Caller) -> None:
        self._send = send
        self._caller = caller
        self.status = 0
        self.size = 0

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = int(message["status"])
            identity = (b"x-request-id", (self._caller.request_id or "").encode())
            message["headers"] = [*message["headers"], *ALWAYS, identity]
        else:
            self.size += len(message.get("body", b""))
        await self._send(message)

    async def refuse(self, refusal: Refusal) -> None:
        """Answer with the refusal unless an answer has begun."""
        if self.status:
            return
        body = body_of(refusal, self._caller)
        headers = [(b"content-type", b"application/json; charset=utf-8"), (b"content-length", b"%d" % len(body))]
        headers += [NO_STORE, *refusal.headers]
        await self.send({"type": "http.response.start", "status": refusal.status, "headers": headers})
        await self.send({"type": "http.response.body", "body": body})


@lru_cache(256)
def check_host(host: str | None) -> None:
    """Refuse names that are not this machine's own: a page elsewhere may have pointed its name here."""
    match = HOST.fullmatch(host or "")
    if match is None or not _is_loopback(match[1]):
        raise bad_input(reasons.HOST)


def _is_loopback(name: str) -> bool:
    if name.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


def _request_id(sent: bytes | None) -> str:
    """The client's own where it is plain, else a new one."""
    return sent.decode() if sent is not None and REQUEST_ID.fullmatch(sent) else secrets.token_hex(8)


def _path(scope: Scope) -> str:
    # The raw path has no control characters; the query string may hold variables, so it is never logged.
    return bytes(scope.get("raw_path", b"")).decode("ascii", "replace")[:200]


def _log_request(scope: Scope, state: dict[str, Any], response: _Response, seconds: float) -> None:
    operation = state.get("operation")
    named = {"operation": operation} if operation and NAME.fullmatch(operation) else {}
    log.info(
        "request",
        method=scope["method"],
        path=_path(scope),
        status=response.status,
        bytes=response.size,
        ms=round(seconds * 1000, 2),
        **named,
    )
