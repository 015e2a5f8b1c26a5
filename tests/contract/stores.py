"""The stores that the contract is held to, each behind the same three doors."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from graph.model.declaration import Model
from graph.ports.store import Store
from graph.sql.store import SqlStore


@dataclass(frozen=True)
class Registry:
    """An empty registry: `store` answers, `asked` counts the statements it ran, `opening` is code that opens it."""

    store: Store
    asked: Callable[[], int]
    opening: str


Opener = Callable[[Path, Model], Awaitable[Registry]]


async def open_sqlite(folder: Path, model: Model) -> Registry:
    """A registry in a file."""
    url = f"sqlite:///{folder / 'registry.db'}"
    store = SqlStore(url, model)
    await store.create()
    opening = f"from graph.sql.store import SqlStore\nstore = SqlStore({url!r}, MODEL)"
    return Registry(store, lambda: store.questions, opening)


OPENERS: dict[str, Opener] = {"sqlite": open_sqlite}
