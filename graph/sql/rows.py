"""Whole rows as they are kept, by id; each statement is worked out when it is first needed."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from graph.model.declaration import Property
from graph.model.kinds import Kind
from graph.ports.rows import Row
from graph.sql.connection import Connection
from graph.sql.hops import reach
from graph.sql.places import Column, place
from graph.sql.statement import Statement, members
from graph.sql.tables import Tables, held_in_column
from graph.sql.walk import BOOLEANS

STAMPS = ("revision", "created_at", "updated_at")


class Rows:
    """Reads whole rows."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._kept: dict[tuple[str, ...], Statement] = {}

    def nodes(self, connection: Connection, label: str, ids: Sequence[str]) -> dict[str, Row]:
        """The nodes there are among these ids."""
        declared = self.tables.model.label(label)
        ends = [rel.field for rel in declared.relationships if held_in_column(rel)]
        names = ["id", *(prop.name for prop in declared.properties), *ends, *STAMPS]
        held = {f"{end}_id" for end in ends}
        table = self.tables.nodes[label]
        columns = [table.c[f"{name}_id" if f"{name}_id" in held else name] for name in names]
        asked = sa.select(*columns).where(table.c.id.in_(members("ids")))
        found = connection.rows(self._statement(("nodes", label), asked), {"ids": ids})
        return _rows(names, declared.properties, found)

    def ids(self, connection: Connection, label: str) -> list[str]:
        """All ids of a label, in order of id."""
        table = self.tables.nodes[label]
        asked = sa.select(table.c.id).order_by(table.c.id)
        return [row[0] for row in connection.rows(self._statement(("ids", label), asked))]

    def edges(self, connection: Connection, label: str, field: str, by: str, ids: Sequence[str]) -> dict[str, Row]:
        """The rows of a relationship with properties whose column `by` is among these ids."""
        rel = self.tables.model.label(label).relationship(field)
        if not rel.has_rows:
            raise KeyError(f"{label}.{field} has no rows of its own")
        table = self.tables.links[label, field]
        names = ["id", "from_id", "to_id", *(prop.name for prop in rel.properties), *STAMPS]
        asked = sa.select(*(table.c[name] for name in names)).where(table.c[by].in_(members("ids")))
        found = connection.rows(self._statement(("edges", label, field, by), asked), {"ids": ids})
        return _rows(names, rel.properties, found)

    def links(
        self, connection: Connection, label: str, field: str, from_ids: Sequence[str] | None
    ) -> list[tuple[str, str]]:
        """Pairs (from, to) of a relationship, in order."""
        rel = self.tables.model.label(label).relationship(field)
        table = self.tables.nodes[label] if held_in_column(rel) else self.tables.links[label, field]
        start: Column = table.c.id if held_in_column(rel) else table.c.from_id
        end: Column = table.c[f"{field}_id"] if held_in_column(rel) else table.c.to_id
        asked = sa.select(start, end).where(end.is_not(None)).order_by(start, end)
        if from_ids is None:
            return connection.rows(self._statement(("links", label, field), asked))
        some = asked.where(start.in_(members("ids")))
        return connection.rows(self._statement(("links of", label, field), some), {"ids": from_ids})

    def related_ids(self, connection: Connection, label: str, hop: str, ids: Sequence[str]) -> list[str]:
        """The distinct ids that one hop leads to from these nodes, in order of id."""
        start = place(self.tables, label)
        to = reach(self.tables, start, self.tables.model.hop(label, hop))
        asked = sa.select(to.place.id).distinct().select_from(start.node.join(to.source, to.meets()))
        asked = asked.where(start.id.in_(members("ids"))).order_by(to.place.id)
        return [row[0] for row in connection.rows(self._statement(("related", label, hop), asked), {"ids": ids})]

    def count_all(self, connection: Connection) -> dict[str, int]:
        """How many nodes of each label and rows or pairs of each relationship there are."""
        counted: dict[str, int] = {}
        for label, table in self.tables.nodes.items():
            ends = [rel for rel in self.tables.model.label(label).relationships if held_in_column(rel)]
            counts = [sa.func.count(), *(sa.func.count(table.c[f"{rel.field}_id"]) for rel in ends)]
            asked = sa.select(*counts).select_from(table)
            row = connection.rows(self._statement(("count", label), asked))[0]
            counted[label] = row[0]
            counted |= {f"{label}.{rel.field}": number for rel, number in zip(ends, row[1:], strict=True)}
        for (label, field), table in self.tables.links.items():
            pairs = sa.select(sa.func.count()).select_from(table)
            counted[f"{label}.{field}"] = connection.rows(self._statement(("count", label, field), pairs))[0][0]
        return counted

    def _statement(self, key: tuple[str, ...], asked: sa.Select[*tuple[Any, ...]]) -> Statement:
        held = self._kept.get(key)
        if held is None:
            held = self._kept[key] = Statement(asked)
        return held


def _rows(names: Sequence[str], properties: Sequence[Property], found: list[tuple[Any, ...]]) -> dict[str, Row]:
    rows: dict[str, Row] = {row[0]: dict(zip(names, row, strict=True)) for row in found}
    for name in [prop.name for prop in properties if prop.kind is Kind.BOOLEAN]:
        for row in rows.values():
            row[name] = BOOLEANS[row[name]]
    return rows
