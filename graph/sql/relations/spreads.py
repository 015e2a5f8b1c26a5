"""What is reachable: one recursive statement; a row for each start, node and depth at most, so that a circle ends."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from graph.model.linked import Spread, Towards
from graph.sql.connection import Connection
from graph.sql.relations.pairs import ends
from graph.sql.statement import Column, Statement, members, number
from graph.sql.tables import Tables
from graph.telling import spreads as telling

DEPTH, MOST = "depth", "most"


def spreads(
    connection: Connection,
    tables: Tables,
    starts: Sequence[tuple[str, str]],
    over: Sequence[str],
    towards: Towards,
    depth: int,
    most: int,
) -> list[Spread]:
    """See graph.ports.spreads."""
    labels = tuple(sorted({label for label, _ in starts}))
    names = tuple(sorted(set(over)))
    if not names or not starts:
        return [Spread() for _ in starts]
    ids = {label: sorted({node for held, node in starts if held == label}) for label in labels}
    ways = [(label.name, rel.name) for label, rel in tables.relationships if rel.name in names]
    values = {**ids, DEPTH: depth, MOST: most + 1}
    rows = [
        (start, step, *ways[way], from_id, to_id)
        for start, step, way, from_id, to_id in connection.rows(_statement(tables, labels, names, towards), values)
    ]
    return telling.spreads(tables.model, rows, starts, most)


@lru_cache(500)
def _statement(tables: Tables, labels: tuple[str, ...], names: tuple[str, ...], towards: Towards) -> Statement:
    return tables.statement(_Spreading(tables, labels, names, towards).statement())


class _Spreading:
    """Builds the statement: all that is reached, of that the nearest, and what was walked between these."""

    def __init__(self, tables: Tables, labels: tuple[str, ...], names: tuple[str, ...], towards: Towards) -> None:
        self._tables = tables
        self._labels = labels
        self._relationships = [(label, rel) for label, rel in tables.relationships if rel.name in names]
        self._towards = towards

    def statement(self) -> sa.sql.expression.Executable:
        """Start, step, way, and both ends of all that is walked."""
        kept = self._kept(self._tree())
        told = []
        for way, source, (start, end), (near, far) in self._ways():
            before, after = kept.alias(), kept.alias()
            both = sa.and_(
                after.c.start == before.c.start, after.c.id == far, after.c.depth == before.c.depth + _number(1)
            )
            joined = before.join(source, near == before.c.id).join(after, both)
            told.append(sa.select(before.c.start, after.c.depth, _number(way), start, end).select_from(joined))
        return sa.union(*told)

    def _ways(self) -> Iterator[tuple[int, sa.FromClause, tuple[Column, Column], tuple[Column, Column]]]:
        """Each relationship in each direction: its number, its rows, both ends, and which of them is near and far."""
        for way, (label, rel) in enumerate(self._relationships):
            for is_out in (True, False):
                if self._towards is not (Towards.IN if is_out else Towards.OUT):
                    source, start, end = ends(self._tables, label, rel)
                    yield way, source, (start, end), (start, end) if is_out else (end, start)

    def _tree(self) -> sa.CTE:
        begun = sa.union_all(
            *(
                sa.select(node.c.id.label("start"), node.c.id.label("id"), _number(0).label("depth")).where(
                    node.c.id.in_(members(label))
                )
                for label, node in ((label, self._tables.nodes[label]) for label in self._labels)
            )
        )
        named = begun.subquery("begun")
        tree = sa.select(named.c.start, named.c.id, named.c.depth).cte("tree", recursive=True)
        step = tree.c.depth + _number(1)
        is_near = tree.c.depth < number(DEPTH)
        if not self._tables.dialect.has_lateral:
            steps = [
                sa.select(tree.c.start, far, step)
                .select_from(tree.join(source, near == tree.c.id))
                .where(is_near, far.is_not(None))
                for _, source, _, (near, far) in self._ways()
            ]
            return tree.union(*steps)
        beside = [
            sa.select(far.label("far")).select_from(source).where(near == tree.c.id, far.is_not(None)).correlate(tree)
            for _, source, _, (near, far) in self._ways()
        ]
        side = sa.union_all(*beside).lateral("side")
        return tree.union(
            sa.select(tree.c.start, side.c.far, step).select_from(tree.join(side, sa.true())).where(is_near)
        )

    def _kept(self, tree: sa.CTE) -> sa.CTE:
        """The start, and the nearest of what is reached, by depth and id."""
        least = sa.select(tree.c.start, tree.c.id, sa.func.min(tree.c.depth).label("depth"))
        reached = least.group_by(tree.c.start, tree.c.id).subquery("reached")
        order = (reached.c.depth, reached.c.id)
        place = sa.func.row_number().over(partition_by=reached.c.start, order_by=order).label("place")
        ranked = sa.select(*reached.c, place).subquery("ranked")
        return (
            sa.select(ranked.c.start, ranked.c.id, ranked.c.depth)
            .where(ranked.c.place <= number(MOST) + _number(1))
            .cte("kept")
        )


def _number(value: int) -> sa.ColumnClause[Any]:
    return sa.literal_column(str(value), sa.Integer())
