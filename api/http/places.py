"""A bounded number of requests at work, and a bounded wait for a place among them."""

import asyncio

from api.http.refusal import busy


class Places:
    """An async context manager; entering raises 503 where the wait is too long, or the queue too."""

    def __init__(self, at_work: int, waiting: int, seconds: float) -> None:
        self._free = asyncio.Semaphore(at_work)
        self._room = waiting
        self._seconds = seconds

    async def __aenter__(self) -> None:
        if not self._free.locked():
            await self._free.acquire()
            return
        if self._room <= 0:
            raise busy()
        self._room -= 1
        try:
            async with asyncio.timeout(self._seconds):
                await self._free.acquire()
        except TimeoutError:
            raise busy() from None
        finally:
            self._room += 1

    async def __aexit__(self, *_: object) -> None:
        self._free.release()
