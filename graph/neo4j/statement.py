"""A statement of Cypher with its name, and what runs it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

Values = Mapping[str, Any]
NONE: Values = {}
PARAMETER = re.compile(r"\$(?=\w)")


@dataclass(frozen=True, slots=True)
class Statement:
    """`name` reaches the transaction's metadata, logs and errors; `text` never changes, so that its plan is kept."""

    name: str
    text: str


def sent(statement: Statement, values: Values) -> tuple[str, dict[str, Any]]:
    """As it goes to the server: all values in one parameter, a map.

    The server plans a text anew for every kind and order of size of each of its parameters, which for a long one takes
    seconds; of what lies within a map it knows neither, and plans once.
    """
    return _in_one(statement.text), {"given": dict(values)} if values else {}


@lru_cache(10_000)
def _in_one(text: str) -> str:
    return PARAMETER.sub("$given.", text)


class Asking(Protocol):
    """Runs statements: each in a transaction of its own, or all in one."""

    async def rows(self, statement: Statement, values: Values = NONE) -> list[list[Any]]:
        """All rows of one statement; raises errors of the port only."""
        ...
