"""What all teams share: the types of equipment and of qualification."""

from typing import Any

from graph.model.facts import Catalogue
from graph.neo4j.cypher import statement
from graph.neo4j.facts.since import anew, since
from graph.neo4j.statement import Asking
from graph.telling import catalogue as telling
from graph.telling.unchanged import Unchanged


async def catalogue(asking: Asking) -> Catalogue:
    """All types, by code."""
    return await anew(asking, statement("facts/catalogue"), _told)


async def catalogue_since(asking: Asking, kept: Unchanged[Catalogue]) -> Catalogue:
    """The same, kept until a change."""
    return await since(asking, statement("facts/catalogue"), _told, kept)


def _told(*columns: list[list[Any]]) -> Catalogue:
    return telling.catalogue(*(sorted(rows, key=lambda row: (row[0], row[1])) for rows in columns))
