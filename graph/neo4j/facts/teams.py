"""All facts of many teams, gathered in one statement and told team by team."""

from collections.abc import Sequence
from typing import Any

from graph.model.facts import TeamFacts
from graph.neo4j.cypher import statement
from graph.neo4j.statement import Asking
from graph.ports.facts import Extent
from graph.telling import teams as telling
from graph.telling.gathered import Gathered


async def team_facts(asking: Asking, team_ids: Sequence[str], extent: Extent) -> list[TeamFacts]:
    """The facts of these teams, in their order; a team that is not there is left out."""
    wanted = {
        "people": extent.people,
        "exercises": extent.exercises,
        "types": None if extent.types is None else list(extent.types),
    }
    [found] = await asking.rows(statement("facts/teams"), {"teams": list(dict.fromkeys(team_ids)), **wanted})
    return telling.team_facts(Gathered(*map(_in_order, found)), team_ids)


def _in_order(rows: list[list[Any]]) -> list[list[Any]]:
    """The rows by their last value, without it: what was just written would come in another order from the database."""
    rows.sort(key=lambda row: str(row[-1]))
    return [row[:-1] for row in rows]
