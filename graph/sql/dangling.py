"""References that lead nowhere, in words."""

from graph.sql.connection import Connection
from graph.sql.tables import Tables

MOST = 5


def dangling(connection: Connection, tables: Tables) -> str:
    """What points at something that is not there: asked only when a commit was refused for it."""
    labels = {table.name: name for name, table in tables.nodes.items()}
    links = {table.name: f"{label}.{field}" for (label, field), table in tables.links.items()}
    broken = {
        (table, parent, number)
        for table, _, parent, number in connection.execute("PRAGMA foreign_key_check").fetchmany(MOST)
    }
    told: list[str] = []
    for table, parent, number in sorted(broken):
        keys = connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
        column = next(key[3] for key in keys if key[0] == number)
        known = f'SELECT 1 FROM "{parent}" WHERE id = "{table}"."{column}"'
        asked = f'SELECT "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL AND NOT EXISTS ({known}) LIMIT 1'
        end = connection.execute(asked).fetchone()[0]
        which = links.get(table) or f"{labels[table]}.{column.removesuffix('_id')}"
        way = "starts from" if table in links and column == "from_id" else "leads to"
        told.append(f"{which} {way} the {labels[parent]} {end}, which is not there")
    return "; ".join(told) or "a reference leads to nothing"
