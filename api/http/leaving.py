"""A question ends when its client leaves, so that it keeps no place and no thread."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.types import Receive

from api.http.body import Gone


@asynccontextmanager
async def while_there(receive: Receive, held: "asyncio.Task[Any]") -> AsyncIterator[None]:
    """Cancels this task when the client leaves, and raises Gone then. The request's body must have been read."""
    is_gone = False

    async def watch() -> None:
        nonlocal is_gone
        while (await receive())["type"] != "http.disconnect":
            pass
        is_gone = True
        held.cancel()

    watching = asyncio.create_task(watch())
    try:
        yield
    except asyncio.CancelledError:
        if is_gone and held.uncancel() == 0:
            raise Gone from None
        raise
    finally:
        watching.cancel()
