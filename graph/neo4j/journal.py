"""What ran in a transaction so far, so that it can be run again when the database gave the transaction up."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import orjson

from graph.neo4j.statement import Statement, Values

MOST = 20_000
"""Rows kept; a transaction that has written more is not run again."""


@dataclass(frozen=True, slots=True)
class Step:
    """One statement that ran, and what tells its answer from any other."""

    statement: Statement
    values: Values
    digest: bytes


@dataclass(slots=True)
class Journal:
    """The steps of one transaction, while they are few enough."""

    steps: list[Step] = field(default_factory=list)
    is_whole: bool = True
    _rows: int = 0

    def keep(self, statement: Statement, values: Values, found: list[list[Any]]) -> None:
        """Remember a step."""
        self._rows += 1 + sum(len(held) for held in values.values() if isinstance(held, list))
        self.is_whole = self._rows <= MOST
        if self.is_whole:
            self.steps.append(Step(statement, values, digest(found)))
        else:
            self.steps.clear()


def digest(found: list[list[Any]]) -> bytes:
    """What tells an answer from any other."""
    return sha256(orjson.dumps(found)).digest()
