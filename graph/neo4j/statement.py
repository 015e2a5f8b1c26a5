"""A statement of Cypher with its name, and what runs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Values = Mapping[str, Any]
NONE: Values = {}


@dataclass(frozen=True, slots=True)
class Statement:
    """`name` reaches the transaction's metadata, logs and errors; `text` never changes, so that its plan is kept."""

    name: str
    text: str


class Asking(Protocol):
    """Runs statements: each in a transaction of its own, or all in one."""

    async def rows(self, statement: Statement, values: Values = NONE) -> list[list[Any]]:
        """All rows of one statement; raises errors of the port only."""
        ...
