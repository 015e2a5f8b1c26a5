"""The dialects of SQL: how a statement becomes a driver's text, and what one of them can do that another cannot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from graph.search.wanted import Wanted
from graph.sql import tokens


@dataclass(frozen=True, eq=False, slots=True)
class Dialect:
    """`full_name`: SQLAlchemy's name of it, its driver included. `finishes_json`: it writes JSON as fast as we could.

    `tokens`: tokens of a node as they are kept there; `matched`: what a text asks for, as its index takes it.
    `has_row_numbers`: a row is found fastest by the database's own number of it. `has_lateral`: LATERAL joins.
    `has_late_ends`: a table may refer to one that is made later.
    """

    name: str
    full_name: str
    compiler: sa.engine.Dialect
    insert: Callable[[sa.Table], Any]
    tokens: Callable[[Sequence[str]], str]
    matched: Callable[[Wanted], str]
    has_row_numbers: bool = False
    has_lateral: bool = False
    finishes_json: bool = False
    has_late_ends: bool = False


SQLITE = Dialect(
    "sqlite",
    "sqlite+pysqlite",
    SQLiteDialect(paramstyle="qmark"),
    sqlite.insert,
    " ".join,
    tokens.in_sqlite,
    has_row_numbers=True,
    has_late_ends=True,
)
PSYCOPG: sa.engine.Dialect = PGDialect_psycopg(paramstyle="numeric_dollar")  # type: ignore[no-untyped-call]
POSTGRESQL = Dialect(
    "postgresql",
    "postgresql+psycopg",
    PSYCOPG,
    postgresql.insert,
    tokens.vector,
    tokens.in_postgresql,
    has_lateral=True,
    finishes_json=True,
)
