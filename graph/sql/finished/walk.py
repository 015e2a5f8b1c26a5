"""Walks prepared as one statement, which answers with finished JSON and one of the marks in the same breath."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
import sqlalchemy as sa

from graph.ports import walk as ask
from graph.sql.connection import Connection as Driver
from graph.sql.finished.connections import Connection, Source
from graph.sql.finished.objects import Objects
from graph.sql.finished.text import all_of, joined, or_null
from graph.sql.hops import Reach
from graph.sql.leading import start
from graph.sql.marks import demand
from graph.sql.places import Column, place
from graph.sql.statement import Statement, bind, listed, text
from graph.sql.tables import Tables

MARK = "·mark"
IDS = "ids"


@dataclass(frozen=True, slots=True)
class FinishedWalk:
    """The store's own form of a walk."""

    name: str
    statement: Statement
    has_holes: bool

    @property
    def statements(self) -> int:
        """How many statements an answer takes."""
        return 1

    def answer(self, connection: Driver, values: Mapping[str, Any], marked: tuple[str, str] | None = None) -> Any:
        """Finished JSON, or the same as Python objects where Python has holes to fill; see ask_all about the mark."""
        named = {**values, MARK: "" if marked is None else marked[0]}
        mark, answer = connection.rows(self.statement, named)[0]
        if marked is not None:
            demand(*marked, mark)
        return orjson.loads(answer) if self.has_holes else answer.encode()


def prepare(tables: Tables, walk: ask.Walk) -> FinishedWalk:
    """Work out a walk's statement."""
    mark = sa.select(tables.mark.c.value).where(tables.mark.c.name == text(MARK)).scalar_subquery()
    return FinishedWalk(walk.name, tables.statement(sa.select(mark, _text(tables, walk))), walk.has_holes)


def _text(tables: Tables, walk: ask.Walk) -> Column:
    objects, there = Objects(tables, _branch), place(tables, walk.label)
    match walk.start:
        case ask.Listing():
            begun = start(tables, walk.label, walk.start)
            return Connection(objects, Source(begun.place, begun.place.id, begun.rows), begun.wanted).text()
        case ask.ByKey(key):
            which = sa.and_(*(there.field(name).column == bind(param.name) for name, param in key))
            return or_null(objects.only(there, there.node, which, walk.parts))
        case ask.ByIds(ids):
            asked, named = listed(ids.name, IDS), sa.literal_column(f"{IDS}.value", sa.Text())
            each = or_null(objects.only(there, there.node, there.id == named, walk.parts))
            return sa.select(joined(["[", all_of(each), "]"])).select_from(asked).scalar_subquery()


def _branch(objects: Objects, to: Reach, wanted: ask.Listing) -> Column:
    return Connection(objects, Source(to.place, to.last_key, to.source, (to.meets(),)), wanted).text()
