"""One hand-written statement a question, its rows as nested lists: shaped as Muster answers, or as they come."""

from typing import Any

import orjson

from benchmarks.hand.neo4j.asked import groups, near, people, team, teams
from benchmarks.hand.neo4j.bare import Answer, Answers, Asked, Bare, Shape


def _by(asked: Asked, shape: Shape) -> Answer:
    async def answer(on: Bare, variables: dict[str, Any]) -> bytes:
        return shape(await on.rows(asked.text, asked.given(variables)))

    return answer


EACH = {
    "team": team.ASKED,
    "teams": teams.ASKED,
    "people": people.ASKED,
    "near": near.ASKED,
    "groups": groups.ASKED,
}
SHAPED: Answers = {name: _by(one, one.shape) for name, one in EACH.items()}
RAW: Answers = {name: _by(one, orjson.dumps) for name, one in EACH.items()}
