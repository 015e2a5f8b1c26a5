"""A connection to a server, set up as every one must be."""

import math
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from itertools import chain, islice
from threading import Thread
from typing import Any

import psycopg
from psycopg.pq import TransactionStatus
from psycopg.sql import SQL, Identifier
from psycopg.types.string import StrDumper

from graph.sql.connection import Connection, Into, Values
from graph.sql.postgresql.errors import translated
from graph.sql.statement import bearable

KEPT_STATEMENTS = 1024
CANCEL_SECONDS = 5.0
PLANNING = {"jit": "off", "random_page_cost": "1.1"}
"""How the server should plan where its administrator left it to the defaults, which are those of rotating disks: small
statements are not worth compiling, and a row is read by its index even where the table is small."""
SUGGEST = b"SELECT set_config(name, $2, false) FROM pg_settings WHERE name = $1 AND source = 'default'"
FEW = 100
"""Fewer rows than these are added by a statement each."""
OURS = 1_297_437_780
"""What tells Muster's advisory lock from those of other programs; the other half of its key is the schema."""


class Text(StrDumper):
    """Texts as the server can bear them."""

    def dump(self, obj: str) -> Any:
        """The bytes that travel."""
        return super().dump(bearable(obj))


class ServerConnection(Connection):
    """`wait`: seconds to wait for the server, and for another writer's end."""

    __slots__ = ("_cancel", "_cursor", "_driver", "_wait")

    def __init__(self, conninfo: str, place: str, wait: float) -> None:
        super().__init__(place)
        self._wait = wait
        self._cancel: Thread | None = None
        with translated(place):
            self._driver = psycopg.connect(
                conninfo,
                autocommit=True,
                client_encoding="utf8",
                application_name="muster",
                connect_timeout=max(2, math.ceil(wait)),
            )
            self._driver.adapters.register_dumper(str, Text)
            self._driver.prepared_max = KEPT_STATEMENTS
            # Texts come with the server's own marks, for the driver takes a long text apart at each call.
            self._cursor = psycopg.RawCursor(self._driver)
            for name, value in PLANNING.items():
                self._cursor.execute(SUGGEST, (name, value))

    def fetch(self, text: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """See Connection."""
        # Text and values come from compiled statements only, which the driver's type for literal text cannot say.
        done = self._cursor.execute(text.encode(), values or None)
        return [] if done.description is None else done.fetchall()

    def repeat(self, text: str, rows: Iterable[Sequence[Any]]) -> int:
        """See Connection."""
        self._cursor.executemany(text.encode(), rows)
        return max(self._cursor.rowcount, 0)

    def insert(self, into: Into, rows: Iterable[Values]) -> None:
        """See Connection: many rows are streamed, which takes a third of the CPU here."""
        rest = iter(rows)
        first = list(islice(rest, FEW))
        if len(first) < FEW:
            self.many(into.statement, first)
            return
        self.questions += 1
        names = tuple(into.columns)
        columns = SQL(", ").join(map(Identifier, into.columns.values()))
        text = SQL("COPY {} ({}) FROM STDIN").format(Identifier(into.table), columns)
        with self._driver.cursor() as cursor, cursor.copy(text) as copy:
            for row in chain(first, rest):
                copy.write_row([row[name] for name in names])

    def begin_reading(self) -> None:
        """See Connection."""
        self.fetch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def begin_writing(self) -> None:
        """See Connection; what it reads after the lock was won is what others committed before."""
        self.begin_rebuilding()
        self.fetch("SET LOCAL lock_timeout = 0")

    def begin_rebuilding(self) -> None:
        """See Connection: tables are locked against readers too, so that it may have to wait for each."""
        self.fetch("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
        self.fetch("SET LOCAL synchronous_commit = on")
        self.fetch(f"SET LOCAL lock_timeout = {max(1, round(self._wait * 1000))}")
        self.fetch(f"SELECT pg_advisory_xact_lock({OURS}, hashtext(current_schema()))")

    def commit(self) -> bool:
        """See Connection."""
        self.fetch("SAVEPOINT before_ends")
        try:
            self.fetch("SET CONSTRAINTS ALL IMMEDIATE")
        except psycopg.errors.ForeignKeyViolation:
            self.fetch("ROLLBACK TO SAVEPOINT before_ends")
            return False
        self.fetch("COMMIT")
        return True

    def roll_back(self) -> None:
        """See Connection."""
        if not self.is_lost and self._driver.info.transaction_status != TransactionStatus.IDLE:
            self.fetch("ROLLBACK")

    def tables(self) -> set[str]:
        """See Connection."""
        asked = "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
        return {name for (name,) in self.fetch(asked)}

    def translated(self) -> AbstractContextManager[None]:
        """See Connection."""
        return translated(self.place)

    def interrupt(self) -> None:
        """See Connection: the server is told by a thread, since telling it takes a connection of its own."""
        if self._cancel is None:
            self._cancel = Thread(target=self._tell, name="muster-cancel", daemon=True)
            self._cancel.start()

    def _tell(self) -> None:
        try:
            self._driver.cancel_safe(timeout=CANCEL_SECONDS)
        except psycopg.Error:
            # A server that cannot be told so has lost the connection, which its question will say.
            return

    @property
    def driver(self) -> psycopg.Connection[tuple[Any, ...]]:
        """See Connection."""
        return self._driver

    @property
    def is_lost(self) -> bool:
        """See Connection: also one that was interrupted, for that may reach it late and end the next question."""
        return self._driver.closed or self._cancel is not None

    def close(self) -> None:
        """See Connection."""
        if self._cancel is not None:
            self._cancel.join()
        self._driver.close()
