"""What all teams share: the types of equipment and of qualification."""

from typing import Any

from graph.model.facts import Catalogue
from graph.neo4j.cypher import statement
from graph.neo4j.statement import Asking
from graph.telling import catalogue as telling


async def catalogue(asking: Asking) -> Catalogue:
    """All types, by code."""
    [columns] = await asking.rows(statement("facts/catalogue"))
    return _told(*columns)


def _told(*columns: list[list[Any]]) -> Catalogue:
    return telling.catalogue(*(sorted(rows, key=lambda row: (row[0], row[1])) for rows in columns))
