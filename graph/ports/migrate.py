"""The shape of a database: made where there is none, checked, and brought up to what this program needs."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Migrated:
    """What a migration did; versions are short texts that sort by age, as 0002.

    `before`: the version that was found, None for an empty database. `after`: the version it has now, the newest one.
    `steps`: each migration that ran, oldest first, as its version and a line that says what it changed; none where
    the database was empty, or had the newest shape already.
    """

    before: str | None
    after: str
    steps: tuple[tuple[str, str], ...] = ()


class Shape(Protocol):
    """Makes, checks and migrates the shape. None of the three but migrate() changes a database that has one."""

    async def create(self) -> None:
        """Give an empty database the newest shape, and leave one that has it as it is.

        Raises Outdated or TooNew for any other shape, NotReady where what is there is no registry.
        """
        ...

    async def migrate(self) -> Migrated:
        """Bring the database to the newest shape, step by step, with all that is in it; an empty one is made.

        All or nothing, and by one process at a time; where it ends early the former version is there. Raises TooNew,
        NotReady where what is there is no registry, and Unavailable.
        """
        ...

    async def check(self) -> None:
        """Answer one small question, for health; raises Unavailable, and NotReady, Outdated or TooNew by the shape."""
        ...
