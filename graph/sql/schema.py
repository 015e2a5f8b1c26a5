"""The statements that make an empty database's tables."""

import sqlalchemy as sa
from sqlalchemy.schema import AddConstraint, CreateIndex, CreateTable

from graph.sql.tables import Tables
from graph.sql.tables_beside import index_of_words


def definitions(tables: Tables) -> list[str]:
    """The statements that make the tables, indexes and references, in an order that works."""
    found: list[str] = []

    def make(element: sa.schema.ExecutableDDLElement) -> None:
        found.append(str(element.compile(dialect=tables.dialect.compiler)))

    for table in tables.metadata.tables.values():
        make(CreateTable(table, include_foreign_key_constraints=None if tables.dialect.has_late_ends else []))
        for index in sorted(table.indexes, key=lambda i: str(i.name)):
            make(CreateIndex(index))
        if tables.dialect.has_row_numbers and table in tables.words.values():
            found += index_of_words(table)
    if not tables.dialect.has_late_ends:
        for table in tables.metadata.tables.values():
            for end in sorted(table.foreign_key_constraints, key=lambda end: list(end.column_keys)):
                make(AddConstraint(end))
    return found
