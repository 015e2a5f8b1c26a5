"""The whole of a store: what the rest of Muster is handed, whichever database is behind it."""

from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from graph.ports.chains import Chains
from graph.ports.facts import Facts
from graph.ports.group import Groups
from graph.ports.marks import Marks
from graph.ports.migrate import Shape
from graph.ports.rows import Rows
from graph.ports.spreads import Spreads
from graph.ports.standings import Standings
from graph.ports.strays import Strays
from graph.ports.walk import Walks
from graph.ports.whole import Filling, Whole
from graph.ports.write import Work


class Store(Walks, Groups, Rows, Whole, Strays, Facts, Chains, Spreads, Standings, Marks, Shape, Protocol):
    """One registry."""

    def work(self, at: datetime) -> AbstractAsyncContextManager[Work]:
        """Begin the one write transaction there can be at a time; `at` stamps what is created and updated.

        Leaving it without commit() rolls everything back. Raises Busy when the wait for its turn is too long.
        """
        ...

    def bulk(self, at: datetime, rows: int) -> AbstractAsyncContextManager[Work]:
        """Begin the write of a load of so many rows: as work(), all or nothing for whoever reads.

        Where so much is more than one transaction of this store should hold, and the registry is empty, it takes
        several: until commit() nobody is served from it, and what was cut off makes the registry refuse to serve until
        another load of that size, which begins anew. In a registry in use it must fit one transaction.
        """
        ...

    def fill(self, at: datetime) -> AbstractAsyncContextManager[Filling]:
        """Begin a write of any size into an empty registry. Raises Conflict where it is not empty."""
        ...

    async def warm(self) -> None:
        """Let a database that has just started get ready, however long it takes, before anybody waits for answers."""
        ...

    async def close(self) -> None:
        """Give back connections and threads."""
        ...
