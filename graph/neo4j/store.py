"""NeoStore: one registry in Neo4j, behind the ports."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime

from graph.model.declaration.model import Model
from graph.model.facts import Catalogue
from graph.model.requirements import Standard
from graph.model.values import instant_text
from graph.neo4j import marks, schema, strays
from graph.neo4j.address import address
from graph.neo4j.answering import Answering
from graph.neo4j.connection import Connection
from graph.neo4j.facts.catalogue import catalogue
from graph.neo4j.facts.since import since
from graph.neo4j.facts.standards import standards
from graph.neo4j.filling import COPY, LOAD, MOST_AT_ONCE, NeoFilling, is_used
from graph.neo4j.patient import Patient
from graph.neo4j.reading import Reading
from graph.neo4j.sentences import LATE, told
from graph.neo4j.transaction import FILLING, Transaction
from graph.neo4j.warming import warm
from graph.neo4j.work import NeoWork
from graph.ports.errors import Busy, Unavailable
from graph.ports.migrate import Migrated
from graph.ports.strays import Stray
from graph.telling.unchanged import Unchanged


class NeoStore(Answering, Reading):
    """`limit`: seconds a question may take. `wait`: seconds to wait for the server, and for the one writer's turn.

    `connections`: the most that are open; at least as many as there are requests at work.
    """

    def __init__(
        self, url: str, model: Model, *, limit: float = 10.0, wait: float = 10.0, connections: int = 64
    ) -> None:
        self._connection = Connection(address(url), limit=limit, wait=wait, most=connections)
        self._wait = wait
        self._turn = asyncio.Lock()
        self._catalogue: Unchanged[Catalogue] = Unchanged()
        self._standards: Unchanged[list[Standard]] = Unchanged()
        super().__init__(model, self._connection)

    @property
    def questions(self) -> int:
        """How many statements have been run in all."""
        return self._connection.questions

    async def catalogue(self) -> Catalogue:
        """See graph.ports.facts."""
        return await since(self._connection, catalogue, self._catalogue)

    async def standards(self) -> list[Standard]:
        """See graph.ports.facts."""
        told = await since(self._connection, standards, self._standards)
        return list(told)

    @asynccontextmanager
    async def work(self, at: datetime) -> AsyncIterator[NeoWork]:
        """See graph.ports.store."""
        async with self._turned("work") as transaction:
            work = NeoWork(self._model, transaction, instant_text(at))
            try:
                yield work
            finally:
                work.is_over = True

    @asynccontextmanager
    async def bulk(self, at: datetime, rows: int) -> AsyncIterator[NeoWork | NeoFilling]:
        """See graph.ports.store."""
        if rows > MOST_AT_ONCE and await self._is_to_be_filled():
            async with self._filled(at, LOAD) as filling:
                yield filling
        else:
            async with self.work(at) as work:
                yield work

    async def _is_to_be_filled(self) -> bool:
        """Whether nothing is there yet, or half of what was to be."""
        patient = Patient(self._connection)
        return await marks.get(patient, FILLING) is not None or not await is_used(patient)

    def fill(self, at: datetime) -> AbstractAsyncContextManager[NeoFilling]:
        """See graph.ports.store."""
        return self._filled(at, COPY)

    @asynccontextmanager
    async def _filled(self, at: datetime, kind: str) -> AsyncIterator[NeoFilling]:
        async with self._turned("fill", fills=True) as holder:
            filling = NeoFilling(self._model, self._connection, holder, instant_text(at), kind)
            await filling.begin()
            try:
                yield filling
            except Unavailable:
                raise
            except Exception:
                await filling.undo()
                raise
            if not filling.is_done:
                await filling.undo()

    @asynccontextmanager
    async def _turned(self, name: str, *, fills: bool = False) -> AsyncIterator[Transaction]:
        """A transaction that has the turn of the one writer, left on leaving."""
        late = Busy(*told(LATE, place=self._connection.place, seconds=self._wait))
        try:
            await asyncio.wait_for(self._turn.acquire(), self._wait)
        except TimeoutError:
            raise late from None
        transaction = Transaction(self._connection, name)
        try:
            try:
                async with asyncio.timeout(self._wait):
                    await transaction.begin(fills=fills)
            except TimeoutError:
                raise late from None
            yield transaction
        finally:
            try:
                await asyncio.shield(transaction.close())
            finally:
                self._turn.release()

    async def strays(self) -> list[Stray]:
        """See graph.ports.strays; takes its time."""
        return await strays.strays(Patient(self._connection), self._model)

    async def create(self) -> None:
        """See graph.ports.migrate."""
        await schema.create(self._connection, self._model)

    async def migrate(self) -> Migrated:
        """See graph.ports.migrate."""
        return await schema.migrate(self._connection, self._model)

    async def check(self) -> None:
        """See graph.ports.migrate."""
        await schema.check(self._connection)

    async def warm(self) -> None:
        """See graph.ports.store."""
        await warm(self._connection, self._model)

    async def close(self) -> None:
        """See graph.ports.store."""
        await self._connection.close()
