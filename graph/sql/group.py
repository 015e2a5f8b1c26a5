"""Groupings: counts by a few keys, on the same filters as walks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from graph.model.kinds import Kind
from graph.ports.group import Grouping
from graph.shaping.shape import BOOLEANS
from graph.sql.connection import Connection
from graph.sql.filters import Filters
from graph.sql.places import place
from graph.sql.statement import Statement
from graph.sql.tables import Tables

Counts = list[tuple[tuple[Any, ...], int]]


@dataclass(frozen=True, slots=True)
class PreparedGroups:
    """The store's own form of a grouping. `booleans` are the places of keys that are booleans."""

    statement: Statement
    booleans: frozenset[int]

    def answer(self, connection: Connection, values: Mapping[str, Any]) -> Counts:
        """The keys of each group and its count."""
        return [(self._keys(row[:-1]), row[-1]) for row in connection.rows(self.statement, values) if row[-1]]

    def _keys(self, held: tuple[Any, ...]) -> tuple[Any, ...]:
        if not self.booleans:
            return held
        return tuple(BOOLEANS[key] if index in self.booleans else key for index, key in enumerate(held))


def prepare(tables: Tables, grouping: Grouping) -> PreparedGroups:
    """Work out the statement of a grouping."""
    there = place(tables, grouping.label)
    fields = [there.field(name) for name in grouping.by]
    keys = [field.column for field in fields]
    asked = sa.select(*keys, sa.func.count()).select_from(there.node)
    if grouping.where is not None:
        asked = asked.where(Filters(tables, by_lists=True).condition(there, grouping.where))
    if keys:
        asked = asked.group_by(*keys).order_by(*(key.asc().nulls_last() for key in keys))
    booleans = frozenset(index for index, field in enumerate(fields) if field.kind is Kind.BOOLEAN)
    return PreparedGroups(tables.statement(asked), booleans)
