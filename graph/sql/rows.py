"""Whole rows as they are kept, by id; each statement is worked out when it is first needed."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from graph.model.declaration.property import Property
from graph.model.kinds import Kind
from graph.ports.rows import Row
from graph.ports.whole import Key, Part
from graph.shaping.shape import BOOLEANS
from graph.sql.connection import Connection
from graph.sql.hops import reach
from graph.sql.kept import Kept
from graph.sql.places import Column, place
from graph.sql.statement import bind, members
from graph.sql.tables import Tables, held_in_column

STAMPS = ("revision", "created_at", "updated_at")


class Rows:
    """Reads whole rows."""

    def __init__(self, tables: Tables, kept: Kept) -> None:
        self.tables = tables
        self._kept = kept

    def nodes(self, connection: Connection, label: str, ids: Sequence[str]) -> dict[str, Row]:
        """The nodes there are among these ids."""
        columns = self._node_columns(label)
        asked = self._kept(("nodes", label), lambda: sa.select(*columns.values()).where(_among(columns["id"])))
        properties = self.tables.model.label(label).properties
        return _rows(list(columns), properties, connection.rows(asked, {"ids": ids}))

    def _node_columns(self, label: str) -> dict[str, Column]:
        declared = self.tables.model.label(label)
        table = self.tables.nodes[label]
        columns = {name: table.c[name] for name in ("id", *(prop.name for prop in declared.properties), *STAMPS)}
        ends = [rel.field for rel in declared.relationships if held_in_column(rel)]
        return {**columns, **{end: table.c[f"{end}_id"] for end in ends}}

    def ids(self, connection: Connection, label: str) -> list[str]:
        """All ids of a label, in order of id."""
        node = self.tables.nodes[label].c.id
        return [row[0] for row in connection.rows(self._kept(("ids", label), lambda: sa.select(node).order_by(node)))]

    def ids_up_to(self, connection: Connection, label: str, property: str, value: str) -> list[str]:
        """The ids at which a property is there and not above the value; put in order here, for the index is of it."""
        asked = self._kept(("ids up to", label, property), lambda: self.up_to(label, property))
        return sorted(row[0] for row in connection.rows(asked, {"value": value}))

    def up_to(self, label: str, property: str) -> sa.Select[*tuple[Any, ...]]:
        """What ids_up_to() asks."""
        columns = self.tables.nodes[label].c
        return sa.select(columns.id).where(columns[property] <= bind("value"))

    def edges(self, connection: Connection, label: str, field: str, by: str, ids: Sequence[str]) -> dict[str, Row]:
        """The rows of a relationship with properties whose column `by` is among these ids."""
        rel = self.tables.model.label(label).relationship(field)
        if not rel.has_rows:
            raise KeyError(f"{label}.{field} has no rows of its own")
        columns = self.tables.links[label, field].c
        names = _edge_names(rel.properties)
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

    def page(self, connection: Connection, part: Part, after: Key | None, most: int) -> list[Row]:
        """The next rows of a part, in order of key."""
        names, columns, properties = self._columns(part)
        key = sa.tuple_(*(columns[name] for name in part.key))
        given = sa.tuple_(*(bind(f"after {name}") for name in part.key))

        def build() -> sa.Select[*tuple[Any, ...]]:
            asked = sa.select(*(columns[name] for name in names)).limit(bind("most"))
            asked = asked.order_by(*(columns[name] for name in part.key))
            return asked if after is None else asked.where(key > given)

        asked = self._kept(("page", part.name, "first" if after is None else "next"), build)
        values = {f"after {name}": value for name, value in zip(part.key, after or (), strict=False)}
        return _as_rows(names, properties, connection.rows(asked, {"most": most, **values}))

    def last(self, connection: Connection, part: Part) -> Key | None:
        """The last key of a part."""
        _, columns, _ = self._columns(part)
        key = [columns[name] for name in part.key]
        asked = self._kept(("last", part.name), lambda: sa.select(*key).order_by(*(one.desc() for one in key)).limit(1))
        found = connection.rows(asked)
        return found[0] if found else None

    def _columns(self, part: Part) -> tuple[list[str], Mapping[str, Column], Sequence[Property]]:
        declared = self.tables.model.label(part.label)
        if part.field is None:
            of_node = self._node_columns(part.label)
            return list(of_node), of_node, declared.properties
        columns = self.tables.links[part.label, part.field].c
        properties = declared.relationship(part.field).properties
        names = _edge_names(properties) if properties else list(part.key)
        return names, {name: columns[name] for name in names}, properties

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


def _edge_names(properties: Sequence[Property]) -> list[str]:
    return ["id", "from_id", "to_id", *(prop.name for prop in properties), *STAMPS]


def _rows(names: Sequence[str], properties: Sequence[Property], found: list[tuple[Any, ...]]) -> dict[str, Row]:
    return {row["id"]: row for row in _as_rows(names, properties, found)}


def _as_rows(names: Sequence[str], properties: Sequence[Property], found: list[tuple[Any, ...]]) -> list[Row]:
    rows = [dict(zip(names, row, strict=True)) for row in found]
    for name in [prop.name for prop in properties if prop.kind is Kind.BOOLEAN]:
        for row in rows:
            row[name] = BOOLEANS.get(row[name], row[name])  # what is none is told as it is
    return rows
