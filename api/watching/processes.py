"""Several processes of one server keep their numbers in one folder, so that each can tell those of all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from prometheus_client import CollectorRegistry, values
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
"""As the library names it; processes that are started inherit it."""
PARENT = 0


@contextmanager
def shared() -> Iterator[None]:
    """A private folder, gone at the end. The parent counts too: it does the first sweep."""
    before = values.ValueClass
    with TemporaryDirectory(prefix="muster-metrics-") as folder:
        os.environ[VARIABLE] = folder
        join(PARENT)
        try:
            yield
        finally:
            del os.environ[VARIABLE]
            values.ValueClass = before


def join(place: int) -> None:
    """Keep the numbers of this process under its place, where one that died there before it left off."""
    values.ValueClass = values.MultiProcessValue(lambda: place)  # type: ignore[no-untyped-call]


def left(place: int) -> None:
    """Forget what only a living process has; what was counted stays."""
    mark_process_dead(place, os.environ[VARIABLE])  # type: ignore[no-untyped-call]


def together() -> CollectorRegistry | None:
    """The numbers of all processes; None where there is one."""
    if VARIABLE not in os.environ:
        return None
    registry = CollectorRegistry()
    MultiProcessCollector(registry, os.environ[VARIABLE])  # type: ignore[no-untyped-call]
    return registry
