"""Empty places for registries, on every kind of store; a test that takes `place` runs on each."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.contract.servers import NoServer
from tests.contract.servers.databases import Databases
from tests.contract.servers.files import FilePlaces
from tests.contract.servers.graphs import in_databases
from tests.contract.servers.place import Place
from tests.contract.servers.postgresql import server
from tests.contract.servers.schemas import in_schemas
from tests.contract.stores import STORES
from tests.told import Told

__all__ = ["Alike", "Place", "alike", "neo4j", "place", "postgresql", "session_place", "store_kind", "told"]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server, or a skipped test."""
    with ExitStack() as stack:
        try:
            url = stack.enter_context(server())
        except NoServer as error:
            pytest.skip(f"no PostgreSQL: {error}")
        yield url


@pytest.fixture(scope="session")
def neo4j() -> Iterator[Databases]:
    """Empty databases of Neo4j servers."""
    with ExitStack() as stack:
        yield Databases(stack)


def places(kind: str, request: pytest.FixtureRequest, folder: Path) -> AbstractContextManager[Place]:
    """Empty places on a kind of store."""
    if kind == "sqlite":
        return nullcontext(FilePlaces(folder))
    if kind == "neo4j":
        return in_databases(request.getfixturevalue("neo4j"), folder)
    return in_schemas(request.getfixturevalue("postgresql"))


@pytest.fixture(scope="session", params=STORES)
def store_kind(request: pytest.FixtureRequest) -> str:
    """Each kind of store in turn; no test looks at it."""
    return str(request.param)


@pytest.fixture(scope="session")
def session_place(
    store_kind: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Place]:
    """Places for registers that are loaded once."""
    with places(store_kind, request, tmp_path_factory.mktemp("registers")) as found:
        yield found


@dataclass
class Alike:
    """Holds what one store tells in a test against what the stores before it told there."""

    kind: str
    test: str
    told: Told
    number: int = 0

    def __call__(self, value: object) -> None:
        """One more thing that every store must tell alike, to the last byte and in this order."""
        self.number += 1
        other, wanted = self.told.first(f"{self.test} {self.number}", (self.kind, value))
        assert value == wanted, f"{self.kind} and {other} tell otherwise"


@pytest.fixture(scope="session")
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What the first store told, for all workers of this run."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if hasattr(request.config, "workerinput") else own) / "told"
    folder.mkdir(exist_ok=True)
    return Told(folder)


@pytest.fixture
def alike(store_kind: str, request: pytest.FixtureRequest, told: Told) -> Alike:
    """Compares what the stores tell in this test."""
    return Alike(store_kind, f"{request.path}::{request.node.name.replace(store_kind, '*')}", told)


@pytest.fixture
def place(store_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Empty places, on each store in turn."""
    with places(store_kind, request, tmp_path) as found:
        yield found
