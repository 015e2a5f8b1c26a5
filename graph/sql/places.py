"""Where a walk or a filter stands: a node, with the relationship it was reached by, and the columns of both."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from graph.model.declaration.label import Label
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.ports.filters import Away, Rank
from graph.sql.tables import Tables, held_in_column

Column = sa.ColumnElement[Any]
OWN = {"id": Kind.CODE, "created_at": Kind.INSTANT, "updated_at": Kind.INSTANT, "revision": Kind.INTEGER}


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a place: its column, its kind, and whether it can be absent."""

    column: Column
    kind: Kind
    nullable: bool


@dataclass(frozen=True, eq=False, slots=True)
class Place:
    """A node under an alias of its own and, where it was reached by one, the relationship's row.

    `node` and `edge` are tables, or what a subquery gives of their columns; `reckoned`: what is no column of theirs and
    was worked out already.
    """

    label: Label
    node: Any
    relationship: Relationship | None = None
    edge: Any = None
    reckoned: Mapping[Away | Rank, Column] = field(default_factory=dict)

    @property
    def id(self) -> Column:
        """The node's id."""
        held: Column = self.node.c["id"]
        return held

    def field(self, name: str, *, of_edge: bool = False) -> Field:
        """A property, "id", a stamp, or the end of a to-one relationship (its id); KeyError when there is none."""
        return self._of_edge(name) if of_edge else self._of_node(name)

    def _of_node(self, name: str) -> Field:
        if name in OWN:
            return Field(self.node.c[name], OWN[name], False)
        for rel in self.label.relationships:
            if rel.field == name and held_in_column(rel):
                return Field(self.node.c[f"{name}_id"], Kind.CODE, not rel.required)
        prop = self.label.property(name)
        return Field(self.node.c[name], prop.kind, not prop.required)

    def _of_edge(self, name: str) -> Field:
        if self.edge is None or self.relationship is None or not self.relationship.has_rows:
            raise KeyError(f"{self.label.name} was not reached by a relationship with properties, asked for {name!r}")
        if name in OWN:
            return Field(self.edge.c[name], OWN[name], False)
        prop = self.relationship.property(name)
        return Field(self.edge.c[name], prop.kind, not prop.required)


def place(tables: Tables, label: str) -> Place:
    """A place at a label, to start from."""
    return Place(tables.model.label(label), tables.nodes[label].alias())
