"""Making an empty database, and knowing which shape one has."""

import sqlite3
from functools import lru_cache
from hashlib import sha256

from sqlalchemy.schema import CreateIndex, CreateTable

from graph.ports.errors import NotReady
from graph.sql.connection import Connection
from graph.sql.statement import DIALECT
from graph.sql.tables import Tables

MARK = "schema_version"


def create(connection: Connection, tables: Tables) -> None:
    """Make what an empty database lacks, all or nothing; leave one of this version as it is."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
            for text in definitions(tables):
                connection.execute(text)
            connection.execute("INSERT INTO mark (name, value) VALUES (?, ?)", (MARK, version(tables)))
        check(connection, tables)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


@lru_cache(8)
def version(tables: Tables) -> str:
    """What tells one shape of tables from every other: a digest of what makes them."""
    return sha256("\n".join(definitions(tables)).encode()).hexdigest()[:16]


def check(connection: Connection, tables: Tables) -> None:
    """Raise NotReady unless the database has the shape of these tables."""
    try:
        found = connection.execute("SELECT value FROM mark WHERE name = ?", (MARK,)).fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        raise NotReady(f"{connection.path} is no registry yet; create it first") from error
    if found is None or found[0] != version(tables):
        raise NotReady(
            f"{connection.path} was made by another version of this program; "
            "move it away and load its files anew, or use the program that made it"
        )


def definitions(tables: Tables) -> list[str]:
    """The statements that make the tables and indexes, in an order that works."""
    found: list[str] = []
    for table in tables.metadata.tables.values():
        found.append(str(CreateTable(table).compile(dialect=DIALECT)))
        found += [
            str(CreateIndex(index).compile(dialect=DIALECT))
            for index in sorted(table.indexes, key=lambda i: str(i.name))
        ]
    return found
