"""The key of a node in words, for messages to people."""

from collections.abc import Sequence

import sqlalchemy as sa

from graph.sql.connection import Connection
from graph.sql.statement import members
from graph.sql.tables import Tables


def key_words(connection: Connection, tables: Tables, label: str, ids: Sequence[str]) -> dict[str, str]:
    """The key of each of these nodes: its parts with blanks between, ends by their own keys."""
    declared = tables.model.label(label)
    table = tables.nodes[label]
    columns = [table.c[tables.key_column(declared, name)] for name in declared.key]
    asked = tables.statement(sa.select(table.c.id, *columns).where(table.c.id.in_(members("ids"))))
    found = connection.rows(asked, {"ids": list(ids)})
    words = {row[0]: [str(part) for part in row[1:]] for row in found}
    for index, name in enumerate(declared.key):
        rel = next((rel for rel in declared.relationships if rel.field == name), None)
        if rel is not None:
            ends = key_words(connection, tables, rel.to, sorted({parts[index] for parts in words.values()}))
            for parts in words.values():
                parts[index] = ends.get(parts[index], parts[index])
    return {node: " ".join(parts) for node, parts in words.items()}
