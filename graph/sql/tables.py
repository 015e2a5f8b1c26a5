"""The tables of a model: one for each label, one for each relationship that a column cannot hold."""

from functools import cached_property

import sqlalchemy as sa

from graph.model.declaration.error import DeclarationError
from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.sql.columns import TEXT, checks, column, stamps
from graph.sql.dialect import SQLITE, Dialect
from graph.sql.statement import Statement
from graph.sql.tables_beside import points_table, words_table

NAMING = {"ck": "ck_%(table_name)s_%(constraint_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}


def held_in_column(rel: Relationship) -> bool:
    """Whether the relationship is a foreign key at its start."""
    return not rel.many and not rel.has_rows


class Tables:
    """Where a model's nodes and relationships are kept."""

    def __init__(self, model: Model, dialect: Dialect = SQLITE) -> None:
        self.model = model
        self.dialect = dialect
        self.metadata = sa.MetaData(naming_convention=NAMING)
        self.nodes: dict[str, sa.Table] = {}
        self.links: dict[tuple[str, str], sa.Table] = {}
        self.words: dict[str, sa.Table] = {}
        self.points: dict[str, sa.Table] = {}
        self.mark = sa.Table(
            "mark",
            self.metadata,
            sa.Column("name", TEXT, primary_key=True),
            sa.Column("value", TEXT, nullable=False),
            sqlite_with_rowid=False,
        )
        for label in model.labels:
            self.nodes[label.name] = self._node(label)
        for label in model.labels:
            for rel in label.relationships:
                if not held_in_column(rel):
                    self.links[label.name, rel.field] = self._link(label, rel)
        for label in model.labels:
            self._beside(label)

    def statement(self, expression: sa.sql.expression.Executable) -> Statement:
        """The statement in the dialect of these tables."""
        return Statement(expression, self.dialect)

    def _node(self, label: Label) -> sa.Table:
        self._claim(label.plural, label.name)
        items: list[sa.schema.SchemaItem] = [sa.Column("id", TEXT, primary_key=True)]
        items += _properties(label.properties)
        for rel in label.relationships:
            if held_in_column(rel):
                items.append(self._end(f"{rel.field}_id", rel.to, required=rel.required))
                if not rel.inverse_many:
                    items.append(sa.UniqueConstraint(f"{rel.field}_id"))
        items += stamps()
        items.append(sa.UniqueConstraint(*(self.key_column(label, name) for name in label.key)))
        table = sa.Table(label.plural, self.metadata, *items)
        _index(table, [prop.name for prop in label.properties if prop.indexed])
        for rel in label.relationships:
            if held_in_column(rel) and rel.inverse_many:
                end = table.c[f"{rel.field}_id"]
                also = [table.c.id] if rel.acyclic else []  # so that subtrees are read from the index alone
                also += [table.c[f"{rel.found_with}_id"]] if rel.found_with else []
                sa.Index(f"ix_{table.name}_{end.name}", end, *also)
        return table

    def _link(self, label: Label, rel: Relationship) -> sa.Table:
        name = rel.plural or f"{label.plural}_{rel.field}"
        self._claim(name, f"{label.name}.{rel.field}")
        from_id = self._end("from_id", label.name, required=True)
        to_id = self._end("to_id", rel.to, required=True)
        items: list[sa.schema.SchemaItem] = []
        if rel.has_rows:
            items = [sa.Column("id", TEXT, primary_key=True), from_id, to_id]
            items += [*_properties(rel.properties), *stamps()]
        else:
            items = [from_id, to_id, sa.PrimaryKeyConstraint("from_id", "to_id")]
        if not rel.inverse_many:
            items.append(sa.UniqueConstraint("to_id"))
        table = sa.Table(name, self.metadata, *items, sqlite_with_rowid=rel.has_rows)
        _index(table, (["from_id"] if rel.has_rows else []) + (["to_id"] if rel.inverse_many else []))
        _index(table, [prop.name for prop in rel.properties if prop.indexed])
        return table

    def _beside(self, label: Label) -> None:
        nodes = self.nodes[label.name]
        if label.searched:
            self._claim(f"{label.plural}_words", label.name)
            self.words[label.name] = words_table(nodes, self.dialect)
        if label.is_place:
            self._claim(f"{label.plural}_points", label.name)
            self.points[label.name] = points_table(nodes)

    def _end(self, name: str, label: str, *, required: bool) -> sa.Column[object]:
        target = f"{self.model.label(label).plural}.id"
        key = sa.ForeignKey(target, deferrable=True, initially="DEFERRED")
        return sa.Column(name, TEXT, key, nullable=not required)

    def _claim(self, name: str, owner: str) -> None:
        if name in self.metadata.tables:
            raise DeclarationError(f"{owner}: the table {name!r} is taken")

    def key_column(self, label: Label, name: str) -> str:
        """The column that holds one part of a label's key."""
        return name if any(prop.name == name for prop in label.properties) else f"{name}_id"

    @cached_property
    def relationships(self) -> list[tuple[Label, Relationship]]:
        """Every relationship with the label it starts from, in order of declaration."""
        return [(label, rel) for label in self.model.labels for rel in label.relationships]


def _properties(properties: tuple[Property, ...]) -> list[sa.schema.SchemaItem]:
    items: list[sa.schema.SchemaItem] = [column(prop) for prop in properties]
    for prop in properties:
        items += checks(prop)
    return items


def _index(table: sa.Table, names: list[str]) -> None:
    for name in names:
        sa.Index(f"ix_{table.name}_{name}", table.c[name])
