"""The named question of who stands in for whom, with the facts that tell whether they are there."""

from collections.abc import Sequence
from typing import Protocol

from graph.model.standing import Standing


class Standings(Protocol):
    """Tells facts, all of them, on whatever day they hold; it never judges."""

    async def standing(
        self, people: Sequence[str], teams: Sequence[str], roles: Sequence[str] | None, depth: int
    ) -> Standing:
        """These people, and those with a membership in one of these teams, on whatever day, in one of these roles.

        Without roles (None): in any. With them all who stand in for them, for these in turn, and so on, at most `depth`
        steps (from 0 to 5). The number of statements grows with none of it.
        """
        ...
