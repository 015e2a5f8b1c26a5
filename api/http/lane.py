"""The way of one request: a place among all; where it may take long one among those, while its client is there."""

import asyncio
from contextlib import AsyncExitStack
from typing import Any

from starlette.types import Receive

from api.http.leaving import while_there
from api.http.places import Place, Places
from api.http.unread import Unread


class Lane:
    """An async context manager: a place is waited for on entering, and given back on leaving."""

    def __init__(self, places: Places, unread: Unread, receive: Receive) -> None:
        self._places = places
        self._unread = unread
        self._receive = receive
        self._stack = AsyncExitStack()
        self._is_long = False
        self._place: Place
        self._task: asyncio.Task[Any]

    async def __aenter__(self) -> "Lane":
        task = asyncio.current_task()
        assert task is not None
        self._task = task
        self._place = await self._stack.enter_async_context(self._places.place())
        return self

    async def queue(self) -> None:
        """It may take long: wait for one of the places for that. Raises 503, and Gone out of the context."""
        self._unread.check()
        if not self._is_long:
            self._is_long = True  # what is short is over before anybody could leave
            await self._stack.enter_async_context(while_there(self._receive, self._task))
        await self._place.queue()

    async def __aexit__(self, *failure: Any) -> None:
        await self._stack.__aexit__(*failure)
