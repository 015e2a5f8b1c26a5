"""Places on Neo4j servers: empty databases that are lent."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from exchange.copy import copy
from graph.model.registry import MODEL
from tests.contract.servers import NoServer
from tests.contract.servers.databases import Databases, Lent
from tests.contract.servers.files import FilePlaces
from tests.contract.servers.place import Place
from tests.contract.stores import open_store


class DatabasePlaces(Place):
    """A database cannot be copied there, so a template lies in a file."""

    def __init__(self, lent: Lent, folder: Path) -> None:
        self._lent = lent
        self._files = FilePlaces(folder)

    def __call__(self) -> str:
        """See Place."""
        try:
            return self._lent()
        except NoServer as error:
            pytest.skip(f"no Neo4j: {error}")

    def template(self) -> str:
        """See Place."""
        return self._files()

    def copy(self, template: str) -> str:
        """See Place."""
        try:
            return self._lent.full(template, lambda url: _fill(template, url))
        except NoServer as error:
            pytest.skip(f"no Neo4j: {error}")


def _fill(template: str, url: str) -> None:
    with ThreadPoolExecutor(1) as thread:  # a loop may already run in this one
        thread.submit(asyncio.run, _filled(template, url)).result()


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
    with databases.lent() as lent:
        yield DatabasePlaces(lent, folder)
