"""Who stands in for whom, with the facts of all of them, in one statement."""

from collections.abc import Sequence

from graph.model.standing import Standing
from graph.neo4j.cypher import statement
from graph.neo4j.statement import Asking
from graph.telling import standing as telling


async def standing(
    asking: Asking, people: Sequence[str], teams: Sequence[str], roles: Sequence[str] | None, depth: int
) -> Standing:
    """See graph.ports.standings."""
    values = {
        "people": list(dict.fromkeys(people)),
        "teams": list(dict.fromkeys(teams)),
        "roles": None if roles is None else list(roles),
        "depth": depth,
    }
    [[relations, persons, *facts]] = await asking.rows(statement("relations/standing"), values)
    return telling.standing(relations, persons, *(map(_without_id, sorted(rows, key=_id)) for rows in facts))


def _id(row: list[str]) -> str:
    return row[-1]


def _without_id(row: list[str]) -> list[str]:
    return row[:-1]
