"""The statements that make an empty database's tables."""

import sqlalchemy as sa
from sqlalchemy.schema import AddConstraint, CreateIndex, CreateTable

from graph.sql.tables import Tables


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
