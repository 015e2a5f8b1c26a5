"""Small facts about the registry itself: the day its assessments were worked out for, and the like."""

from collections.abc import Sequence
from typing import Protocol

ASSESSED_ON = "assessed_on"
"""Mark: the day, YYYY-MM-DD, that all kept assessments were last brought up to."""

ASSESSED_BY = "assessed_by"
"""Mark: by which rules and in which time zone all kept assessments were worked out."""

REGISTER = "register"
"""Mark: the name of the register that was last loaded, as its manifest says it; a load without a name leaves it."""

REFERENCE_DAY = "reference_day"
"""Mark: the day, YYYY-MM-DD, that this register was made for; empty where its manifest names none."""

LAST_CHANGE = "last_change"
"""Mark: the number and the hash of the last history entry, a blank between; there is none before the first."""


class Marks(Protocol):
    """Tells marks."""

    async def mark(self, name: str) -> str | None:
        """The value kept under this name."""
        ...

    async def marks(self, names: Sequence[str]) -> list[str | None]:
        """The values kept under these names, in their order, all of one moment."""
        ...
