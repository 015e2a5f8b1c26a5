"""Where a walk or a filter stands: a node, with the relationship it was reached by, as a statement names them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.model.declaration.hop import Direction, Hop
from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.neo4j.naming import arrow, is_end, quoted
from graph.ports.filters import Away, Rank

OWN = {"id": Kind.CODE, "created_at": Kind.INSTANT, "updated_at": Kind.INSTANT, "revision": Kind.INTEGER}
NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.BOOLEAN})


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a place: its expression, its kind, whether it can be absent, and whether it is a property."""

    text: str
    kind: Kind
    nullable: bool
    is_property: bool = True

    @property
    def is_text(self) -> bool:
        """Whether it is compared as a text."""
        return self.kind not in NUMBERS


@dataclass(frozen=True, slots=True)
class Place:
    """A node and, where it was reached by one with properties, the relationship.

    `reckoned`: the names of what is no property of theirs and was worked out already.
    """

    model: Model
    label: Label
    node: str
    relationship: Relationship | None = None
    edge: str | None = None
    reckoned: Mapping[Away | Rank, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The node's id."""
        return f"{self.node}.id"

    @property
    def last_key(self) -> str:
        """What tells one entry from another: the relationship's id where it has one, else the node's."""
        return self.id if self.edge is None else f"{self.edge}.id"

    def field(self, name: str, *, of_edge: bool = False) -> Field:
        """A property, "id", a stamp, or the end of a to-one relationship (its id); KeyError when there is none."""
        if of_edge:
            return self._of_edge(name)
        if name in OWN:
            return Field(f"{self.node}.{name}", OWN[name], False)
        for rel in self.label.relationships:
            if rel.field == name and is_end(rel):
                return Field(self._end(rel), Kind.CODE, not rel.required, False)
        prop = self.label.property(name)
        return Field(f"{self.node}.{quoted(name)}", prop.kind, not prop.required)

    def _of_edge(self, name: str) -> Field:
        if self.edge is None or self.relationship is None:
            raise KeyError(f"{self.label.name} was not reached by a relationship with properties, asked for {name!r}")
        if name in OWN:
            return Field(f"{self.edge}.{name}", OWN[name], False)
        prop = self.relationship.property(name)
        return Field(f"{self.edge}.{quoted(name)}", prop.kind, not prop.required)

    def _end(self, rel: Relationship) -> str:
        hop = Hop(rel.field, self.label.name, rel.to, Direction.OUT, False, self.label.name, rel)
        return f"head([({self.node}){arrow(self.model, hop)}(far) | far.id])"
