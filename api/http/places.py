"""A bounded number of requests at work, and a bounded wait for a place among them."""

import asyncio
from collections.abc import Callable
from time import perf_counter

from api.http.refusal import busy


class Places:
    """An async context manager; entering raises 503 where the wait is too long, or the queue too.

    `waited` is told how long a request stood in the queue, whether it got a place or not.
    """

    def __init__(self, at_work: int, waiting: int, seconds: float, waited: Callable[[float], None]) -> None:
        self._free = asyncio.Semaphore(at_work)
        self._most_waiting = waiting
        self._seconds = seconds
        self._waited = waited
        self.at_work = 0
        self.waiting = 0

    async def __aenter__(self) -> None:
        if self._free.locked():
            await self._wait()
        else:
            await self._free.acquire()
        self.at_work += 1

    async def _wait(self) -> None:
        if self.waiting >= self._most_waiting:
            raise busy()
        self.waiting += 1
        began = perf_counter()
        try:
            async with asyncio.timeout(self._seconds):
                await self._free.acquire()
        except TimeoutError:
            raise busy() from None
        finally:
            self.waiting -= 1
            self._waited(perf_counter() - began)

    async def __aexit__(self, *_: object) -> None:
        self.at_work -= 1
        self._free.release()
