"""Orders and key paging: absent values last, text by code point, the id as the last key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from graph.ports.filters import Param
from graph.ports.walk import Order
from graph.sql.places import Column, Field, Place
from graph.sql.statement import bind


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an order."""

    field: Field
    descending: bool = False

    def term(self) -> sa.UnaryExpression[Any] | Column:
        """The term of ORDER BY."""
        term = self.field.column.desc() if self.descending else self.field.column.asc()
        return term.nulls_last() if self.field.nullable else term


def keys(there: Place, order: Sequence[Order]) -> list[Key]:
    """The keys of an order, without the last."""
    return [Key(there.field(one.property, of_edge=one.of_edge), one.descending) for one in order]


def after(order: Sequence[Key], last: Column, cursor: Sequence[Param | None]) -> sa.ColumnElement[bool]:
    """What comes after a cursor. A None within it is a key that is absent there, which makes another condition."""
    if len(cursor) != len(order) + 1 or cursor[-1] is None:
        raise ValueError("a cursor has one key for each of the order, and the id")
    later: list[sa.ColumnElement[bool]] = []
    same: list[sa.ColumnElement[bool]] = []
    for key, param in zip(order, cursor, strict=False):
        beyond = _beyond(key, param)
        if beyond is not None:
            later.append(sa.and_(*same, beyond))
        same.append(_same(key, param))
    later.append(sa.and_(*same, last > bind(cursor[-1].name)))
    return sa.and_(*_from(order, cursor), sa.or_(*later))


def _same(key: Key, param: Param | None) -> sa.ColumnElement[bool]:
    column = key.field.column
    return column.is_(None) if param is None else column == bind(param.name)


def _beyond(key: Key, param: Param | None) -> sa.ColumnElement[bool] | None:
    if param is None:
        return None
    column = key.field.column
    further = column < bind(param.name) if key.descending else column > bind(param.name)
    return sa.or_(further, column.is_(None)) if key.field.nullable else further


def _from(order: Sequence[Key], cursor: Sequence[Param | None]) -> list[sa.ColumnElement[bool]]:
    """The plain range on the first key that lets an index begin at the cursor."""
    if not order or order[0].field.nullable or cursor[0] is None:
        return []
    column, value = order[0].field.column, bind(cursor[0].name)
    return [column <= value if order[0].descending else column >= value]
