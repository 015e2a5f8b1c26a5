"""SqlStore: one registry in an SQL database, behind the ports."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from typing import Any, TypeVar

from graph.model.declaration.model import Model
from graph.model.facts import Catalogue
from graph.model.requirements import Standard
from graph.model.values import instant_text
from graph.ports.errors import Busy, Conflict
from graph.ports.group import Grouping
from graph.ports.marks import LAST_CHANGE
from graph.ports.migrate import Migrated
from graph.ports.strays import Stray
from graph.ports.walk import Prepared
from graph.sql import group, making, version
from graph.sql.answering import Answering, OurWalk
from graph.sql.connection import Connection
from graph.sql.door import door
from graph.sql.finished.walk import FinishedWalk
from graph.sql.reading import questions
from graph.sql.tables import Tables
from graph.sql.threads import Threads
from graph.sql.walk import PreparedWalk
from graph.sql.work import SqlWork
from graph.telling.unchanged import Unchanged

T = TypeVar("T")


class SqlStore(Answering):
    """`limit`: seconds a question may take. `wait`: seconds to wait for the one writer's turn. `readers`: threads."""

    def __init__(self, url: str, model: Model, *, limit: float = 10.0, wait: float = 10.0, readers: int = 4) -> None:
        self._door = door(url, wait)
        self._limit = limit
        self._wait = wait
        super().__init__(questions(model, self._door.dialect), self._read)
        self._readers = Threads("muster-read", readers, self._door.open)
        self._writer = Threads("muster-write", 1, self._door.open)
        self._turn = asyncio.Lock()
        self._catalogue: Unchanged[Catalogue] = Unchanged()
        self._standards: Unchanged[list[Standard]] = Unchanged()

    @property
    def questions(self) -> int:
        """How many statements have been run in all."""
        return self._readers.questions + self._writer.questions

    async def ask(self, prepared: Prepared, values: Mapping[str, Any]) -> Any:
        """See graph.ports.walk; one statement needs no transaction of its own."""
        assert isinstance(prepared, OurWalk)
        if prepared.statements > 1:
            return await super().ask(prepared, values)
        return await self._readers.run(lambda on: prepared.answer(on, values), self._limit)

    async def ask_all(
        self, questions: Sequence[tuple[Prepared, Mapping[str, Any]]], marked: tuple[str, str] | None = None
    ) -> list[Any]:
        """See graph.ports.walk."""
        match questions:
            case [(FinishedWalk() as whole, named)]:
                return [await self._readers.run(lambda on: whole.answer(on, named, marked), self._limit)]
        return await super().ask_all(questions, marked)

    def prepare_group(self, grouping: Grouping) -> PreparedWalk:
        """See graph.ports.group."""
        return group.prepare(self._questions.tables, grouping)

    async def catalogue(self) -> Catalogue:
        """See graph.ports.facts."""
        return await self._shared(self._catalogue, self._questions.catalogues.tell)

    async def standards(self) -> list[Standard]:
        """See graph.ports.facts."""
        told = await self._shared(self._standards, self._questions.standards.tell)
        return list(told)

    async def _shared(self, kept: Unchanged[T], tell: Callable[[Connection], T]) -> T:
        """As it was told last, where no change is seen in the same transaction."""

        def unchanged_or_anew(on: Connection) -> T:
            change = self._questions.marks.get(on, LAST_CHANGE)
            known = kept.known(change)
            return kept.keep(change, tell(on)) if known is None else known.what

        return await self._read(unchanged_or_anew)

    async def _read(self, question: Callable[[Connection], T]) -> T:
        return await self._readers.run(lambda on: _at_once(on, question), self._limit)

    @asynccontextmanager
    async def work(self, at: datetime) -> AsyncIterator[SqlWork]:
        """See graph.ports.store."""
        try:
            await asyncio.wait_for(self._turn.acquire(), self._wait)
        except TimeoutError:
            raise Busy(
                f"another write to {self._door.place} has not ended in {self._wait:g} s; try again",
                f"对 {self._door.place} 的另一次写入在 {self._wait:g} 秒内没有结束；请稍后再试",
            ) from None
        try:
            work = SqlWork(self._questions, self._writer.run, instant_text(at))
            try:
                await self._writer.run(lambda on: on.begin_writing())
                yield work
            finally:
                work.is_over = True
                await asyncio.shield(self._writer.run(lambda on: on.roll_back()))
        finally:
            self._turn.release()

    def bulk(self, at: datetime, rows: int) -> AbstractAsyncContextManager[SqlWork]:  # noqa: ARG002
        """See graph.ports.store; one transaction takes them, however many."""
        return self.work(at)

    @asynccontextmanager
    async def fill(self, at: datetime) -> AsyncIterator[SqlWork]:
        """See graph.ports.store; one transaction, whatever its size."""
        async with self.work(at) as work:
            if any((await work.count_all()).values()):
                raise Conflict(
                    f"{self._door.place} is not empty; only an empty registry can be filled",
                    f"{self._door.place} 不是空的；只能写入空的登记库",
                )
            yield work

    async def strays(self) -> list[Stray]:
        """See graph.ports.strays: tables have no place for any of it."""
        return []

    async def create(self) -> None:
        """See graph.ports.migrate."""
        await asyncio.to_thread(self._shape, making.create)

    async def migrate(self) -> Migrated:
        """See graph.ports.migrate."""
        return await asyncio.to_thread(self._shape, making.migrate)

    def _shape(self, change: Callable[[Connection, Tables], T]) -> T:
        connection = self._door.open(make=True)
        try:
            with connection.translated():
                return change(connection, self._questions.tables)
        finally:
            connection.close()

    async def check(self) -> None:
        """See graph.ports.migrate."""
        await self._readers.run(lambda on: version.demand_newest(on.place, version.found(on)), self._limit)

    async def warm(self) -> None:
        """See graph.ports.store: it always is."""

    async def close(self) -> None:
        """See graph.ports.store."""
        await self._readers.close()
        await self._writer.close()


def _at_once(connection: Connection, question: Callable[[Connection], T]) -> T:
    connection.roll_back()
    connection.begin_reading()
    try:
        return question(connection)
    finally:
        connection.roll_back()
