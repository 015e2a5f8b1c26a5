"""One list as a text: its page in a subquery, numbered only where one row more tells that there are more."""

from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by

from graph.ports import walk as ask
from graph.shaping.connections import wants_more, wants_rows
from graph.sql.chosen import Chosen
from graph.sql.finished.frame import Frame
from graph.sql.finished.objects import Objects
from graph.sql.finished.text import Pieces, all_of, an_object, joined, json, or_null
from graph.sql.finished.values import constant, cursor, metres, value
from graph.sql.places import Column, Place
from graph.sql.statement import number

TEXTS: ARRAY[str] = ARRAY(sa.Text())


@dataclass(frozen=True, slots=True)
class Source:
    """What a list is taken from: where its rows stand, what tells one from another, and which belong to a parent."""

    place: Place
    last: Column
    rows: sa.FromClause
    of_parent: tuple[sa.ColumnElement[bool], ...] = ()


class Connection:
    """Composes one list."""

    def __init__(self, objects: Objects, source: Source, wanted: ask.Listing) -> None:
        self._objects = objects
        self._source = source
        self._wanted = wanted
        self._chosen = Chosen(objects.tables, source.place, wanted, source.last, by_lists=not source.of_parent)
        self._frame = Frame(objects.number())
        self._row = self._frame.seen(source.place, self._frame.name)
        self._size = number(wanted.page.size.name)
        self._has_extra = wants_more(wanted)
        self._is_numbered = self._has_extra or wanted.page.is_last
        self._is_marked = False

    def text(self) -> Column:
        """Its object."""
        text = joined(an_object([(part.name, self._part(part)) for part in self._wanted.parts]))
        if not wants_rows(self._wanted):
            return text
        return sa.select(text).select_from(self._rows()).scalar_subquery()

    def _rows(self) -> sa.FromClause:
        frame = self._frame
        mark = [] if not self._is_marked else [self._cursor().label("mark")]
        more = self._size + sa.literal_column("1") if self._has_extra else self._size
        page = self._of_a_parent(more) if self._source.of_parent else self._chosen.page(self._asked(), more)
        if not mark and not self._is_numbered:
            return page.subquery(frame.name)
        place = [sa.func.row_number().over().label("n")] if self._is_numbered else []
        return (
            sa.select(*frame.given_by(frame.inner), *place, *mark)
            .select_from(page.subquery(frame.inner))
            .subquery(frame.name)
        )

    def _asked(self) -> sa.Select[*tuple[Any, ...]]:
        last, order = self._source.last, self._wanted.order
        self._frame.pick(last, self._frame.fenced)
        for one in (key for key in order if key.by is None):  # what is reckoned picks what it is reckoned from
            self._frame.pick(self._source.place.field(one.property, of_edge=one.of_edge).column, self._frame.fenced)
        return sa.select(*self._frame.columns).select_from(self._source.rows).where(*self._source.of_parent)

    def _of_a_parent(self, most: sa.ColumnElement[int]) -> sa.Select[*tuple[Any, ...]]:
        """The page of one parent's rows, which are found first and then ordered.

        The server takes the rows of a parent to lie evenly in any order, and would look through the whole table in
        the list's order until it met enough of them.
        """
        frame, wanted, chosen = self._frame, self._wanted, self._chosen
        found = self._asked().where(*chosen.fits, *chosen.between).offset(sa.literal_column("0"))
        there, last = frame.seen(self._source.place, frame.fenced), frame.pick(self._source.last, frame.fenced)
        order = Chosen(self._objects.tables, there, replace(wanted, where=None), last, by_lists=False).order
        return (
            sa.select(*frame.given_by(frame.fenced))
            .select_from(found.subquery(frame.fenced))
            .order_by(*order)
            .limit(most)
        )

    def _cursor(self) -> Column:
        there = self._frame.seen(self._source.place, self._frame.inner)
        return cursor(
            self._objects.tables, there, self._wanted.order, self._frame.pick(self._source.last, self._frame.inner)
        )

    def _mark(self) -> Column:
        self._is_marked = True
        return sa.literal_column(f"{self._frame.name}.mark", sa.Text())

    def _part(self, part: ask.ConnectionPart) -> Pieces:
        match part:
            case ask.Const():
                return constant(part)
            case ask.Total():
                return [self._total()]
            case ask.Nodes(_, inner):
                return self._all(self._objects.object(self._row, inner))
            case ask.Edges(_, inner):
                return self._all(an_object([(one.name, self._edge(one)) for one in inner]))
            case ask.PageInfo(_, facts):
                return an_object([self._fact(fact) for fact in facts])

    def _total(self) -> Column:
        counted = sa.select(sa.cast(sa.func.count(), sa.Text())).select_from(self._source.rows)
        return counted.where(*self._source.of_parent, *self._chosen.fits).scalar_subquery()

    def _all(self, entry: Pieces) -> Pieces:
        return ["[", all_of(joined(entry), self._shown(), self._turned()), "]"]

    def _shown(self) -> sa.ColumnElement[bool] | None:
        """Which rows are on the page; None for all."""
        return self._number <= self._size if self._has_extra else None

    def _turned(self) -> sa.UnaryExpression[int] | None:
        """The order of the answer where it is not that of the rows, which come from the end of the list."""
        return self._number.desc() if self._wanted.page.is_last else None

    @property
    def _number(self) -> sa.ColumnClause[int]:
        return sa.literal_column(f"{self._frame.name}.n", sa.Integer())

    def _edge(self, part: ask.Const | ask.Cursor | ask.Metres | ask.Node | ask.Value) -> Pieces:
        match part:
            case ask.Const():
                return constant(part)
            case ask.Cursor():
                return [self._mark()]
            case ask.Metres(_, away):
                return metres(self._objects.tables, self._row, away)
            case ask.Node(_, inner):
                return self._objects.object(self._row, inner)
            case ask.Value():
                return value(self._row, part)

    def _fact(self, fact: tuple[str, ask.PageFact] | ask.Const) -> tuple[str, Pieces]:
        if isinstance(fact, ask.Const):
            return fact.name, constant(fact)
        name, wanted = fact
        return name, self._told(wanted)

    def _told(self, fact: ask.PageFact) -> Pieces:
        page = self._wanted.page
        match fact:
            case ask.PageFact.HAS_NEXT:
                return [self._beyond(page.before is not None, follows=not page.is_last)]
            case ask.PageFact.HAS_PREVIOUS:
                return [self._beyond(page.after is not None, follows=page.is_last)]
            case ask.PageFact.START_CURSOR:
                return [self._mark_of(is_first=not page.is_last)]
            case ask.PageFact.END_CURSOR:
                return [self._mark_of(is_first=page.is_last)]

    def _beyond(self, is_given: bool, *, follows: bool) -> str | Column:
        """Whether there is more on a side: where a cursor was given there, or where more were found."""
        return sa.cast(sa.func.count() > self._size, sa.Text()) if follows and not is_given else json(is_given)

    def _mark_of(self, *, is_first: bool) -> Column:
        """The cursor of the first or the last of the page's rows, as they come."""
        last = sa.func.least(sa.func.count(), self._size) if self._has_extra else sa.func.count()
        place: Column = sa.literal_column("1", sa.Integer()) if is_first else last
        # Another aggregate of the same rows may be ordered otherwise, and this one would be fed in its order.
        mark = aggregate_order_by(self._mark(), self._number) if self._wanted.page.is_last else self._mark()
        marks, shown = sa.func.array_agg(mark, type_=TEXTS), self._shown()
        held = marks[place] if shown is None else sa.type_coerce(marks.filter(shown), TEXTS)[place]
        return or_null(held)
