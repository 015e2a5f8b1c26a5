"""One database on a server: its driver, and reads that are tried again."""

import asyncio
from typing import Any

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncSession,
    NotificationMinimumSeverity,
    Query,
)
from neo4j.exceptions import ClientError

from graph.neo4j.address import Address
from graph.neo4j.errors import translated
from graph.neo4j.retry import again
from graph.neo4j.sentences import TIMED_OUT
from graph.neo4j.statement import NONE, Statement, Values, sent
from graph.ports.errors import TimedOut

MADE_MEANWHILE = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists"
"""Told even to IF NOT EXISTS, where another process makes the same at this moment."""
WORK_SECONDS = 3600.0
"""The longest a unit of work may take before the database ends it, so that a writer that is lost blocks no other."""


class Connection:
    """`limit`: seconds a question may take. `wait`: seconds to wait for the server. `most`: connections."""

    def __init__(self, address: Address, *, limit: float, wait: float, most: int) -> None:
        self.place = address.place
        self._address = address
        self._limit = limit
        self._wait = wait
        self._most = most
        self._driver: AsyncDriver | None = None
        # One for all sessions: what was written, or seen in part, is seen whole by the next read of any member.
        self._bookmarks = AsyncGraphDatabase.bookmark_manager()
        self.questions = 0

    async def rows(self, statement: Statement, values: Values = NONE, *, limit: float | None = None) -> list[list[Any]]:
        """All rows of one reading statement, in a transaction of its own; past its limit it is ended everywhere."""
        seconds = limit or self._limit
        text, parameters = sent(statement, values)
        query = Query(text, metadata={"muster": statement.name}, timeout=seconds)
        self.questions += 1

        async def attempt() -> list[list[Any]]:
            async with self.session(READ_ACCESS) as session:
                result = await session.run(query, parameters)
                return [list(record.values()) async for record in result]

        with translated(self.place):
            try:
                async with asyncio.timeout(seconds):
                    return await again(attempt)
            except TimeoutError:
                raise TimedOut(*TIMED_OUT) from None

    async def change(self, statement: Statement, values: Values = NONE) -> list[list[Any]]:
        """Run a statement that may run twice and changes the database's shape: it has a transaction of its own."""
        text, parameters = sent(statement, values)
        query = Query(text, metadata={"muster": statement.name}, timeout=WORK_SECONDS)
        self.questions += 1

        async def attempt() -> list[list[Any]]:
            async with self.session(WRITE_ACCESS) as session:
                return [list(record.values()) async for record in await session.run(query, parameters)]

        with translated(self.place):
            try:
                return await again(attempt)
            except ClientError as error:
                if error.code != MADE_MEANWHILE:
                    raise
                return []

    def session(self, access: str) -> AsyncSession:
        """A session of the driver's own."""
        return self._opened().session(
            database=self._address.database,
            default_access_mode=access,
            fetch_size=-1,
            bookmark_manager=self._bookmarks,
        )

    def _opened(self) -> AsyncDriver:
        """The driver, opened by the loop that first needs it."""
        if self._driver is None:
            with translated(self.place):
                self._driver = AsyncGraphDatabase.driver(
                    self._address.url,
                    auth=(self._address.user, self._address.password),
                    connection_acquisition_timeout=self._wait,
                    connection_timeout=self._wait,
                    max_connection_pool_size=self._most,
                    max_transaction_retry_time=0,
                    notifications_min_severity=NotificationMinimumSeverity.OFF,
                    telemetry_disabled=True,
                    user_agent="muster",
                )
        return self._driver

    async def close(self) -> None:
        """Give all connections back."""
        if self._driver is not None:
            await self._driver.close()
            self._driver = None
