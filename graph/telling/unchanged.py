"""What all teams share, kept in the process as it was told last, for as long as nobody changes the registry.

The key is the last history entry: whoever writes the registry, in whichever process, moves it in the same transaction,
and its hash stands for all that was ever written. Of a registry without a history nothing is kept.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Told(Generic[T]):
    """What was told, and by which change it was so; never taken apart, so that two who ask cannot mix them up."""

    change: str
    what: T


class Unchanged(Generic[T]):
    """Keeps what was told last."""

    def __init__(self) -> None:
        self.last: Told[T] | None = None

    def known(self, change: str | None) -> Told[T] | None:
        """What was told last, where this change is still the last one."""
        last = self.last
        return last if last is not None and last.change == change else None

    def keep(self, change: str | None, what: T) -> T:
        """Keep what a reader told who saw this change, or one before, as the last; it is handed back."""
        if change is not None:
            self.last = Told(change, what)
        return what
