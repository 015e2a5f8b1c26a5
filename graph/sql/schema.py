"""Making an empty database, and knowing which shape one has."""

from functools import lru_cache
from hashlib import sha256

import sqlalchemy as sa
from sqlalchemy.schema import AddConstraint, CreateIndex, CreateTable

from graph.ports.errors import NotReady
from graph.ports.migrate import Migrated
from graph.sql.connection import Connection
from graph.sql.marks import Marks
from graph.sql.tables import Tables

MARK = "schema_version"


def create(connection: Connection, tables: Tables) -> Migrated:
    """Make what an empty database lacks, all or nothing; leave one of this version as it is."""
    marks = Marks(tables)
    connection.begin_writing()
    try:
        is_empty = not connection.has_tables()
        if is_empty:
            for text in definitions(tables):
                connection.fetch(text)
            marks.put(connection, MARK, version(tables))
        check(connection, tables, marks)
        connection.commit()
    except BaseException:
        connection.roll_back()
        raise
    newest = version(tables)
    return Migrated(None if is_empty else newest, newest)


@lru_cache(8)
def version(tables: Tables) -> str:
    """What tells one shape of tables from every other: a digest of what makes them."""
    return sha256("\n".join(definitions(tables)).encode()).hexdigest()[:16]


def check(connection: Connection, tables: Tables, marks: Marks) -> None:
    """Raise NotReady unless the database has the shape of these tables."""
    try:
        with connection.translated():
            found = marks.get(connection, MARK)
    except NotReady as error:
        raise NotReady(f"{connection.place} is no registry yet; create it first") from error
    if found != version(tables):
        raise NotReady(
            f"{connection.place} was made by another version of this program; "
            "move it away and load its files anew, or use the program that made it"
        )


def definitions(tables: Tables) -> list[str]:
    """The statements that make the tables, indexes and references, in an order that works."""
    found: list[sa.schema.ExecutableDDLElement] = []
    for table in tables.metadata.tables.values():
        found.append(CreateTable(table, include_foreign_key_constraints=None if tables.dialect.has_late_ends else []))
        found += [CreateIndex(index) for index in sorted(table.indexes, key=lambda i: str(i.name))]
    if not tables.dialect.has_late_ends:
        for table in tables.metadata.tables.values():
            ends = sorted(table.foreign_key_constraints, key=lambda end: list(end.column_keys))
            found += [AddConstraint(end) for end in ends]
    return [str(one.compile(dialect=tables.dialect.compiler)) for one in found]
