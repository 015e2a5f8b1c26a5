"""One question on its way to a thread and back to the loop."""

import asyncio
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from graph.ports.errors import TimedOut
from graph.sql.connection import Connection

T = TypeVar("T")


class Job(Generic[T]):
    """Knows which connection it runs on, so that it can be ended there and nowhere else."""

    __slots__ = ("_connection", "_is_stopped", "_lock", "_loop", "_question", "future")

    def __init__(self, question: Callable[[Connection], T], loop: asyncio.AbstractEventLoop) -> None:
        self.future: asyncio.Future[T] = loop.create_future()
        self._question = question
        self._loop = loop
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self._is_stopped = False

    def run(self, connection: Connection) -> None:
        """Called by a thread: answer on this connection."""
        try:
            self._begin(connection)
            try:
                with connection.translated():
                    answer = self._question(connection)
            finally:
                self._end()
        except BaseException as error:
            self.fail(error)
        else:
            self._tell(self.future.set_result, answer)

    def fail(self, error: BaseException) -> None:
        """Called by a thread: hand this error over."""
        self._tell(self.future.set_exception, error)

    def stop(self) -> None:
        """Called by the loop: end it, whether it runs or waits."""
        with self._lock:
            self._is_stopped = True
            if self._connection is not None:
                self._connection.interrupt()

    def _begin(self, connection: Connection) -> None:
        with self._lock:
            if self._is_stopped:
                raise TimedOut("the question waited longer than its limit and was ended", "查询排队超过时限，已终止")
            self._connection = connection

    def _end(self) -> None:
        with self._lock:
            self._connection = None

    def _tell(self, tell: Callable[[T], None] | Callable[[BaseException], None], value: T | BaseException) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._hand_over, tell, value)

    def _hand_over(self, tell: Callable[..., None], value: T | BaseException) -> None:
        if not self.future.done():
            tell(value)
