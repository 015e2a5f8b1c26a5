"""Small facts about the registry itself: the day its assessments were worked out for, and the like."""

from typing import Protocol

ASSESSED_ON = "assessed_on"
"""Mark: the day, YYYY-MM-DD, that all kept assessments were last brought up to."""


class Marks(Protocol):
    """Tells marks."""

    async def mark(self, name: str) -> str | None:
        """The value kept under this name."""
        ...
