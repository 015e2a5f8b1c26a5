"""Making an empty database, and knowing which shape one has."""

import sqlite3

from sqlalchemy.schema import CreateIndex, CreateTable

from graph.ports.errors import NotReady
from graph.sql.connection import Connection
from graph.sql.statement import DIALECT
from graph.sql.tables import Tables

VERSION = "1"
MARK = "schema_version"


def create(connection: Connection, tables: Tables) -> None:
    """Make what an empty database lacks, all or nothing; leave one of this version as it is."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
            for text in definitions(tables):
                connection.execute(text)
            connection.execute("INSERT INTO mark (name, value) VALUES (?, ?)", (MARK, VERSION))
        check(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def check(connection: Connection) -> None:
    """Raise NotReady unless the database has the shape of this version."""
    try:
        found = connection.execute("SELECT value FROM mark WHERE name = ?", (MARK,)).fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        raise NotReady(f"{connection.path} is no registry yet; create it first") from error
    if found is None or found[0] != VERSION:
        held = "none" if found is None else found[0]
        raise NotReady(
            f"{connection.path} has the schema version {held}, this program needs {VERSION}; "
            "use the program that wrote it"
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
