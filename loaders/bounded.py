"""A dictionary of bounded size that a flood of new keys does not empty."""

from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
NEW_SHARE = 5


class Bounded(Generic[K, V]):
    """Holds at most `size` entries: a fifth of them new ones, the rest what has been used again since it came.

    New keys push out only new keys, so that a client who sends each document once forgets nobody else's; in either part
    the one unused for longest goes. What is pinned stays, beyond that size. `hits` and `misses` count what was asked.
    Several threads may use it.
    """

    def __init__(self, size: int) -> None:
        self._most_new = max(1, size // NEW_SHARE)
        self._most_used = size - self._most_new
        self._new: dict[K, V] = {}
        self._used: dict[K, V] = {}
        self._pinned: dict[K, V] = {}
        self._lock = Lock()
        self.hits = 0
        self.misses = 0

    def __len__(self) -> int:
        return len(self._new) + len(self._used) + len(self._pinned)

    def __contains__(self, key: K) -> bool:
        return key in self._new or key in self._used or key in self._pinned

    def get(self, key: K) -> V | None:
        """The value, which now counts as used; None where there is none."""
        with self._lock:
            value = self._used.pop(key, None)
            if value is None:
                value = self._new.pop(key, None)
            if value is not None:
                self._keep(key, value)
            else:
                value = self._pinned.get(key)
            if value is None:
                self.misses += 1
            else:
                self.hits += 1
            return value

    def peek(self, key: K) -> V | None:
        """The value, without a trace of having been asked for."""
        with self._lock:
            return next((held[key] for held in (self._used, self._new, self._pinned) if key in held), None)

    def pin(self, key: K, value: V) -> None:
        """Hold a value for good."""
        self._pinned[key] = value

    def put(self, key: K, value: V) -> None:
        """Hold a value; one unused for longest goes when there are too many."""
        with self._lock:
            if self._used.pop(key, None) is not None:
                self._keep(key, value)
                return
            self._new.pop(key, None)
            self._new[key] = value
            if len(self._new) > self._most_new:
                del self._new[next(iter(self._new))]

    def _keep(self, key: K, value: V) -> None:
        if self._most_used == 0:
            self._new[key] = value
            return
        self._used[key] = value
        if len(self._used) > self._most_used:
            oldest = next(iter(self._used))
            del self._used[oldest]
