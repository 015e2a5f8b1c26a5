"""Reads a request's body in chunks, within a size and a time."""

import asyncio

from starlette.types import Message, Receive

from api.http import reasons
from api.http.refusal import bad_input, too_large, too_slow_to_arrive


class Gone(Exception):
    """The client left before its request was whole; there is no one to answer."""


async def read_body(receive: Receive, declared: bytes | None, most: int, seconds: float) -> bytes:
    """The whole body. Raises 413 past `most` bytes, 408 past `seconds`."""
    if declared is not None and _length(declared) > most:
        raise too_large(most)
    try:
        async with asyncio.timeout(seconds):
            message = await receive()
            if message["type"] == "http.request" and not message.get("more_body", False):
                return _bounded(message.get("body", b""), most)
            return await _rest(message, receive, most)
    except TimeoutError:
        raise too_slow_to_arrive(seconds) from None


async def _rest(message: Message, receive: Receive, most: int) -> bytes:
    chunks, size = [], 0
    while True:
        if message["type"] != "http.request":
            raise Gone
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > most:
            raise too_large(most)
        chunks.append(chunk)
        if not message.get("more_body", False):
            return b"".join(chunks)
        message = await receive()


def _bounded(body: bytes, most: int) -> bytes:
    if len(body) > most:
        raise too_large(most)
    return body


def _length(declared: bytes) -> int:
    if not declared.isdigit():
        raise bad_input(reasons.LENGTH)
    return int(declared) if len(declared) < 20 else 1 << 64
