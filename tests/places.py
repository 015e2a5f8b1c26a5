"""Empty places for registries, on every kind of store; a test that takes `place` runs on each."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from tests.contract.servers import NoServer
from tests.contract.servers.databases import Databases
from tests.contract.servers.postgresql import server
from tests.contract.stores import STORES, drop_schema, in_file, in_schema

Place = Callable[[], str]
"""Gives the URL of another empty place."""


@contextmanager
def _in_files(folder: Path) -> Iterator[Place]:
    made: list[Path] = []

    def next_one() -> str:
        made.append(folder / str(len(made)))
        made[-1].mkdir()
        return in_file(made[-1])

    yield next_one


@contextmanager
def in_schemas(on: str) -> Iterator[Place]:
    """Places on a server, dropped on leaving."""
    made: list[str] = []

    def next_one() -> str:
        made.append(f"muster_test_{uuid4().hex}")
        return in_schema(on, made[-1])

    try:
        yield next_one
    finally:
        for name in made:
            drop_schema(on, name)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server, or a skipped test."""
    with ExitStack() as stack:
        try:
            url = stack.enter_context(server())
        except NoServer as error:
            pytest.skip(f"no PostgreSQL: {error}")
        yield url


@contextmanager
def _in_databases(databases: Databases) -> Iterator[Place]:
    with databases.lent() as lend:

        def next_one() -> str:
            try:
                return lend()
            except NoServer as error:
                pytest.skip(f"no Neo4j: {error}")

        yield next_one


@pytest.fixture(scope="session")
def neo4j() -> Iterator[Databases]:
    """Empty databases of Neo4j servers."""
    with ExitStack() as stack:
        yield Databases(stack)


def places(request: pytest.FixtureRequest, folder: Path) -> AbstractContextManager[Place]:
    """Empty places on the store that is the fixture's parameter."""
    if request.param == "sqlite":
        return _in_files(folder)
    if request.param == "neo4j":
        return _in_databases(request.getfixturevalue("neo4j"))
    return in_schemas(request.getfixturevalue("postgresql"))


@pytest.fixture(params=STORES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Empty places, on each store in turn."""
    with places(request, tmp_path) as found:
        yield found
