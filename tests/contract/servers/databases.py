"""Empty Neo4j databases. Community has one to a server: each is wiped for the next test, and few are in use."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

from neo4j import Driver, GraphDatabase

from tests.contract.servers.neo4j import VARIABLE, own, server

WIPE = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"


class NotEmpty(Exception):
    """The database that the environment names holds something, which the tests would wipe."""


class Databases:
    """Lends empty databases, and starts another server only when all those running are lent."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack, self._count = stack, 0
        self._free: list[str] = []

    @contextmanager
    def lent(self) -> Iterator[Callable[[], str]]:
        """Gives the URL of another empty database at each call; they are taken back on leaving."""
        given: list[str] = []

        def next_one() -> str:
            given.append(self._free.pop() if self._free else self._another())
            wipe(given[-1])
            return given[-1]

        try:
            yield next_one
        finally:
            self._free += given

    def _another(self) -> str:
        if self._count:
            home = self._stack.enter_context(own())
            url = home.url(home.password())
        else:
            url = self._stack.enter_context(server())
            refuse_full(url)
        self._count += 1
        return url


def wipe(url: str, *, schema: bool = False) -> None:
    """Remove all nodes; constraints and indexes too when asked, else they are left for the next registry to find."""
    with connected(url) as driver, driver.session(database=_database(url)) as session:
        session.run(WIPE).consume()
        if schema:
            for name in session.run("SHOW CONSTRAINTS YIELD name").value():
                session.run(f"DROP CONSTRAINT `{name}`").consume()
            for name in session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").value():
                session.run(f"DROP INDEX `{name}`").consume()


def refuse_full(url: str) -> None:
    """Raise when something is in it."""
    with connected(url) as driver:
        if driver.execute_query("MATCH (n) RETURN n LIMIT 1", database_=_database(url)).records:
            raise NotEmpty(
                f"{VARIABLE} names a database that is not empty; tests would wipe it. Empty it, or unset it."
            )


def connected(url: str) -> Driver:
    """A driver of the test's own."""
    parts = urlsplit(url)
    return GraphDatabase.driver(
        f"{parts.scheme}://{parts.hostname}:{parts.port or 7687}", auth=(parts.username or "", parts.password or "")
    )


def _database(url: str) -> str:
    return urlsplit(url).path.strip("/") or "neo4j"
