"""References that lead nowhere, in words."""

import sqlalchemy as sa

from graph.sql.connection import Connection
from graph.sql.tables import Tables

MOST = 5


def dangling(connection: Connection, tables: Tables) -> str:
    """What points at something that is not there: asked only when a commit was refused for it."""
    told: list[str] = []
    named = [*tables.nodes.values(), *tables.links.values()]  # what is beside a node goes with it
    for table in sorted(named, key=lambda table: table.name):
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
            if len(told) < MOST:
                told += _broken(connection, tables, table, key)
    return "; ".join(told) or "a reference leads to nothing"


def _broken(connection: Connection, tables: Tables, table: sa.Table, key: sa.ForeignKey) -> list[str]:
    labels = {table.name: name for name, table in tables.nodes.items()}
    links = {table.name: f"{label}.{field}" for (label, field), table in tables.links.items()}
    end, known = key.parent, key.column.table.alias()
    is_there = sa.select(sa.literal_column("1")).select_from(known).where(known.c.id == end).correlate(table).exists()
    asked = tables.statement(sa.select(end).where(end.is_not(None), ~is_there).limit(1))
    which = links.get(table.name) or f"{labels[table.name]}.{end.name.removesuffix('_id')}"
    way = "starts from" if table.name in links and end.name == "from_id" else "leads to"
    label = labels[key.column.table.name]
    return [f"{which} {way} the {label} {row[0]}, which is not there" for row in connection.rows(asked)]
