"""Standards with their editions and lines."""

from typing import Any

from graph.model.requirements import Standard
from graph.neo4j.cypher import statement
from graph.neo4j.statement import Asking
from graph.telling import standards as telling

Rows = list[list[Any]]


async def standards(asking: Asking) -> list[Standard]:
    """All standards, in order of code, version and position."""
    [columns] = await asking.rows(statement("facts/standards"))
    return _told(*columns)


def _told(told: Rows, supersedes: Rows, editions: Rows, lines: Rows) -> list[Standard]:
    return telling.standards(
        sorted(told, key=lambda row: row[1]),
        sorted(supersedes, key=lambda row: row[1]),
        sorted(editions, key=lambda row: row[2]),
        sorted(lines, key=lambda row: (row[2], row[1])),
    )
