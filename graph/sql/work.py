"""The unit of work: one write transaction on the writer's connection."""

from collections.abc import Callable, Sequence

from graph.ports.errors import Conflict, StoreError
from graph.ports.rows import Row
from graph.ports.whole import Part
from graph.ports.write import Write
from graph.sql.answering import Answering
from graph.sql.connection import Connection
from graph.sql.dangling import dangling
from graph.sql.reading import Questions, Run
from graph.sql.write import Writer


class SqlWork(Answering):
    """Writes, and reads what it wrote. A failed write spoils it: it can only be left."""

    def __init__(self, questions: Questions, run: Run, at: str) -> None:
        super().__init__(questions, run)
        self._writer = Writer(questions.tables, questions.kept, at)
        self._is_spoiled = False
        self.is_over = False

    async def write(self, *writes: Write) -> None:
        """See graph.ports.write."""
        await self._change(lambda on: self._apply(on, writes))

    async def put(self, part: Part, rows: Sequence[Row]) -> None:
        """See graph.ports.whole; a fill fits one transaction here."""
        await self._change(lambda on: self._writer.put(on, part, rows))

    async def _change(self, change: Callable[[Connection], None]) -> None:
        self._check()
        try:
            await self._run(change)
        except BaseException:
            self._is_spoiled = True
            raise

    def _apply(self, connection: Connection, writes: tuple[Write, ...]) -> None:
        for write in writes:
            self._writer.apply(connection, write)

    async def set_mark(self, name: str, value: str) -> None:
        """See graph.ports.write."""
        self._check()
        await self._run(lambda on: self._questions.marks.put(on, name, value))

    async def commit(self) -> None:
        """See graph.ports.write."""
        self._check()
        await self._run(self._commit)
        self.is_over = True

    def _commit(self, connection: Connection) -> None:
        if not connection.commit():
            raise Conflict(dangling(connection, self._questions.tables))

    def _check(self) -> None:
        if self.is_over:
            raise StoreError("this unit of work is over: it was committed, or left")
        if self._is_spoiled:
            raise StoreError("this unit of work failed before and can only be left")
