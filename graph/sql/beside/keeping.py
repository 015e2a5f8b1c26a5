"""Keeps what stands beside nodes up, in the transaction that writes the nodes; it goes with its node by itself."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from graph.model.declaration.label import Label
from graph.ports.rows import Row
from graph.sql.connection import Connection, Into
from graph.sql.kept import Kept
from graph.sql.statement import bind, members
from graph.sql.tables import Tables

BATCH = 5_000


class Keeping(ABC):
    """One kind of table beside those of nodes: `beside` by label, its columns by `names`, the first of them the id."""

    names: tuple[str, ...]

    def __init__(self, tables: Tables, kept: Kept, beside: Mapping[str, sa.Table]) -> None:
        self.tables = tables
        self._kept = kept
        self._beside = beside

    @abstractmethod
    def needs(self, label: Label) -> tuple[str, ...]:
        """The properties that it is made of."""

    @abstractmethod
    def told(self, label: Label, row: Row) -> Row | None:
        """What is kept beside this row, or nothing."""

    def value(self, name: str) -> sa.ColumnElement[Any]:
        """The place of a column's value in the statement that adds a row."""
        return bind(name)

    def add(self, connection: Connection, label: str, rows: Iterable[Row]) -> None:
        """Of new nodes."""
        if label in self._beside:
            connection.insert(self._into(label), self._all_told(label, rows))

    def change(self, connection: Connection, label: str, rows: Sequence[Row]) -> None:
        """Of changed nodes, where anything changed that it is made of; told from the nodes as they are now."""
        if label not in self._beside or not rows or set(rows[0]).isdisjoint(self.needs(self.tables.model.label(label))):
            return
        ids = [row["id"] for row in rows]
        table = self._beside[label]
        gone = self._kept(("gone", table.name), lambda: sa.delete(table).where(table.c.id.in_(members("ids"))))
        connection.rows(gone, {"ids": ids})
        self.add(connection, label, self._nodes(connection, label, ids))

    def fill(self, connection: Connection) -> None:
        """Of all nodes anew."""
        for label, table in self._beside.items():
            connection.rows(self.tables.statement(sa.delete(table)))
            nodes = self.tables.nodes[label].c.id
            ids = [row[0] for row in connection.rows(self.tables.statement(sa.select(nodes).order_by(nodes)))]
            for start in range(0, len(ids), BATCH):
                self.add(connection, label, self._nodes(connection, label, ids[start : start + BATCH]))

    def _nodes(self, connection: Connection, label: str, ids: Sequence[str]) -> list[Row]:
        columns = self.tables.nodes[label].c
        names = ("id", *self.needs(self.tables.model.label(label)))
        asked = self._kept(
            ("beside", self._beside[label].name),
            lambda: sa.select(*(columns[name] for name in names)).where(columns.id.in_(members("ids"))),
        )
        return [dict(zip(names, row, strict=True)) for row in connection.rows(asked, {"ids": ids})]

    def _all_told(self, label: str, rows: Iterable[Row]) -> Iterator[Row]:
        declared = self.tables.model.label(label)
        return (told for row in rows if (told := self.told(declared, row)) is not None)

    def _into(self, label: str) -> Into:
        table = self._beside[label]
        added = {name: self.value(name) for name in self.names}
        statement = self._kept(("add", table.name), lambda: sa.insert(table).values(added))
        return Into(table.name, {name: name for name in self.names}, statement)
