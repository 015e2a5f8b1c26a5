"""Filters as SQL conditions. A condition is true exactly where the filter holds; NULL stands for false."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import operators

from graph.model.declaration.hop import Direction, Hop
from graph.ports import filters as ask
from graph.sql.beside.lying import lying
from graph.sql.beside.matching import matching
from graph.sql.hops import reach
from graph.sql.places import Place, place
from graph.sql.statement import Found, bind, members, text
from graph.sql.tables import Tables, held_in_column

Condition = sa.ColumnElement[bool]


class Filters:
    """Composes conditions. `by_lists` asks for SOME by a list of ids: better for a whole label than for a few nodes."""

    def __init__(self, tables: Tables, *, by_lists: bool) -> None:
        self.tables = tables
        self.by_lists = by_lists

    def condition(self, there: Place, wanted: ask.Filter) -> Condition:
        """The condition of a filter at a place."""
        match wanted:
            case ask.Compare():
                return _compare(there, wanted)
            case ask.Between(name, low, high, of_edge):
                column = there.field(name, of_edge=of_edge).column
                return sa.and_(column >= bind(low.name), column <= bind(high.name))
            case ask.IsNull(name, is_null, of_edge):
                column = there.field(name, of_edge=of_edge).column
                return column.is_(None) if is_null else column.is_not(None)
            case ask.All(inner):
                return sa.and_(sa.true(), *(self.condition(there, one) for one in inner))
            case ask.Any(inner) if self.by_lists and there.edge is None and any(map(_is_searching, inner)):
                return there.id.in_(sa.union(*(self._ids(there.label.name, one) for one in inner)))
            case ask.Any(inner):
                return sa.or_(sa.false(), *(self.condition(there, one) for one in inner))
            case ask.Not(inner):
                return _not(self.condition(there, inner))
            case ask.Related():
                return self._related(there, wanted)
            case ask.Within():
                return there.id.in_(self._subtree(there.label.name, wanted))
            case ask.Matches(value):
                return there.id.in_(matching(self.tables, there.label.name, value))
            case ask.Near(away):
                return there.id.in_(lying(self.tables, there.label.name, away))

    def _ids(self, label: str, wanted: ask.Filter) -> sa.Select[tuple[Any]]:
        """The ids of the nodes that fit: each way to them by its own index, where a plain OR would read all nodes."""
        there = place(self.tables, label)
        return sa.select(there.id).select_from(there.node).where(self.condition(there, wanted))

    def _related(self, there: Place, wanted: ask.Related) -> Condition:
        hop = self.tables.model.hop(there.label.name, wanted.hop)
        to = reach(self.tables, there, hop)
        if _is_there(hop, wanted):
            return to.near.is_not(None)
        inner = Filters(self.tables, by_lists=self.by_lists)
        fits = inner.condition(to.place, wanted.filter)
        if wanted.quantifier is ask.Quantifier.EVERY:
            return ~self._exists(to.source, to.meets(), _not(fits))
        if wanted.quantifier is ask.Quantifier.NONE:
            return ~self._exists(to.source, to.meets(), fits)
        if isinstance(wanted.filter, ask.Within) and hop.direction is Direction.OUT and not hop.many:
            return to.near.in_(self._subtree(hop.end, wanted.filter))  # the end's own row tells nothing more
        if not hop.many or self.by_lists:
            return to.near.in_(sa.select(to.far).select_from(to.source).where(*to.only, fits))
        return self._exists(to.source, to.meets(), fits)

    def _exists(self, source: sa.FromClause, *conditions: Condition) -> Condition:
        return (
            sa.select(sa.literal_column("1")).select_from(source).where(*conditions).correlate_except(source).exists()
        )

    def _subtree(self, label: str, wanted: ask.Within) -> sa.Select[tuple[Any]]:
        """The ids of what was named and of all below it."""
        hop = self.tables.model.hop(label, wanted.parent)
        rel = hop.relationship
        if hop.direction is not Direction.OUT or rel is None or not held_in_column(rel) or not rel.acyclic:
            raise KeyError(f"{label}.{wanted.parent} does not lead to one {label} above")
        top, part = place(self.tables, label), place(self.tables, label)
        named = top.field(wanted.property).column
        subtree = (
            sa.select(top.id)
            .where(named.in_(members(wanted.values.name, named.type)))
            .cte(recursive=True, nesting=True)
        )
        below = sa.select(part.id).join_from(subtree, part.node, part.node.c[f"{rel.field}_id"] == subtree.c.id)
        subtree = subtree.union_all(below)  # a tree has no circles to look out for
        return sa.select(subtree.c.id)


def _is_searching(wanted: ask.Filter) -> bool:
    """Whether a text or a circle narrows it."""
    return any(isinstance(one, (ask.Matches, ask.Near)) for one in ask.conjuncts(wanted))


def _is_there(hop: Hop, wanted: ask.Related) -> bool:
    """Whether it asks only that a column refers to something."""
    rel = hop.relationship
    by_column = rel is not None and held_in_column(rel) and hop.direction is Direction.OUT
    return by_column and wanted == ask.Related(wanted.hop, ask.All(()))


def _compare(there: Place, wanted: ask.Compare) -> Condition:
    column = there.field(wanted.property, of_edge=wanted.of_edge).column
    name = wanted.value.name
    match wanted.op:
        case ask.Op.EQ:
            return column == bind(name)
        case ask.Op.IN:
            return column.in_(members(name, column.type))
        case ask.Op.LT:
            return column < bind(name)
        case ask.Op.GT:
            return column > bind(name)
        case ask.Op.CONTAINS:
            return Found(column, text(name)) > 0


def _not(condition: Condition) -> Condition:
    if isinstance(condition, sa.BinaryExpression) and condition.operator is operators.is_not:
        return ~condition  # never NULL, and what an index finds
    return condition.is_not(sa.true())
