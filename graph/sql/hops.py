"""One hop between tables: what to select from, and which column meets which."""

from dataclasses import dataclass

import sqlalchemy as sa

from graph.model.declaration.hop import Direction, Hop
from graph.sql.places import Column, Place
from graph.sql.tables import Tables, held_in_column


@dataclass(frozen=True, eq=False, slots=True)
class Reach:
    """The far side of a hop. `near` is the parent's column; `far`, on the far side, equals it; `only` narrows it."""

    place: Place
    near: Column
    far: Column
    source: sa.FromClause
    only: tuple[sa.ColumnElement[bool], ...] = ()

    @property
    def last_key(self) -> Column:
        """What tells one entry from another: the relationship's row where it has one, else the node."""
        rel, edge = self.place.relationship, self.place.edge
        return edge.c.id if rel is not None and rel.has_rows and edge is not None else self.place.id

    def below(self, parents: sa.FromClause, chosen: sa.ColumnElement[bool]) -> sa.FromClause:
        """The far side below many parents, its entries chosen by a condition on `last_key`."""
        rel, edge, node = self.place.relationship, self.place.edge, self.place.node
        if rel is None or edge is None or not rel.has_rows:
            return parents.join(node, chosen)
        far = edge.c.to_id if self.far is edge.c.from_id else edge.c.from_id
        return parents.join(edge, chosen).join(node, node.c.id == far)

    def meets(self) -> sa.ColumnElement[bool]:
        """The condition that joins both sides."""
        return sa.and_(self.far == self.near, *self.only)


def to_one(tables: Tables, start: Place, name: str, *, of_edge: bool = False) -> Hop:
    """The hop to one that the name stands for at a place, or (`of_edge`) at the relationship it was reached by."""
    if of_edge:
        if start.relationship is None:
            raise KeyError(f"{start.label.name} was not reached by a relationship, asked for {name!r}")
        return tables.model.edge_hop(start.relationship, name)
    hop = tables.model.hop(start.label.name, name)
    if hop.many:
        raise KeyError(f"{start.label.name}.{name} leads to many")
    return hop


def reach(tables: Tables, start: Place, hop: Hop, *, of_edge: bool = False) -> Reach:
    """Follow one hop from a place, or (`of_edge`) from the relationship it was reached by."""
    label, node = tables.model.label(hop.end), tables.nodes[hop.end].alias()
    if hop.direction is Direction.TERM:
        return _term(start, hop, Place(label, node), of_edge=of_edge)
    rel = hop.relationship
    assert rel is not None
    if held_in_column(rel):
        there, column = Place(label, node), f"{rel.field}_id"
        if hop.direction is Direction.OUT:
            return Reach(there, start.node.c[column], node.c.id, node)
        return Reach(there, start.id, node.c[column], node)
    edge = tables.links[hop.owner, rel.field].alias()
    near, far = ("from_id", "to_id") if hop.direction is Direction.OUT else ("to_id", "from_id")
    source = edge.join(node, node.c.id == edge.c[far])
    is_listed = rel.terms is not None and hop.direction is Direction.OUT
    only = (node.c.list == rel.terms,) if is_listed else ()  # so that a term is found by its key
    return Reach(Place(label, node, rel, edge), start.id, edge.c[near], source, only)


def _term(start: Place, hop: Hop, there: Place, *, of_edge: bool) -> Reach:
    prop = hop.term
    assert prop is not None
    assert prop.terms is not None
    held = start.field(prop.name, of_edge=of_edge).column
    return Reach(there, held, there.node.c.code, there.node, (there.node.c.list == prop.terms,))
