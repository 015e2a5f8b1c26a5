"""The one transaction of a writer, run again unseen where the database gives it up for a passing reason."""

import asyncio
import random
from typing import Any

from neo4j import WRITE_ACCESS, AsyncSession, AsyncTransaction
from neo4j.exceptions import DriverError, Neo4jError

from graph.neo4j.connection import WORK_SECONDS, Connection
from graph.neo4j.errors import translated
from graph.neo4j.journal import Journal, Step, digest
from graph.neo4j.naming import LOCK, MARK, quoted
from graph.neo4j.retry import PAUSES, again
from graph.neo4j.sentences import HALF_FILLED, NO_REGISTRY, OVERTAKEN, told
from graph.neo4j.statement import NONE, Statement, Values, sent
from graph.ports.errors import Busy, NotReady

FILLING = "filling"
"""Mark: there as long as a registry is filled by several transactions, and so serves nobody."""

TURN = Statement("turn", f"MATCH (l:{quoted(LOCK)} {{name: 'writer'}}) SET l.taken = true RETURN count(l)")
"""Locks a node to the transaction's end, so that the writers of all processes take turns."""

IS_FILLING = Statement("is-filling", f"RETURN EXISTS {{ (:{quoted(MARK)} {{name: '{FILLING}'}}) }}")
"""A statement of its own: in one that writes, the look at the mark would lock it."""


class Transaction:
    """What runs in it runs in turn. Where it is given up, all its statements run again in another: that is as good as
    the first only if each gives what it gave before, which is looked at."""

    def __init__(self, connection: Connection, name: str) -> None:
        self._connection = connection
        self._name = name
        self._journal = Journal()
        self._one_by_one = asyncio.Lock()
        self._session: AsyncSession | None = None
        self._driven: AsyncTransaction | None = None

    async def begin(self, *, takes_turn: bool = True, fills: bool = False) -> None:
        """Begin it, and wait for the turn; NotReady where there is no registry, or half of one."""
        with translated(self._connection.place):
            await again(self._begin)
        if takes_turn:
            await self._take_turn(fills)

    async def _take_turn(self, fills: bool) -> None:
        if not fills:
            await self._demand_whole()  # nobody waits for a fill to end
        [[is_there]] = await self.rows(TURN)
        if not is_there:
            raise NotReady(*told(NO_REGISTRY, place=self._connection.place))
        if not fills:
            await self._demand_whole()

    async def _demand_whole(self) -> None:
        [[is_filling]] = await self.rows(IS_FILLING)
        if is_filling:
            raise NotReady(*told(HALF_FILLED, place=self._connection.place))

    async def _begin(self) -> AsyncTransaction:
        await self._leave()
        self._session = session = self._connection.session(WRITE_ACCESS)
        try:
            begun = await session.begin_transaction(metadata={"muster": self._name}, timeout=WORK_SECONDS)
        except asyncio.CancelledError:
            session.cancel()
            raise
        self._driven = begun
        return begun

    async def rows(self, statement: Statement, values: Values = NONE) -> list[list[Any]]:
        """See Asking."""
        async with self._one_by_one:
            with translated(self._connection.place):
                found = await self._healed(statement, values)
            self._journal.keep(statement, values, found)
        return found

    async def commit(self) -> None:
        """Make it last."""
        async with self._one_by_one:
            with translated(self._connection.place):
                await self._healed(None, NONE)

    async def _healed(self, statement: Statement | None, values: Values) -> list[list[Any]]:
        """Run a statement, or (None) commit; whatever a new transaction can heal is tried again in one."""
        for pause in PAUSES:
            try:
                return await self._run(statement, values)
            except (Neo4jError, DriverError) as error:
                if not error.is_retryable() or not self._journal.is_whole:
                    raise
            await asyncio.sleep(pause * (1 + random.random()))
            self._driven = None
        return await self._run(statement, values)

    async def _run(self, statement: Statement | None, values: Values) -> list[list[Any]]:
        driven = self._driven or await self._anew()
        if statement is None:
            await driven.commit()
            return []
        self._connection.questions += 1
        return [list(record.values()) async for record in await driven.run(*sent(statement, values))]

    async def _anew(self) -> AsyncTransaction:
        """Another transaction, as far as the one that was given up had come."""
        begun = await self._begin()
        for step in self._journal.steps:
            await self._repeat(begun, step)
        return begun

    async def _repeat(self, begun: AsyncTransaction, step: Step) -> None:
        self._connection.questions += 1
        result = await begun.run(*sent(step.statement, step.values))
        if digest([list(record.values()) async for record in result]) != step.digest:
            raise Busy(*told(OVERTAKEN, place=self._connection.place))

    async def close(self) -> None:
        """Undo what is not committed, and give the connection back."""
        self._driven = None
        with translated(self._connection.place):
            await self._leave()

    async def _leave(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()
