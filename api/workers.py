"""Several processes behind one address: each serves by itself; one that dies is replaced."""

import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import connection, get_context
from multiprocessing.synchronize import Event
from socket import socket

from api.logs import log, set_up
from api.settings import Settings
from api.watching import processes

SIGNALS = (signal.SIGINT, signal.SIGTERM)
CANNOT_BEGIN = 70
LOOK = 0.2
"""Seconds between two looks whether a stop was asked for or a process has begun to answer."""
SPAWN = get_context("spawn")
Announce = Callable[[str], None]
Begin = Callable[[Settings, socket, Announce], None]


class WorkersFailed(Exception):
    """A process could not begin, and all others would fail alike; the log says why."""


def supervise(settings: Settings, listener: socket, begin: Begin, tell: Callable[[], None]) -> None:
    """Keep `settings.workers` processes at `begin` until SIGTERM or SIGINT; `tell` once one of them answers.

    A stop hands SIGTERM on and waits until every process has let its requests finish.
    """
    workers = [_Worker(place, settings, listener, begin) for place in range(1, settings.workers + 1)]
    try:
        with _asked_to_stop() as stopping:
            _watch(workers, stopping, tell)
    finally:
        for worker in workers:
            worker.process.terminate()
        for worker in workers:
            worker.process.join()
    log.info("stopped")


class _Worker:
    """One process and whatever takes its place."""

    def __init__(self, place: int, settings: Settings, listener: socket, begin: Begin) -> None:
        self.place = place
        self._arguments = (place, settings, listener, begin)
        self.start()

    def start(self) -> None:
        self.is_serving = SPAWN.Event()
        self.process = SPAWN.Process(target=_work, args=(*self._arguments, self.is_serving))
        self.process.start()


def _watch(workers: list[_Worker], stopping: list[int], tell: Callable[[], None]) -> None:
    is_told = False
    while not stopping:
        connection.wait([worker.process.sentinel for worker in workers], LOOK)
        if not is_told and any(worker.is_serving.is_set() for worker in workers):
            is_told = True
            tell()
        for worker in workers:
            if stopping or worker.process.is_alive():
                continue
            if worker.process.exitcode == CANNOT_BEGIN:
                raise WorkersFailed
            log.error("a process died", exit=worker.process.exitcode)
            processes.left(worker.place)
            time.sleep(LOOK)
            worker.start()


def _work(place: int, settings: Settings, listener: socket, begin: Begin, is_serving: Event) -> None:
    """In the new process."""
    set_up(settings)
    processes.join(place)
    try:
        begin(settings, listener, lambda _address: is_serving.set())
    except Exception:
        log.exception("a process ended")
        sys.exit(1 if is_serving.is_set() else CANNOT_BEGIN)


@contextmanager
def _asked_to_stop() -> Iterator[list[int]]:
    """A list that holds the signals that came."""
    came: list[int] = []
    before = {one: signal.signal(one, lambda sig, _frame: came.append(sig)) for one in SIGNALS}
    try:
        yield came
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
