"""A write of any size into an empty registry: many transactions, behind a mark that makes it refuse to serve."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from graph.model.declaration.model import Model
from graph.neo4j import marks
from graph.neo4j.answering import Answering
from graph.neo4j.connection import Connection
from graph.neo4j.late_ends import LateEnds
from graph.neo4j.naming import LOCK, MARK, quoted
from graph.neo4j.patient import Patient
from graph.neo4j.reading import Reading
from graph.neo4j.schema import MARKED
from graph.neo4j.sentences import NOT_EMPTY, told
from graph.neo4j.statement import NONE, Asking, Statement, Values
from graph.neo4j.transaction import FILLING, Transaction
from graph.neo4j.write import Writer
from graph.ports.errors import Conflict, StoreError
from graph.ports.rows import Row
from graph.ports.whole import Key, Part
from graph.ports.write import Write

COPY, LOAD = "copy", "load"
"""What a fill is for, and the value of its mark."""
MOST_AT_ONCE = 20_000
"""Rows of a load that fit one transaction as a rule; more are worth several where the registry is empty."""
WIPE = Statement(
    "wipe",
    f"MATCH (n) WHERE NOT n:{quoted(MARK)} AND NOT n:{quoted(LOCK)} "
    "CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS",
)
IS_USED = Statement("is-used", f"RETURN EXISTS {{ MATCH (n) WHERE NOT n:{quoted(MARK)} AND NOT n:{quoted(LOCK)} }}")
BEGUN = Statement(
    "filling",
    f"MERGE (f:{quoted(MARK)} {{name: $name}}) SET f.value = $value "
    f"WITH f MATCH (m:{quoted(MARK)}) WHERE NOT m.name IN $kept DELETE m",
)
"""Without the other marks no process that serves the empty registry takes what is kept for that of its day."""
DONE = Statement("filled", f"MATCH (m:{quoted(MARK)} {{name: $name}}) DELETE m")


class NeoFilling(Answering, Reading):
    """`holder` has the turn all the while, and keeps the marks until the end; what else is written is there at once.

    `kind`: what fills, COPY or LOAD. A failed write spoils it: it can only be left, and is then taken back.
    """

    def __init__(self, model: Model, connection: Connection, holder: Transaction, at: str, kind: str) -> None:
        super().__init__(model, self)
        self._connection = connection
        self._patient = Patient(connection)
        self._holder = holder
        self._kind = kind
        self._ends = LateEnds(model, connection)
        self._writer = Writer(model, holder, at)
        self._is_spoiled = False
        self.is_done = False

    async def begin(self) -> None:
        """Begin it; a copy goes on with a copy that was cut off, whatever else was cut off is begun anew.

        Raises Conflict where the registry is not empty.
        """
        half = await marks.get(self._holder, FILLING)
        if half == self._kind == COPY:
            self._ends.expect_all()
            return
        if half is not None:
            await self._connection.change(WIPE)
        elif await is_used(self._patient):
            raise Conflict(*told(NOT_EMPTY, place=self._connection.place))
        await self._connection.change(BEGUN, {"name": FILLING, "value": self._kind, "kept": [FILLING, MARKED]})

    async def rows(self, statement: Statement, values: Values = NONE) -> list[list[Any]]:
        """See Asking; what waited for nodes that have come is written first, so that it is seen."""
        if self._writer.links.may_settle:
            async with self._writing() as writer:
                await writer.links.settle()
        return await self._patient.rows(statement, values)

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[Writer]:
        """The writer in a transaction that is committed on leaving."""
        self._check()
        try:
            async with beginning(self._connection, "fill") as transaction:
                yield self._writer.on(transaction)
                await transaction.commit()
        except BaseException:
            self._is_spoiled = True
            raise

    async def put(self, part: Part, rows: Sequence[Row]) -> None:
        """See graph.ports.whole."""
        async with self._writing() as writer:
            left = await writer.put(part, rows)
            await self._ends.keep(writer.asking, part.label, left)

    async def write(self, *writes: Write) -> None:
        """See graph.ports.write; each is a transaction of its own."""
        for write in writes:
            async with self._writing() as writer:
                await writer.apply(write)

    async def page(self, part: Part, after: Key | None, most: int) -> list[Row]:
        """See graph.ports.whole."""
        await self._ends.settle(part.label)
        return await super().page(part, after, most)

    async def mark(self, name: str) -> str | None:
        """See graph.ports.marks."""
        return await marks.get(self._holder, name)

    async def marks(self, names: Sequence[str]) -> list[str | None]:
        """See graph.ports.marks."""
        return await marks.get_all(self._holder, names)

    async def set_mark(self, name: str, value: str) -> None:
        """See graph.ports.write."""
        self._check()
        await marks.put(self._holder, name, value)

    async def commit(self) -> None:
        """See graph.ports.write."""
        self._check()
        await self._ends.settle_all()
        async with self._writing() as writer:
            await writer.links.settle()
            await writer.links.check()
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
        if self._is_spoiled:
            raise StoreError("this fill failed before and can only be left", "此次写入先前已失败，只能放弃")


async def is_used(asking: Asking) -> bool:
    """Whether anything but marks is in the registry."""
    [[found]] = await asking.rows(IS_USED)
    return bool(found)


@asynccontextmanager
async def beginning(connection: Connection, name: str, *, takes_turn: bool = False) -> AsyncIterator[Transaction]:
    """A transaction within a fill, left on leaving; the turn is its holder's as a rule."""
    transaction = Transaction(connection, name)
    try:
        await transaction.begin(takes_turn=takes_turn, fills=True)
        yield transaction
    finally:
        await transaction.close()
