"""The named question of readiness: all facts of many teams, and what all teams share."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.model.facts import Catalogue, TeamFacts
from graph.model.requirements import Standard


@dataclass(frozen=True, slots=True)
class Extent:
    """Which facts are asked for beside those of the team itself: people and exercises or none of them, units of these
    types only (None: of all). What is not asked for is told as if there were none."""

    people: bool = True
    exercises: bool = True
    types: tuple[str, ...] | None = None


WHOLE = Extent()
"""What readiness is worked out from."""


class Facts(Protocol):
    """Tells facts, all that are asked for, on whatever day they hold; it never judges."""

    async def facts(self, team_ids: Sequence[str], extent: Extent = WHOLE) -> list[TeamFacts]:
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
