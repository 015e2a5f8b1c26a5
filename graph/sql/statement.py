"""A statement compiled once: its text for the driver, and how its values are bound."""

from collections.abc import Callable, Mapping
from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

DIALECT = SQLiteDialect(paramstyle="qmark")
PLAIN = "p"
LIST = "j"
Column = sa.ColumnElement[Any]


def bind(name: str) -> sa.BindParameter[Any]:
    """The place of a value that ask() is handed by this name."""
    return sa.bindparam(f"{PLAIN}_{name.encode().hex()}", type_=sa.Text())


def number(name: str) -> sa.BindParameter[int]:
    """The place of a number that ask() is handed by this name."""
    return sa.bindparam(f"{PLAIN}_{name.encode().hex()}", type_=sa.Integer())


def members(name: str) -> sa.Select[Any]:
    """The members of a list that ask() is handed by this name: it travels as one JSON array."""
    return sa.select(listed(name).c.value)


def listed(name: str) -> sa.TableValuedAlias:
    """The same list as a table with the one column `value`."""
    array = sa.bindparam(f"{LIST}_{name.encode().hex()}", type_=sa.Text())
    return sa.func.json_each(array).table_valued("value")


def row_key(key: Column) -> Column:
    """The fastest way to the row that a key names: SQLite's own number of it, where the table has one."""
    held = key.table
    has_number = held.element.dialect_options["sqlite"]["with_rowid"]
    return sa.ColumnClause("rowid", sa.Integer(), _selectable=held) if has_number else key


def json_list(values: Any) -> str:
    """A list as the JSON array that it travels as."""
    return orjson.dumps(values if isinstance(values, (list, tuple)) else list(values)).decode()


Bind = tuple[str | None, Any, Callable[[Any], Any] | None]


class Statement:
    """Text for the driver's own cursor; `values` puts named values in the order of its marks."""

    __slots__ = ("_binds", "text")

    def __init__(self, expression: sa.sql.expression.Executable) -> None:
        compiled = expression.compile(dialect=DIALECT)  # type: ignore[attr-defined]
        self.text: str = str(compiled)
        self._binds: tuple[Bind, ...] = tuple(_bind(compiled, key) for key in compiled.positiontup or ())

    def values(self, values: Mapping[str, Any]) -> list[Any]:
        """The values of one question, in order."""
        return [
            held if name is None else (values[name] if form is None else form(values[name]))
            for name, held, form in self._binds
        ]


def _bind(compiled: Any, key: str) -> Bind:
    held = compiled.binds[key]
    if not held.required:
        return None, held.value, None
    kind, _, name = key.partition("_")
    return bytes.fromhex(name).decode(), None, json_list if kind == LIST else None
