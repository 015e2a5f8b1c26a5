"""The store's own threads, each with a connection of its own; a queue and a wake-up cost less than an executor."""

import asyncio
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from graph.sql.connection import Connection
from graph.sql.job import Job

T = TypeVar("T")
Open = Callable[[], Connection]


class Threads:
    """Runs questions off the loop; a thread more is started only while all are busy, `most` at most."""

    def __init__(self, name: str, most: int, open_one: Open) -> None:
        self._name = name
        self._most = most
        self._open = open_one
        self._queue: SimpleQueue[Job[Any] | None] = SimpleQueue()
        self._threads: list[Thread] = []
        self._connections: list[Connection] = []
        self._asked = 0
        self._asked_before = 0

    @property
    def questions(self) -> int:
        """How many statements have been run in all."""
        return self._asked_before + sum(connection.questions for connection in self._connections)

    async def run(self, question: Callable[[Connection], T], limit: float | None = None) -> T:
        """Run it in one hop; past the limit it is ended and TimedOut raised."""
        loop = asyncio.get_running_loop()
        job = Job(question, loop)
        timer = None if limit is None else loop.call_later(limit, job.stop)
        self._asked += 1
        if self._asked > len(self._threads) < self._most:
            self._start()
        self._queue.put(job)
        try:
            return await job.future
        except asyncio.CancelledError:
            if limit is not None:
                job.stop()
            raise
        finally:
            self._asked -= 1
            if timer is not None:
                timer.cancel()

    def _start(self) -> None:
        thread = Thread(target=self._serve, name=f"{self._name}-{len(self._threads)}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _serve(self) -> None:
        connection: Connection | None = None
        while (job := self._queue.get()) is not None:
            try:
                if connection is None or connection.is_lost:
                    connection = self._anew(connection)
            except BaseException as error:
                job.fail(error)
            else:
                job.run(connection)
            del job

    def _anew(self, lost: Connection | None) -> Connection:
        if lost is not None:
            self._asked_before += lost.questions
            self._connections.remove(lost)
            lost.close()
        connection = self._open()
        self._connections.append(connection)
        return connection

    async def close(self) -> None:
        """Wait for what runs, then close."""
        for _ in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            await asyncio.to_thread(thread.join)
        for connection in self._connections:
            connection.close()
        self._threads.clear()
        self._connections.clear()
