"""The named question of readiness: all facts of many teams, and what all teams share."""

from collections.abc import Sequence
from typing import Protocol

from graph.model.facts import Catalogue, TeamFacts
from graph.model.requirements import Standard


class Facts(Protocol):
    """Tells facts, all of them, on whatever day they hold; it never judges."""

    async def facts(self, team_ids: Sequence[str]) -> list[TeamFacts]:
        """The facts of these teams, in their order; a team that is not there is left out.

        People, units, exercises and measures are in order of id; the number of statements does not grow with teams.
        """
        ...

    async def catalogue(self) -> Catalogue:
        """All equipment and qualification types."""
        ...

    async def standards(self) -> list[Standard]:
        """All standards with their editions and lines, in order of code, version and position."""
        ...
