"""A statement compiled once: its text for the driver, and how its values are bound."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from graph.model.values import MILLION
from graph.sql.dialect import SQLITE, Dialect

PLAIN = "p"
LIST = "j"
WANTED = "w"
TEXTS = frozenset({"whole", "beginning", "text"})
Column = sa.ColumnElement[Any]


class Listed(FunctionElement[Any]):
    """The entries of a JSON array as a table with the one column `value`."""

    inherit_cache = True


class Found(FunctionElement[int]):
    """The place of a text within another, from 1; 0 where it is not there."""

    inherit_cache = True
    type = sa.Integer()


class Millionths(FunctionElement[int]):
    """An exact "p/q" not below 0 in millionths, cut."""

    inherit_cache = True
    type = sa.BigInteger()


@compiles(Listed, "sqlite")
def _listed_in_sqlite(element: Listed, compiler: SQLCompiler, **given: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **given)})"


@compiles(Listed, "postgresql")
def _listed_in_postgresql(element: Listed, compiler: SQLCompiler, **given: Any) -> str:
    # By way of an array the planner expects ten of them, not a hundred: it reads indexes, not whole tables.
    array = f"ARRAY(SELECT json_array_elements_text(({compiler.process(element.clauses, **given)})::json))"
    return f"(SELECT unnest({array}) AS value)"


@compiles(Found, "sqlite")
def _found_in_sqlite(element: Found, compiler: SQLCompiler, **given: Any) -> str:
    return f"instr({compiler.process(element.clauses, **given)})"


@compiles(Found, "postgresql")
def _found_in_postgresql(element: Found, compiler: SQLCompiler, **given: Any) -> str:
    return f"strpos({compiler.process(element.clauses, **given)})"


@compiles(Millionths, "sqlite")
def _millionths_in_sqlite(element: Millionths, compiler: SQLCompiler, **given: Any) -> str:
    held = compiler.process(element.clauses, **given)
    above = f"CAST({held} AS INTEGER)"  # what a text begins with
    below = f"(CASE instr({held}, '/') WHEN 0 THEN 1 ELSE CAST(substr({held}, instr({held}, '/') + 1) AS INTEGER) END)"
    return f"({above} / {below} * {MILLION} + {above} % {below} * {MILLION} / {below})"


@compiles(Millionths, "postgresql")
def _millionths_in_postgresql(element: Millionths, compiler: SQLCompiler, **given: Any) -> str:
    held = compiler.process(element.clauses, **given)
    below = f"coalesce(nullif(split_part({held}, '/', 2), ''), '1')::numeric"
    return f"div(split_part({held}, '/', 1)::numeric * {MILLION}, {below})::bigint"


def bind(name: str) -> sa.BindParameter[Any]:
    """The place of a value that ask() is handed by this name; its type is that of what it is compared with."""
    return sa.bindparam(f"{PLAIN}_{name.encode().hex()}")


def text(name: str) -> sa.BindParameter[str]:
    """The place of a text that ask() is handed by this name."""
    return sa.bindparam(f"{PLAIN}_{name.encode().hex()}", type_=sa.Text())


def number(name: str) -> sa.BindParameter[int]:
    """The place of a number that ask() is handed by this name."""
    return sa.bindparam(f"{PLAIN}_{name.encode().hex()}", type_=sa.Integer())


def quoted(text: str) -> Column:
    """A text as a literal of SQL; it has no place in the statement's parameters, for it never changes."""
    return sa.literal_column("'" + text.replace("'", "''") + "'", sa.Text())


def attribute(name: str, of: str) -> sa.BindParameter[Any]:
    """The place of an attribute of a value that ask() is handed by this name."""
    return sa.bindparam(f"{of}_{name.encode().hex()}", type_=sa.BigInteger() if of not in TEXTS else sa.Text())


def matched(name: str) -> sa.BindParameter[str]:
    """The place of what a text asks for (graph.search.wanted), in the words of the dialect."""
    return sa.bindparam(f"{WANTED}_{name.encode().hex()}", type_=sa.Text())


def members(name: str, kind: sa.types.TypeEngine[Any] | None = None) -> sa.Select[Any]:
    """The members of a list that ask() is handed by this name: it travels as one JSON array. `kind`: if not text."""
    value = listed(name).c.value
    return sa.select(value if kind is None or isinstance(kind, sa.Text) else sa.cast(value, kind))


def listed(name: str, known_as: str | None = None) -> sa.TableValuedAlias:
    """The same list as a table with the one column `value`."""
    array = sa.bindparam(f"{LIST}_{name.encode().hex()}", type_=sa.Text())
    return Listed(array).table_valued("value", name=known_as)


def row_key(key: Column) -> Column:
    """The fastest way to the row that a key names: SQLite's own number of it, where the table has one."""
    held = key.table
    has_number = held.element.dialect_options["sqlite"]["with_rowid"]
    return sa.ColumnClause("rowid", sa.Integer(), _selectable=held) if has_number else key


def json_list(values: Any) -> str:
    """A list as the JSON array that it travels as."""
    held = values if isinstance(values, (list, tuple)) else list(values)
    told = orjson.dumps(held).decode()
    return json_list([bearable(one) for one in held]) if "\\u0000" in told and "\0" in "".join(map(str, held)) else told


def bearable(value: Any) -> Any:
    """No text kept holds a control character, so the least of those PostgreSQL takes stands for the one it refuses."""
    return value.replace("\0", "\1") if isinstance(value, str) else value


Form = Callable[[Any], Any] | None
Forms = Mapping[str, Form]
Bind = tuple[str | None, Any, Form]


class Statement:
    """Text for the driver's own cursor; `values` puts named values in the order of its marks."""

    __slots__ = ("_binds", "text")

    def __init__(self, expression: sa.sql.expression.Executable, dialect: Dialect = SQLITE) -> None:
        compiled = expression.compile(dialect=dialect.compiler)  # type: ignore[attr-defined]
        self.text: str = str(compiled)
        forms: Forms = {PLAIN: None, LIST: json_list, WANTED: dialect.matched}
        self._binds: tuple[Bind, ...] = tuple(_bind(compiled, key, forms) for key in compiled.positiontup or ())

    def values(self, values: Mapping[str, Any]) -> list[Any]:
        """The values of one question, in order."""
        return [
            held if name is None else (values[name] if form is None else form(values[name]))
            for name, held, form in self._binds
        ]


def _bind(compiled: Any, key: str, forms: Forms) -> Bind:
    held = compiled.binds[key]
    if not held.required:
        return None, held.value, None
    kind, _, name = key.partition("_")
    return bytes.fromhex(name).decode(), None, forms[kind] if kind in forms else attrgetter(kind)
