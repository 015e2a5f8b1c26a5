"""Statements worked out when they are first needed and kept by what they are for."""

from collections.abc import Callable

import sqlalchemy as sa

from graph.sql.dialect import Dialect
from graph.sql.statement import Statement

Build = Callable[[], sa.sql.expression.Executable]


class Kept:
    """One for each model: there are only so many things to ask of it."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._statements: dict[tuple[str, ...], Statement] = {}

    def __call__(self, key: tuple[str, ...], build: Build) -> Statement:
        """The statement kept under this key."""
        held = self._statements.get(key)
        if held is None:
            held = self._statements[key] = Statement(build(), self._dialect)
        return held
