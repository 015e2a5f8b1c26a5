"""A dictionary of bounded size that forgets what was not used for longest."""

from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Bounded(Generic[K, V]):
    """Holds at most `size` entries."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._held: dict[K, V] = {}

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: K) -> V | None:
        """The value, which now counts as used; None where there is none."""
        value = self._held.pop(key, None)
        if value is not None:
            self._held[key] = value
        return value

    def put(self, key: K, value: V) -> None:
        """Hold a value; the one unused for longest goes when there are too many."""
        self._held.pop(key, None)
        self._held[key] = value
        if len(self._held) > self._size:
            del self._held[next(iter(self._held))]
