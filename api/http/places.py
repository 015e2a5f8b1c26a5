"""Bounded numbers of requests at work, those that may take long apart, and a bounded wait for a place among them."""

import asyncio
from collections.abc import Callable
from time import perf_counter

from api.http.refusal import busy


class Places:
    """`at_work` requests have a place at one time; `long` more have one of those for what may take long.

    Those that wait for either are `waiting` at most, each for `seconds`; past that entering raises 503.
    `waited` is told how long a request stood in the queue, whether it got a place or not.
    """

    def __init__(self, at_work: int, long: int, waiting: int, seconds: float, waited: Callable[[float], None]) -> None:
        self._free = asyncio.Semaphore(at_work)
        self._free_long = asyncio.Semaphore(long)
        self._most_waiting = waiting
        self._seconds = seconds
        self._waited = waited
        self.at_work = 0
        self.waiting = 0

    def place(self) -> "Place":
        """A place for one request."""
        return Place(self, self._free, self._free_long)

    async def take(self, free: asyncio.Semaphore) -> None:
        """Take one, at once or after a wait."""
        if free.locked():
            await self._wait(free)
        else:
            await free.acquire()
        self.at_work += 1

    def give_back(self, free: asyncio.Semaphore) -> None:
        """Leave it to the next."""
        free.release()
        self.at_work -= 1

    async def _wait(self, free: asyncio.Semaphore) -> None:
        if self.waiting >= self._most_waiting:
            raise busy()
        self.waiting += 1
        began = perf_counter()
        try:
            async with asyncio.timeout(self._seconds):
                await free.acquire()
        except TimeoutError:
            raise busy() from None
        finally:
            self.waiting -= 1
            self._waited(perf_counter() - began)


class Place:
    """What one request holds, as an async context manager."""

    def __init__(self, places: Places, free: asyncio.Semaphore, free_long: asyncio.Semaphore) -> None:
        self._places = places
        self._free = free
        self._free_long = free_long
        self._held: asyncio.Semaphore | None = None

    async def __aenter__(self) -> "Place":
        await self._places.take(self._free)
        self._held = self._free
        return self

    async def queue(self) -> None:
        """Give the place to others, and wait for one of those for what may take long."""
        if self._held is self._free:
            self._held = None
            self._places.give_back(self._free)
            await self._places.take(self._free_long)
            self._held = self._free_long

    async def __aexit__(self, *_: object) -> None:
        if self._held is not None:
            self._places.give_back(self._held)
