"""A response that is whole, and how it is sent."""

from http import HTTPStatus
from typing import NamedTuple

from starlette.types import Send

from api.http.headers import NO_STORE, Header
from api.http.refusal import Refusal, body_of
from api.http.unread import Unread
from loaders.errors import Caller
from loaders.moment import Moment


class Reply(NamedTuple):
    """A response that is whole. `outcome`: ok, partial or refused, where it answers a question; `code` of an error."""

    status: int
    media_type: str
    body: bytes
    headers: tuple[Header, ...] = (NO_STORE,)
    outcome: str | None = None
    code: str = ""

    async def send(self, send: Send, unread: Unread) -> None:
        """Send it; `unread` counts what of a large one its client has not read."""
        charset = "" if self.media_type.startswith(BINARY) else "; charset=utf-8"
        start = [
            (b"content-type", f"{self.media_type}{charset}".encode()),
            (b"content-length", b"%d" % len(self.body)),
            *self.headers,
        ]
        await send({"type": "http.response.start", "status": self.status, "headers": start})
        await unread.send(send, self.body)


BINARY = "application/vnd."


def refused(refusal: Refusal, media_type: str, caller: Caller, moment: Moment) -> Reply:
    """The answer to what is refused."""
    body, headers = body_of(refusal, caller, moment), (NO_STORE, *refusal.headers)
    return Reply(HTTPStatus(refusal.status), media_type, body, headers, "refused", refusal.code)
