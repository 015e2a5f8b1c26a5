"""Chains: one recursive statement; a row for each start, node and depth at most, so that a circle ends."""

from collections.abc import Sequence

import sqlalchemy as sa

from graph.model.declaration.hop import Direction
from graph.model.linked import Chain
from graph.sql.connection import Connection
from graph.sql.kept import Kept
from graph.sql.relations.pairs import ends
from graph.sql.statement import members, number
from graph.sql.tables import Tables
from graph.telling import chains as telling

IDS, DEPTH, MOST = "ids", "depth", "most"


def chains(
    connection: Connection, tables: Tables, kept: Kept, label: str, hop: str, ids: Sequence[str], depth: int, most: int
) -> list[Chain]:
    """See graph.ports.chains."""
    statement = kept(("chains", label, hop), lambda: _statement(tables, label, hop))
    rows = connection.rows(statement, {IDS: list(dict.fromkeys(ids)), DEPTH: depth + 1, MOST: most + 1})
    return telling.chains(rows, ids, depth, most)


def _statement(tables: Tables, label: str, hop: str) -> sa.Select[tuple[str, str, int]]:
    found = tables.model.hop(label, hop)
    assert found.relationship is not None
    source, start, end = ends(tables, tables.model.label(found.owner), found.relationship)
    near, far = (start, end) if found.direction is Direction.OUT else (end, start)
    node = tables.nodes[label]
    none = sa.literal_column("0", sa.Integer())
    begin = sa.select(node.c.id.label("start"), node.c.id.label("id"), none.label("depth"))
    tree = begin.where(node.c.id.in_(members(IDS))).cte("tree", recursive=True)
    further = sa.select(tree.c.start, far, tree.c.depth + sa.literal_column("1", sa.Integer()))
    tree = tree.union(
        further.select_from(tree.join(source, near == tree.c.id)).where(far.is_not(None), tree.c.depth < number(DEPTH))
    )
    least = sa.select(tree.c.start, tree.c.id, sa.func.min(tree.c.depth).label("depth"))
    reached = least.where(tree.c.id != tree.c.start).group_by(tree.c.start, tree.c.id).subquery("reached")
    order = (reached.c.depth, node.c.code, node.c.id)
    place = sa.func.row_number().over(partition_by=reached.c.start, order_by=order).label("place")
    ranked = sa.select(*reached.c, place).select_from(reached.join(node, node.c.id == reached.c.id)).subquery("ranked")
    told = sa.select(ranked.c.start, ranked.c.id, ranked.c.depth).where(ranked.c.place <= number(MOST))
    return told.order_by(ranked.c.start, ranked.c.place)
