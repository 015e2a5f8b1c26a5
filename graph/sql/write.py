"""Writing batches: one prepared statement each, run for all rows."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from graph.model.declaration.model import Model
from graph.ports import write as ask
from graph.ports.errors import Conflict
from graph.ports.rows import Row
from graph.ports.whole import Part
from graph.sql.beside.points import Points
from graph.sql.beside.words import Words
from graph.sql.connection import Connection, Into
from graph.sql.kept import Kept
from graph.sql.key_words import key_words
from graph.sql.statement import bind, members
from graph.sql.tables import Tables, held_in_column

STAMPS = ("revision", "created_at", "updated_at")


class Writer:
    """Applies writes in one transaction; `at` stamps them."""

    def __init__(self, tables: Tables, kept: Kept, at: str) -> None:
        self.tables = tables
        self._kept = kept
        self._beside = (Words(tables, kept), Points(tables, kept))
        self.at = at

    def apply(self, connection: Connection, write: ask.Write) -> None:
        """Apply one batch."""
        match write:
            case ask.Create(label, rows):
                self._create(connection, self.tables.nodes[label], _node_names(self.tables.model, label), rows)
                self._add_beside(connection, label, rows)
            case ask.Update(label, rows):
                self._update(connection, label, self.tables.nodes[label], _node_names(self.tables.model, label), rows)
                for kept in self._beside:
                    kept.change(connection, label, rows)
            case ask.Remove(label, ids):
                self._remove(connection, label, ids)
            case ask.SetLinks(label, field, ends):
                self._set_links(connection, label, field, ends)
            case ask.CreateEdges(label, field, rows):
                self._create(connection, self._edges(label, field), self._edge_names(label, field), rows)
            case ask.UpdateEdges(label, field, rows):
                name = self.tables.model.label(label).relationship(field).name
                self._update(connection, name, self._edges(label, field), self._edge_names(label, field), rows)
            case ask.RemoveEdges(label, field, ids):
                self._delete(connection, self._edges(label, field), "id", ids)

    def put(self, connection: Connection, part: Part, rows: Sequence[Row]) -> None:
        """Add whole rows with the stamps they come with."""
        if part.field is None:
            table, names = self.tables.nodes[part.label], _node_names(self.tables.model, part.label)
        else:
            table = self.tables.links[part.label, part.field]
            names = {column.name: column.name for column in table.c}
        held = names if part.key != ("id",) else {**names, **{name: name for name in STAMPS}}
        connection.insert(self._into("put", table, held), rows)
        if part.field is None:
            self._add_beside(connection, part.label, rows)

    def _add_beside(self, connection: Connection, label: str, rows: Sequence[Row]) -> None:
        for kept in self._beside:
            kept.add(connection, label, rows)

    def _into(self, what: str, table: sa.Table, columns: Mapping[str, str]) -> Into:
        added = {column: bind(name) for name, column in columns.items()}
        return Into(table.name, columns, self._kept((what, table.name), lambda: sa.insert(table).values(added)))

    def _edges(self, label: str, field: str) -> sa.Table:
        if not self.tables.model.label(label).relationship(field).has_rows:
            raise KeyError(f"{label}.{field} has no rows of its own")
        return self.tables.links[label, field]

    def _edge_names(self, label: str, field: str) -> dict[str, str]:
        rel = self.tables.model.label(label).relationship(field)
        return {name: name for name in ("id", "from_id", "to_id", *(prop.name for prop in rel.properties))}

    def _create(self, connection: Connection, table: sa.Table, names: dict[str, str], rows: Sequence[Row]) -> None:
        stamps = {"created_at": self.at, "updated_at": self.at, "revision": 1}
        held = {**names, **{name: name for name in stamps}}
        absent = dict.fromkeys(names)
        _check_names(table, names, rows)
        connection.insert(self._into("create", table, held), ({**absent, **row, **stamps} for row in rows))

    def _update(
        self, connection: Connection, name: str, table: sa.Table, names: dict[str, str], rows: Sequence[Row]
    ) -> None:
        if not rows:
            return
        fields = set(rows[0])
        _check_names(table, {**names, "revision": "revision"}, rows)
        if any(set(row) != fields for row in rows):
            raise ValueError(f"an update of {name}: all rows name the same fields")
        self._check_revisions(connection, name, table, rows)
        changed = sorted(fields - {"id", "revision"})
        held = {names[field]: bind(field) for field in changed}
        is_entered = name not in self.tables.nodes or not self.tables.model.label(name).keeps(changed)
        stamps = {"updated_at": bind("·at"), "revision": table.c.revision + 1} if is_entered else {}
        statement = self._kept(
            ("update", table.name, *changed),
            lambda: sa.update(table).where(table.c.id == bind("id")).values({**held, **stamps}),
        )
        at = {"·at": self.at}
        connection.many(statement, ({**row, **at} for row in rows))

    def _check_revisions(self, connection: Connection, name: str, table: sa.Table, rows: Sequence[Row]) -> None:
        asked = self._kept(
            ("revisions", table.name),
            lambda: sa.select(table.c.id, table.c.revision).where(table.c.id.in_(members("ids"))),
        )
        kept = dict(connection.rows(asked, {"ids": [row["id"] for row in rows]}))
        for row in rows:
            if row["id"] not in kept:
                raise Conflict(f"there is no {name} {row['id']}")
            if "revision" in row and kept[row["id"]] != row["revision"]:
                words = key_words(connection, self.tables, name, [row["id"]]) if name in self.tables.nodes else {}
                which = " ".join([name, *words.values(), row["id"]])
                raise Conflict(f"{which} has the revision {kept[row['id']]}, not {row['revision']}: it was changed")

    def _remove(self, connection: Connection, label: str, ids: Sequence[str]) -> None:
        tables = [table for (start, _), table in self.tables.links.items() if start == label]
        for table in tables:
            self._delete(connection, table, "from_id", ids)
        self._delete(connection, self.tables.nodes[label], "id", ids)

    def _delete(self, connection: Connection, table: sa.Table, by: str, ids: Sequence[str]) -> None:
        statement = self._kept(
            ("delete", table.name, by),
            lambda: sa.delete(table).where(table.c[by].in_(members("ids"))),
        )
        connection.rows(statement, {"ids": ids})

    def _set_links(
        self, connection: Connection, label: str, field: str, ends: Sequence[tuple[str, Sequence[str]]]
    ) -> None:
        rel = self.tables.model.label(label).relationship(field)
        if rel.has_rows or held_in_column(rel):
            raise KeyError(f"{label}.{field} is no relationship to many without properties")
        table = self.tables.links[label, field]
        self._delete(connection, table, "from_id", [start for start, _ in ends])
        pairs: Iterable[tuple[str, str]] = dict.fromkeys((start, end) for start, many in ends for end in many)
        into = self._into("link", table, {"from_id": "from_id", "to_id": "to_id"})
        connection.insert(into, ({"from_id": start, "to_id": end} for start, end in pairs))


def _node_names(model: Model, label: str) -> dict[str, str]:
    declared = model.label(label)
    names = {name: name for name in ("id", *(prop.name for prop in declared.properties))}
    return names | {rel.field: f"{rel.field}_id" for rel in declared.relationships if held_in_column(rel)}


def _check_names(table: sa.Table, names: Collection[str], rows: Sequence[Row]) -> None:
    known: Any = set(names)
    for row in rows:
        if not row.keys() <= known:
            raise KeyError(f"{table.name} has no {', '.join(sorted(row.keys() - known))}")
