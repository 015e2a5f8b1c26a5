"""One level of a walk: the columns its statement must give, and the to-one joins they need."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from graph.model.declaration.hop import Direction
from graph.model.declaration.label import Label
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.ports import walk as ask
from graph.ports.filters import Away, Rank
from graph.shaping.row import Held
from graph.sql.beside.reckoned import field
from graph.sql.hops import Reach, reach, to_one
from graph.sql.places import Column, Place
from graph.sql.tables import Tables


class Level:
    """Collects what one statement selects. In generated code `r` is a row, and `r[0]` the parent's id or the node's."""

    def __init__(self, source: sa.FromClause, first: Column) -> None:
        self.source = source
        self._joins: list[Reach] = []
        self._columns: dict[Column, int] = {first: 0}

    @property
    def columns(self) -> list[sa.Label[object]]:
        """The columns, named by their place in a row."""
        return [column.label(f"c{index}") for column, index in self._columns.items()]

    def pick(self, column: Column) -> str:
        """The code that reads this column from a row."""
        return f"r[{self._columns.setdefault(column, len(self._columns))}]"

    def position(self, column: Column) -> int:
        """The place of a column in a row."""
        self.pick(column)
        return self._columns[column]

    def join(self, to: Reach) -> None:
        """Join the far side of a hop to one; where nothing is there, its columns are absent."""
        self._joins.append(to)

    def select(self) -> sa.Select[*tuple[Any, ...]]:
        """What the level selects, without conditions."""
        return sa.select(*self.columns).select_from(self._joined(self.source))

    def select_below(
        self, parents: sa.TableValuedAlias, to: Reach, chosen: sa.ColumnElement[bool]
    ) -> sa.Select[*tuple[Any, ...]]:
        """The same for many parents: the parent's id in place of the first column, its rows as `chosen` tells."""
        columns = [parents.c.value.label("c0"), *self.columns[1:]]
        return sa.select(*columns).select_from(self._joined(to.below(parents, chosen)))

    def _joined(self, source: sa.FromClause) -> sa.FromClause:
        for to in self._joins:
            source = source.outerjoin(to.source, to.meets())
        return source


Branch = Callable[[Level, Place, ask.Many], str]
"""Adds the level of a list below, and gives the code of its connection."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A level's row, seen from one of the places in it."""

    tables: Tables
    level: Level
    place: Place
    branch: Branch

    @property
    def label(self) -> Label:
        """See graph.shaping.row."""
        return self.place.label

    @property
    def relationship(self) -> Relationship | None:
        """See graph.shaping.row."""
        return self.place.relationship

    def held(self, name: str | Away | Rank, *, of_edge: bool = False) -> Held:
        """See graph.shaping.row. SQLite has no booleans, so they are told from 0 and 1."""
        found = field(self.tables, self.place, name, of_edge=of_edge)
        code = self.level.pick(found.column)
        return Held(code, f"B[{code}]" if found.kind is Kind.BOOLEAN else code, found.nullable)

    def one(self, hop: str, *, of_edge: bool = False) -> tuple["Standing", Held]:
        """See graph.shaping.row."""
        way = to_one(self.tables, self.place, hop, of_edge=of_edge)
        to = reach(self.tables, self.place, way, of_edge=of_edge)
        self.level.join(to)
        is_sure = way.direction is Direction.OUT and way.relationship is not None and way.relationship.required
        code = "" if is_sure else self.level.pick(to.place.id)
        return Standing(self.tables, self.level, to.place, self.branch), Held(code, code, not is_sure)

    def many(self, part: ask.Many) -> str:
        """See graph.shaping.row."""
        return self.branch(self.level, self.place, part)
