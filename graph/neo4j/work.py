"""The unit of work: one write transaction."""

from graph.model.declaration.model import Model
from graph.neo4j import marks
from graph.neo4j.answering import Answering
from graph.neo4j.reading import Reading
from graph.neo4j.statement import NONE, Statement, Values
from graph.neo4j.transaction import Transaction
from graph.neo4j.write import Writer
from graph.ports.errors import StoreError
from graph.ports.write import Write


class NeoWork(Answering, Reading):
    """Writes, and reads what it wrote. A failed write spoils it: it can only be left."""

    def __init__(self, model: Model, transaction: Transaction, at: str) -> None:
        self._transaction = transaction
        self._writer = Writer(model, transaction, at)
        self._is_spoiled = False
        self.is_over = False
        super().__init__(model, self)

    async def rows(self, statement: Statement, values: Values = NONE) -> list[list[object]]:
        """See Asking; what could not be linked before is tried first, so that it is seen."""
        if self.is_over:
            raise StoreError("this unit of work is over: it was committed, or left")
        await self._writer.links.settle()
        return await self._transaction.rows(statement, values)

    async def write(self, *writes: Write) -> None:
        """See graph.ports.write."""
        self._check()
        try:
            for write in writes:
                await self._writer.apply(write)
        except BaseException:
            self._is_spoiled = True
            raise

    async def set_mark(self, name: str, value: str) -> None:
        """See graph.ports.write."""
        self._check()
        await marks.put(self._transaction, name, value)

    async def commit(self) -> None:
        """See graph.ports.write."""
        self._check()
        await self._writer.links.settle()
        await self._writer.links.check()
        await self._transaction.commit()
        self.is_over = True

    def _check(self) -> None:
        if self.is_over:
            raise StoreError("this unit of work is over: it was committed, or left")
        if self._is_spoiled:
            raise StoreError("this unit of work failed before and can only be left")
