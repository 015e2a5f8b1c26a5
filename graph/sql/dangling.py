"""References that lead nowhere, in words."""

from graph.sql.connection import Connection
from graph.sql.tables import Tables

MOST = 5


def dangling(connection: Connection, tables: Tables) -> str:
    """What points at something that is not there: asked only when a commit was refused for it."""
    labels = {table.name: name for name, table in tables.nodes.items()}
    labels |= {table.name: f"{label}.{field}" for (label, field), table in tables.links.items()}
    told: list[str] = []
    for table, row, parent, number in connection.execute("PRAGMA foreign_key_check").fetchmany(MOST):
        keys = connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
        column = next(key[3] for key in keys if key[0] == number)
        found = None
        if row is not None:
            found = connection.execute(f'SELECT "{column}" FROM "{table}" WHERE rowid = ?', (row,)).fetchone()
        which = f" {found[0]}" if found else ""
        told.append(
            f"{labels[table]}.{column.removesuffix('_id')} leads to the {labels[parent]}{which}, which is not there"
        )
    return "; ".join(told) or "a reference leads to nothing"
