"""One level of a walk: the columns its statement must give, and the to-one joins they need."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from graph.model.kinds import Kind
from graph.sql.hops import Reach
from graph.sql.places import Column, Field, Place


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

    def raw(self, field: Field) -> str:
        """The code that reads a value in its raw form: SQLite has no booleans, so they are told from 0 and 1."""
        held = self.pick(field.column)
        return f"B[{held}]" if field.kind is Kind.BOOLEAN else held

    def need(self, place: Place, need: str) -> str:
        """The code of what a hole needs: a field of the node or, behind "edge.", of the relationship."""
        return self.raw(place.field(need.removeprefix("edge."), of_edge=need.startswith("edge.")))

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


def sequence(codes: Sequence[str]) -> str:
    """Code of a list."""
    return f"[{', '.join(codes)}]"
