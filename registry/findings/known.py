"""What rows lead to, in a few fields each, asked for once."""

from collections.abc import Callable, Collection
from typing import Generic, Protocol, TypeVar

from graph.ports.rows import Row
from graph.ports.store import Store


class Held(Protocol):
    """What has one above it."""

    @property
    def above(self) -> str | None:
        """Its id."""
        ...


T = TypeVar("T")
MOST = 200_000
"""More than so many are forgotten, and asked for again."""


class Known(Generic[T]):
    """Nodes of a label by id; `made` picks of each row what is kept."""

    def __init__(self, store: Store, label: str, made: Callable[[Row], T]) -> None:
        self._store = store
        self._label = label
        self._made = made
        self.by_id: dict[str, T] = {}

    async def ensure(self, ids: Collection[str | None]) -> None:
        """Have those of these that are there, and what is above them."""
        if len(self.by_id) > MOST:
            self.by_id.clear()
        wanted = {id for id in ids if id is not None} - self.by_id.keys()
        while wanted:
            fresh = {id: self._made(row) for id, row in (await self._store.nodes(self._label, sorted(wanted))).items()}
            self.by_id |= fresh
            above = (getattr(one, "above", None) for one in fresh.values())
            wanted = {id for id in above if id is not None} - self.by_id.keys()
