"""One row as a JSON object, with what hangs on it in subqueries of their own."""

from collections.abc import Callable, Sequence
from itertools import count

import sqlalchemy as sa

from graph.model.declaration.hop import Direction
from graph.ports import walk as ask
from graph.sql.finished.frame import Frame
from graph.sql.finished.items import items
from graph.sql.finished.text import Pieces, a_list, an_object, joined, or_null, where_there
from graph.sql.finished.values import constant, need, value
from graph.sql.hops import Reach, reach, to_one
from graph.sql.places import Column, Place
from graph.sql.tables import Tables

Branch = Callable[["Objects", Reach, ask.Listing], Column]
"""Composes the list below."""


class Objects:
    """Composes objects; everything of one statement goes through one of these."""

    def __init__(self, tables: Tables, branch: Branch) -> None:
        self.tables = tables
        self._branch = branch
        self._numbers = count(1)

    def number(self) -> int:
        """A number for one more subquery."""
        return next(self._numbers)

    def object(self, there: Place, parts: Sequence[ask.Part]) -> Pieces:
        """The object that these parts make of a row."""
        return an_object([(part.name, self._part(there, part)) for part in parts])

    def only(
        self, place: Place, rows: sa.FromClause, which: sa.ColumnElement[bool], parts: Sequence[ask.Part]
    ) -> Column:
        """The object of the one row that there can be; NULL where there is none."""
        frame = Frame(self.number())
        text = joined(self.object(frame.seen(place, frame.name), parts))
        row = sa.select(*frame.columns).select_from(rows).where(which).subquery(frame.name)
        return sa.select(text).select_from(row).scalar_subquery()

    def _part(self, there: Place, part: ask.Part) -> Pieces:
        match part:
            case ask.Const():
                return constant(part)
            case ask.Value():
                return value(there, part)
            case ask.Group(_, inner, present):
                pieces = self.object(there, inner)
                return pieces if present is None else [where_there(there.field(present).column, pieces)]
            case ask.One():
                return [self._one(there, part)]
            case ask.Items():
                return items(there, part)
            case ask.Hole(_, _, needs):
                return a_list([need(there, name) for name in needs])
            case ask.Many():
                return [self._many(there, part)]

    def _one(self, there: Place, part: ask.One) -> Column:
        way = to_one(self.tables, there, part.hop, of_edge=part.of_edge)
        to = reach(self.tables, there, way, of_edge=part.of_edge)
        end = self.only(to.place, to.source, to.meets(), part.parts)
        is_sure = way.direction is Direction.OUT and way.relationship is not None and way.relationship.required
        return end if is_sure else or_null(end)

    def _many(self, there: Place, part: ask.Many) -> Column:
        hop = self.tables.model.hop(there.label.name, part.hop)
        if not hop.many:
            raise KeyError(f"{there.label.name}.{part.hop} leads to one")
        return self._branch(self, reach(self.tables, there, hop), part.listing)
