"""The store's own threads, each with a connection of its own: some that read, one that writes."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from graph.ports.errors import TimedOut
from graph.sql.connection import Connection
from graph.sql.errors import translated

T = TypeVar("T")
Open = Callable[[], Connection]


class Job:
    """One question on its way: which connection it runs on, so that it can be ended there and nowhere else."""

    __slots__ = ("_connection", "_lock", "_stopped")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self._stopped = False

    def begin(self, connection: Connection) -> None:
        """Called by the thread that runs it; raises TimedOut when it was ended while it waited."""
        with self._lock:
            if self._stopped:
                raise TimedOut("the question waited longer than its limit and was ended")
            self._connection = connection

    def end(self) -> None:
        """Called by the thread when it is done with the connection."""
        with self._lock:
            self._connection = None

    def stop(self) -> None:
        """Called by the loop: end it, whether it runs or waits."""
        with self._lock:
            self._stopped = True
            if self._connection is not None:
                self._connection.interrupt()


class Threads:
    """Runs questions off the loop. Connections are opened when first needed and closed with the store."""

    def __init__(self, name: str, most: int, open_one: Open) -> None:
        self._executor = ThreadPoolExecutor(most, thread_name_prefix=name)
        self._own = threading.local()
        self._open = open_one
        self._all: list[Connection] = []

    @property
    def questions(self) -> int:
        """How many statements have been run in all."""
        return sum(connection.questions for connection in self._all)

    async def run(self, question: Callable[[Connection], T], limit: float | None = None) -> T:
        """Run it in one hop; past the limit it is ended and TimedOut raised."""
        loop = asyncio.get_running_loop()
        job = Job()
        timer = None if limit is None else loop.call_later(limit, job.stop)
        try:
            return await loop.run_in_executor(self._executor, self._run, job, question)
        except asyncio.CancelledError:
            if limit is not None:
                job.stop()
            raise
        finally:
            if timer is not None:
                timer.cancel()

    def _run(self, job: Job, question: Callable[[Connection], T]) -> T:
        connection = self._connection()
        job.begin(connection)
        try:
            with translated(connection.path):
                return question(connection)
        finally:
            job.end()

    def _connection(self) -> Connection:
        held: Connection | None = getattr(self._own, "connection", None)
        if held is None:
            held = self._own.connection = self._open()
            self._all.append(held)
        return held

    async def close(self) -> None:
        """Wait for what runs, then close."""
        await asyncio.to_thread(self._executor.shutdown)
        for connection in self._all:
            connection.close()
        self._all.clear()
