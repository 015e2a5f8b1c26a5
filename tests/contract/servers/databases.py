"""Empty Neo4j databases. Community has one to a server: each is wiped for the next test, and few are in use."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

from neo4j import Driver, GraphDatabase

from tests.contract.servers.neo4j import VARIABLE, own, server

State = frozenset[str]
KEPT = 2
WIPE = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"


class NotEmpty(Exception):
    """The database that the environment names holds something, which the tests would wipe."""


class Databases:
    """Lends databases, and starts another server only when all those running are lent."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack, self._count = stack, 0
        self._free: list[str] = []
        self._held: dict[str, tuple[str, State]] = {}

    @contextmanager
    def lent(self) -> Iterator["Lent"]:
        """Lends any number of them; they are taken back on leaving."""
        given = Lent(self)
        try:
            yield given
        finally:
            for url in given.urls:
                self.give_back(url)

    def empty(self) -> str:
        """The URL of an empty one."""
        url = next((one for one in self._free if one not in self._held), None) or self._spare()
        self._take(url)
        self._held.pop(url, None)
        wipe(url)
        return url

    def full(self, template: str, fill: Callable[[str], None]) -> str:
        """The URL of one that holds this: as the last test that only read left it, else filled anew."""
        for url in self._free:
            if self._held.get(url) == (template, state(url)):
                self._take(url)
                return url
        url = self.empty()
        fill(url)
        self._held[url] = (template, state(url))
        return url

    def give_back(self, url: str) -> None:
        """It may be lent again."""
        self._free.append(url)

    def _take(self, url: str) -> None:
        if url in self._free:
            self._free.remove(url)

    def _spare(self) -> str:
        """Another server; two at least, so that what one holds is kept for who asks next, and else one that is full."""
        return self._free[0] if self._free and self._count >= KEPT else self._another()

    def _another(self) -> str:
        if self._count:
            home = self._stack.enter_context(own())
            url = home.url(home.password())
        else:
            url = self._stack.enter_context(server())
            refuse_full(url)
        self._count += 1
        return url


class Lent:
    """What one borrower has."""

    def __init__(self, databases: Databases) -> None:
        self._databases = databases
        self.urls: list[str] = []
        self._full: str | None = None

    def __call__(self) -> str:
        """The URL of another empty one."""
        self.urls.append(self._databases.empty())
        return self.urls[-1]

    def full(self, template: str, fill: Callable[[str], None]) -> str:
        """The URL of one that holds this; the one before it is done with."""
        if self._full:
            self.urls.remove(self._full)
            self._databases.give_back(self._full)
        self._full = self._databases.full(template, fill)
        self.urls.append(self._full)
        return self._full


def state(url: str) -> State:
    """What differs after any write, and after nothing else: the bookmark of the last transaction that wrote."""
    with connected(url) as driver, driver.session(database=_database(url)) as session:
        session.run("RETURN 1").consume()
        return session.last_bookmarks().raw_values


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
