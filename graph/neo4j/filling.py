"""A write of any size into an empty registry: many transactions, behind a mark that makes it refuse to serve."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from graph.model.declaration import Model
from graph.neo4j import marks
from graph.neo4j.connection import WORK_SECONDS, Connection
from graph.neo4j.late_ends import LateEnds
from graph.neo4j.naming import LOCK, MARK, quoted
from graph.neo4j.reading import Reading
from graph.neo4j.schema import MARKED
from graph.neo4j.sentences import NOT_EMPTY, told
from graph.neo4j.statement import NONE, Statement, Values
from graph.neo4j.transaction import FILLING, Transaction
from graph.neo4j.write import Writer
from graph.ports.errors import Conflict, StoreError
from graph.ports.rows import Row
from graph.ports.whole import Key, Part
from graph.ports.write import Write

WIPE = Statement(
    "wipe",
    f"MATCH (n) WHERE NOT n:{quoted(MARK)} AND NOT n:{quoted(LOCK)} "
    "CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS",
)
BEGUN = Statement(
    "filling",
    f"MERGE (f:{quoted(MARK)} {{name: $name}}) SET f.value = 'begun' "
    f"WITH f MATCH (m:{quoted(MARK)}) WHERE NOT m.name IN $kept DELETE m",
)
"""Without the other marks no process that serves the empty registry takes what is kept for that of its day."""
DONE = Statement("filled", f"MATCH (m:{quoted(MARK)} {{name: $name}}) DELETE m")


class Patient:
    """Reads on a connection for as long as it takes: nobody waits for a page."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def rows(self, statement: Statement, values: Values = NONE) -> list[list[Any]]:
        """See Asking."""
        return await self._connection.rows(statement, values, limit=WORK_SECONDS)


class NeoFilling(Reading):
    """`holder` has the turn all the while, and keeps the marks until the end; what else is written is there at once."""

    def __init__(self, model: Model, connection: Connection, holder: Transaction, at: str) -> None:
        super().__init__(model, Patient(connection))
        self._connection = connection
        self._holder = holder
        self._ends = LateEnds(model, connection)
        self._writer = Writer(model, holder, at)
        self.is_done = False

    async def begin(self) -> None:
        """Begin it, or go on with one that was cut off. Raises Conflict where the registry is not empty."""
        if await marks.get(self._holder, FILLING) is not None:
            self._ends.expect_all()
        elif any((await self.count_all()).values()):
            raise Conflict(*told(NOT_EMPTY, place=self._connection.place))
        else:
            await self._connection.change(BEGUN, {"name": FILLING, "kept": [FILLING, MARKED]})

    async def put(self, part: Part, rows: Sequence[Row]) -> None:
        """See graph.ports.whole."""
        self._check()
        async with beginning(self._connection, "fill") as transaction:
            left = await self._writer.on(transaction).put(part, rows)
            await self._ends.keep(transaction, part.label, left)
            await transaction.commit()

    async def write(self, *writes: Write) -> None:
        """See graph.ports.write; each is a transaction of its own."""
        self._check()
        for write in writes:
            async with beginning(self._connection, "fill") as transaction:
                await self._writer.on(transaction).apply(write)
                await transaction.commit()

    async def page(self, part: Part, after: Key | None, most: int) -> list[Row]:
        """See graph.ports.whole."""
        await self._ends.settle(part.label)
        return await super().page(part, after, most)

    async def mark(self, name: str) -> str | None:
        """See graph.ports.marks."""
        return await marks.get(self._holder, name)

    async def set_mark(self, name: str, value: str) -> None:
        """See graph.ports.write."""
        self._check()
        await marks.put(self._holder, name, value)

    async def commit(self) -> None:
        """See graph.ports.write."""
        self._check()
        await self._ends.settle_all()
        async with beginning(self._connection, "fill") as transaction:
            links = self._writer.on(transaction).links
            await links.settle()
            await links.check()
            await transaction.commit()
        await self._holder.rows(DONE, {"name": FILLING})
        await self._holder.commit()
        self.is_done = True

    async def undo(self) -> None:
        """Take back all that was written."""
        await self._connection.change(WIPE)
        await self._holder.close()  # with the marks it kept
        async with beginning(self._connection, "undo", takes_turn=True) as transaction:
            await transaction.rows(DONE, {"name": FILLING})
            await transaction.commit()

    def _check(self) -> None:
        if self.is_done:
            raise StoreError("this fill is over: it was committed", "此次写入已结束")


@asynccontextmanager
async def beginning(connection: Connection, name: str, *, takes_turn: bool = False) -> AsyncIterator[Transaction]:
    """A transaction within a fill, left on leaving; the turn is its holder's as a rule."""
    transaction = Transaction(connection, name)
    try:
        await transaction.begin(takes_turn=takes_turn, fills=True)
        yield transaction
    finally:
        await transaction.close()
