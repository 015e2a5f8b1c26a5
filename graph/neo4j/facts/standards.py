"""Standards with their editions and lines."""

from typing import Any

from graph.model.requirements import Standard
from graph.neo4j.cypher import statement
from graph.neo4j.facts.since import anew, since
from graph.neo4j.statement import Asking
from graph.telling import standards as telling
from graph.telling.unchanged import Unchanged

Rows = list[list[Any]]


async def standards(asking: Asking) -> list[Standard]:
    """All standards, in order of code, version and position."""
    return await anew(asking, statement("facts/standards"), _told)


async def standards_since(asking: Asking, kept: Unchanged[list[Standard]]) -> list[Standard]:
    """The same, kept until a change."""
    return await since(asking, statement("facts/standards"), _told, kept)


def _told(told: Rows, supersedes: Rows, editions: Rows, lines: Rows) -> list[Standard]:
    return telling.standards(
        sorted(told, key=lambda row: row[1]),
        sorted(supersedes, key=lambda row: row[1]),
        sorted(editions, key=lambda row: row[2]),
        sorted(lines, key=lambda row: (row[2], row[1])),
    )
