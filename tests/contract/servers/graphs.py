"""Places on Neo4j servers: empty databases that are lent."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from exchange.copy import copy
from graph.model.registry import MODEL
from tests.contract.servers import NoServer
from tests.contract.servers.databases import Databases, wipe
from tests.contract.servers.files import FilePlaces
from tests.contract.servers.place import Place
from tests.contract.stores import open_store


class DatabasePlaces(Place):
    """A database cannot be copied there, so a template lies in a file."""

    def __init__(self, lend: Callable[[], str], folder: Path) -> None:
        self._lend = lend
        self._files = FilePlaces(folder)
        self._copied: str | None = None

    def __call__(self) -> str:
        """See Place."""
        try:
            return self._lend()
        except NoServer as error:
            pytest.skip(f"no Neo4j: {error}")

    def template(self) -> str:
        """See Place."""
        return self._files()

    def copy(self, template: str) -> str:
        """See Place; each takes the database of the one before it, for a server is too much for each."""
        if self._copied is None:
            self._copied = self()
        else:
            wipe(self._copied)
        url = self._copied
        with ThreadPoolExecutor(1) as thread:  # a loop may already run in this one
            thread.submit(asyncio.run, _filled(template, url)).result()
        return url


async def _filled(template: str, url: str) -> None:
    source, target = open_store(template, MODEL), open_store(url, MODEL)
    try:
        await target.create()
        await copy(source, target, datetime.now(UTC))
    finally:
        await source.close()
        await target.close()


@contextmanager
def in_databases(databases: Databases, folder: Path) -> Iterator[Place]:
    """Places that are given back on leaving."""
    with databases.lent() as lend:
        yield DatabasePlaces(lend, folder)
