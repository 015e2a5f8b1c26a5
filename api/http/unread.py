"""How much of large answers lies here because clients have not read it yet."""

from collections.abc import Iterator
from contextlib import contextmanager

from starlette.types import Send

from api.http.refusal import busy

LARGE = 65_536
"""Bytes of an answer that a connection takes without waiting for its client."""


class Unread:
    """Counts it. While there are more than `most` bytes, nothing that may have a large answer is begun."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._bytes = 0

    def check(self) -> None:
        """Raises 503 where there is too much."""
        if self._bytes > self._most:
            raise busy()

    async def send(self, send: Send, body: bytes) -> None:
        """Send the body of an answer; a large one counts until nearly all of it has been read."""
        if len(body) <= LARGE:
            await send({"type": "http.response.body", "body": body})
            return
        with self._counted(len(body)):
            await send({"type": "http.response.body", "body": body, "more_body": True})
            await send({"type": "http.response.body"})  # waits for the client, or until it is cut off

    @contextmanager
    def _counted(self, size: int) -> Iterator[None]:
        self._bytes += size
        try:
            yield
        finally:
            self._bytes -= size
