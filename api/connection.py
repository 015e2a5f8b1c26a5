"""One HTTP connection: uvicorn's own, with a time for headers to arrive, a size for them, and JSON refusals."""

import asyncio
import secrets
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, ClassVar

from uvicorn import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from api.http import reasons
from api.http.refusal import Refusal, body_of
from api.logs import log
from api.settings import Settings
from loaders.errors import Caller, Words

MOST_HEADERS = 100
MOST_HEADER_BYTES = 16_384


Refused = Callable[[int], None]


def untold(_status: int) -> None:
    """Nobody counts."""


def connection(settings: Settings, refused: Refused = untold) -> type[HttpToolsProtocol]:
    """The protocol class for uvicorn, within these settings; `refused` is told the status of each refusal."""

    class Bound(Connection):
        """uvicorn makes the instances, so the settings are the class's."""

        def tell(self, status: int) -> None:
            refused(status)

    Bound.settings = settings
    return Bound


class Connection(HttpToolsProtocol):
    """A connection that waits for nobody for ever."""

    settings: ClassVar[Settings]

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._deadline: asyncio.TimerHandle | None = None
        self._header_bytes = 0
        self._stall: asyncio.TimerHandle | None = None
        self._is_refused = False

    def tell(self, status: int) -> None:
        """A refusal, for whoever counts them."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        if len(self.connections) > self.settings.max_connections:
            self._refuse(503, "UNAVAILABLE", reasons.CONNECTIONS)
            return
        self._deadline = self.loop.call_later(self.settings.header_seconds, self._too_slow)

    def connection_lost(self, exc: Exception | None) -> None:
        self._clear_deadline()
        self._clear_stall()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if not self._is_refused:
            super().data_received(data)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._header_bytes = 0
        if self._deadline is None:
            self._deadline = self.loop.call_later(self.settings.header_seconds, self._too_slow)

    def on_url(self, url: bytes) -> None:
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count(len(name) + len(value))
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._clear_deadline()
        if self.parser.should_upgrade() and self.parser.get_method() != b"GET":
            # The parser drops the body of such a request, so it must not pass for one without.
            self._refuse(400, "BAD_USER_INPUT", reasons.UPGRADE)
        if not self._is_refused:
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        if not self._is_refused:
            super().on_body(body)

    def on_message_complete(self) -> None:
        if not self._is_refused:
            super().on_message_complete()

    def pause_writing(self) -> None:
        super().pause_writing()
        # close() would wait for the client to read; only abort() ends it.
        self._stall = self.loop.call_later(self.settings.stall_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        self._clear_stall()
        super().resume_writing()

    def _unsupported_upgrade_warning(self) -> None:
        """No line: an upgrade that is not taken is a plain request."""

    def send_400_response(self, _msg: str) -> None:
        if not self._is_refused:
            self._refuse(400, "BAD_USER_INPUT", reasons.NO_HTTP)

    def _count(self, size: int) -> None:
        self._header_bytes += size
        if self._header_bytes > MOST_HEADER_BYTES or len(self.headers) >= MOST_HEADERS:
            self._refuse(431, "LIMIT_EXCEEDED", reasons.HEADERS)

    def _too_slow(self) -> None:
        self._deadline = None
        self._refuse(408, "TIMEOUT", reasons.slow_headers(self.settings.header_seconds))

    def _clear_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _clear_stall(self) -> None:
        if self._stall is not None:
            self._stall.cancel()
            self._stall = None

    def _refuse(self, status: int, code: str, words: Words) -> None:
        """Answer without the application, then close."""
        if self._is_refused:
            return
        self._is_refused = True
        self.tell(status)
        self._clear_deadline()
        if self.cycle is None or self.cycle.response_complete:
            self.transport.write(_raw(Refusal(status, code, words)))
        self.transport.close()


def _raw(refusal: Refusal) -> bytes:
    request_id = secrets.token_hex(8)
    log.warning("refused", request_id=request_id, status=refusal.status, code=refusal.code)
    body = body_of(refusal, Caller(request_id))
    lines = [
        f"HTTP/1.1 {refusal.status} {HTTPStatus(refusal.status).phrase}",
        "content-type: application/json; charset=utf-8",
        f"content-length: {len(body)}",
        "cache-control: no-store",
        "x-content-type-options: nosniff",
        f"x-request-id: {request_id}",
        "connection: close",
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body
