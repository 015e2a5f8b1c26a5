"""Whole rows as they are kept, by id; each statement is worked out when it is first needed."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from graph.model.declaration import Property
from graph.model.kinds import Kind
from graph.ports.rows import Row
from graph.sql.connection import Connection
from graph.sql.hops import reach
from graph.sql.kept import Kept
from graph.sql.places import Column, place
from graph.sql.statement import members
from graph.sql.tables import Tables, held_in_column
from graph.sql.walk import BOOLEANS

STAMPS = ("revision", "created_at", "updated_at")


class Rows:
    """Reads whole rows."""

    def __init__(self, tables: Tables, kept: Kept) -> None:
        self.tables = tables
        self._kept = kept

    def nodes(self, connection: Connection, label: str, ids: Sequence[str]) -> dict[str, Row]:
        """The nodes there are among these ids."""
        declared = self.tables.model.label(label)
        table = self.tables.nodes[label]
        columns = {name: table.c[name] for name in ("id", *(prop.name for prop in declared.properties), *STAMPS)}
        columns |= {rel.field: table.c[f"{rel.field}_id"] for rel in declared.relationships if held_in_column(rel)}
        asked = self._kept(("nodes", label), lambda: sa.select(*columns.values()).where(_among(table.c.id)))
        return _rows(list(columns), declared.properties, connection.rows(asked, {"ids": ids}))

    def ids(self, connection: Connection, label: str) -> list[str]:
        """All ids of a label, in order of id."""
        node = self.tables.nodes[label].c.id
        return [row[0] for row in connection.rows(self._kept(("ids", label), lambda: sa.select(node).order_by(node)))]

    def edges(self, connection: Connection, label: str, field: str, by: str, ids: Sequence[str]) -> dict[str, Row]:
        """The rows of a relationship with properties whose column `by` is among these ids."""
        rel = self.tables.model.label(label).relationship(field)
        if not rel.has_rows:
            raise KeyError(f"{label}.{field} has no rows of its own")
        columns = self.tables.links[label, field].c
        names = ["id", "from_id", "to_id", *(prop.name for prop in rel.properties), *STAMPS]
        asked = self._kept(
            ("edges", label, field, by),
            lambda: sa.select(*(columns[name] for name in names)).where(_among(columns[by])),
        )
        return _rows(names, rel.properties, connection.rows(asked, {"ids": ids}))

    def links(
        self, connection: Connection, label: str, field: str, from_ids: Sequence[str] | None
    ) -> list[tuple[str, str]]:
        """Pairs (from, to) of a relationship, in order."""
        rel = self.tables.model.label(label).relationship(field)
        table = self.tables.nodes[label] if held_in_column(rel) else self.tables.links[label, field]
        start: Column = table.c.id if held_in_column(rel) else table.c.from_id
        end: Column = table.c[f"{field}_id"] if held_in_column(rel) else table.c.to_id
        pairs = sa.select(start, end).where(end.is_not(None)).order_by(start, end)
        if from_ids is None:
            return connection.rows(self._kept(("links", label, field), lambda: pairs))
        some = self._kept(("links of", label, field), lambda: pairs.where(_among(start)))
        return connection.rows(some, {"ids": from_ids})

    def related_ids(self, connection: Connection, label: str, hop: str, ids: Sequence[str]) -> list[str]:
        """The distinct ids that one hop leads to from these nodes, in order of id."""
        asked = self._kept(("related", label, hop), lambda: self._related(label, hop))
        return [row[0] for row in connection.rows(asked, {"ids": ids})]

    def _related(self, label: str, hop: str) -> sa.Select[*tuple[Any, ...]]:
        start = place(self.tables, label)
        to = reach(self.tables, start, self.tables.model.hop(label, hop))
        asked = sa.select(to.place.id).distinct().select_from(start.node.join(to.source, to.meets()))
        return asked.where(_among(start.id)).order_by(to.place.id)

    def count_all(self, connection: Connection) -> dict[str, int]:
        """How many nodes of each label and rows or pairs of each relationship there are."""
        counted: dict[str, int] = {}
        for label, table in self.tables.nodes.items():
            ends = [rel.field for rel in self.tables.model.label(label).relationships if held_in_column(rel)]
            columns = [sa.func.count(), *(sa.func.count(table.c[f"{end}_id"]) for end in ends)]
            row = connection.rows(self.tables.statement(sa.select(*columns).select_from(table)))[0]
            counted |= dict(zip([label, *(f"{label}.{end}" for end in ends)], row, strict=True))
        for (label, field), table in self.tables.links.items():
            pairs = self.tables.statement(sa.select(sa.func.count()).select_from(table))
            counted[f"{label}.{field}"] = connection.rows(pairs)[0][0]
        return counted


def _among(column: Column) -> sa.ColumnElement[bool]:
    return column.in_(members("ids"))


def _rows(names: Sequence[str], properties: Sequence[Property], found: list[tuple[Any, ...]]) -> dict[str, Row]:
    rows: dict[str, Row] = {row[0]: dict(zip(names, row, strict=True)) for row in found}
    for name in [prop.name for prop in properties if prop.kind is Kind.BOOLEAN]:
        for row in rows.values():
            row[name] = BOOLEANS[row[name]]
    return rows
