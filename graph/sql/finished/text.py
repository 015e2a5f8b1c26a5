"""JSON as a text that the database puts together: constant pieces and what stands between them."""

from collections.abc import Iterable, Sequence
from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from graph.sql.places import Column
from graph.sql.statement import quoted

Pieces = list[str | Column]
"""Texts as they stand, and expressions that give a text and never NULL."""
NULL = "null"


class Joined(FunctionElement[str]):
    """All of these texts after each other; flat, for hundreds of them are no depth to nest to."""

    inherit_cache = True
    type = sa.Text()


@compiles(Joined)
def _joined(element: Joined, compiler: SQLCompiler, **given: Any) -> str:
    return f"({' || '.join(compiler.process(clause, **given) for clause in element.clauses)})"


def json(value: object) -> str:
    """A constant as JSON."""
    return orjson.dumps(value).decode()


def joined(pieces: Pieces) -> Column:
    """One text of all pieces."""
    found: list[Column] = []
    held = ""
    for piece in pieces:
        if isinstance(piece, str):
            held += piece
            continue
        found += [quoted(held)] if held else []
        found.append(piece)
        held = ""
    found += [quoted(held)] if held else []
    return Joined(*found) if len(found) > 1 else sa.cast(found[0], sa.Text())


def between(start: str, inside: Iterable[Pieces], end: str) -> Pieces:
    """Pieces with commas between them."""
    found: Pieces = [start]
    for index, pieces in enumerate(inside):
        found += [",", *pieces] if index else pieces
    return [*found, end]


def an_object(entries: Sequence[tuple[str, Pieces]]) -> Pieces:
    """A JSON object."""
    return between("{", ([f"{json(name)}:", *pieces] for name, pieces in entries), "}")


def a_list(pieces: Iterable[Pieces]) -> Pieces:
    """A JSON list of these."""
    return between("[", pieces, "]")


def or_null(column: Column) -> Column:
    """The text, or JSON's null where there is none."""
    return sa.func.coalesce(column, quoted(NULL), type_=sa.Text())


def where_there(held: Column, pieces: Pieces) -> Column:
    """The text, or JSON's null where what is held is absent."""
    return sa.case((held.is_(None), quoted(NULL)), else_=joined(pieces))


def all_of(
    column: Column, fits: sa.ColumnElement[bool] | None = None, order: sa.UnaryExpression[Any] | None = None
) -> Column:
    """The texts of all rows with commas between them, in the order of the rows or another; an empty text of none."""
    comma: Column = quoted(",")
    texts = sa.func.string_agg(column, comma if order is None else aggregate_order_by(comma, order))
    return sa.func.coalesce(texts if fits is None else texts.filter(fits), quoted(""), type_=sa.Text())
