"""What all teams share: the types of equipment and of qualification."""

from graph.model.facts import Catalogue
from graph.neo4j.cypher import statement
from graph.neo4j.statement import Asking
from graph.telling import catalogue as telling


async def catalogue(asking: Asking) -> Catalogue:
    """All types, by code."""
    [found] = await asking.rows(statement("facts/catalogue"))
    return telling.catalogue(*(sorted(rows, key=lambda row: (row[0], row[1])) for rows in found))
