"""Orders and key paging: text by code point, absent values on the side that was asked for, the id as the last key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from graph.model.kinds import Kind
from graph.ports.filters import Param
from graph.ports.walk import Order
from graph.sql.beside.reckoned import field
from graph.sql.places import Column, Field, Place
from graph.sql.statement import bind
from graph.sql.tables import Tables


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an order."""

    field: Field
    descending: bool = False
    nulls_first: bool = False

    @property
    def reversed(self) -> "Key":
        """The same key of the list read from its end."""
        return Key(self.field, not self.descending, not self.nulls_first)

    def term(self) -> sa.UnaryExpression[Any] | Column:
        """The term of ORDER BY."""
        term = self.field.column.desc() if self.descending else self.field.column.asc()
        if not self.field.nullable:
            return term
        return term.nulls_first() if self.nulls_first else term.nulls_last()


def keys(tables: Tables, there: Place, order: Sequence[Order], last: Column) -> list[Key]:
    """The keys of an order, `last` at the end."""
    found = [
        Key(field(tables, there, one.by or one.property, of_edge=one.of_edge), one.descending, one.nulls_first)
        for one in order
    ]
    return [*found, Key(Field(last, Kind.CODE, False))]


def beyond(order: Sequence[Key], cursor: Sequence[Param | None]) -> sa.ColumnElement[bool]:
    """What comes after a cursor in an order. A None within it is a key that is absent there: another condition."""
    if len(cursor) != len(order) or cursor[-1] is None:
        raise ValueError("a cursor has one key for each of the order, and the id")
    later: list[sa.ColumnElement[bool]] = []
    same: list[sa.ColumnElement[bool]] = []
    for key, param in zip(order, cursor, strict=True):
        further = _further(key, param)
        if further is not None:
            later.append(sa.and_(*same, further))
        same.append(_same(key, param))
    return sa.and_(*_from(order, cursor), sa.or_(*later))


def _same(key: Key, param: Param | None) -> sa.ColumnElement[bool]:
    column = key.field.column
    return column.is_(None) if param is None else column == bind(param.name)


def _further(key: Key, param: Param | None) -> sa.ColumnElement[bool] | None:
    column = key.field.column
    if param is None:
        return column.is_not(None) if key.nulls_first else None
    further = column < bind(param.name) if key.descending else column > bind(param.name)
    return sa.or_(further, column.is_(None)) if key.field.nullable and not key.nulls_first else further


def _from(order: Sequence[Key], cursor: Sequence[Param | None]) -> list[sa.ColumnElement[bool]]:
    """The plain range on the first of several keys that lets an index begin at the cursor."""
    if len(order) == 1 or order[0].field.nullable or cursor[0] is None:
        return []
    column, value = order[0].field.column, bind(cursor[0].name)
    return [column <= value if order[0].descending else column >= value]
