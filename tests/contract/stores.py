"""The stores that the contract is held to, each behind the same doors; a new one is named here and in tests/places."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from graph.model.declaration.model import Model
from graph.neo4j.store import NeoStore
from graph.ports.store import Store
from graph.sql.store import SqlStore

STORES = ("neo4j", "postgresql", "sqlite")
PATIENCE = 300.0
"""Seconds that a question may take: machines are busy, and what no test asks for twice is planned each time."""


@dataclass(frozen=True)
class Registry:
    """An empty registry: `store` answers, `asked` counts the statements it ran, `opening` is code that opens it."""

    store: Store
    asked: Callable[[], int]
    opening: str


def open_store(url: str, model: Model, *, wait: float = 10.0) -> Store:
    """The store behind a URL, its tables not yet made. `wait`: seconds for the one writer's turn."""
    # A store takes only questions that it prepared itself, which the port's types cannot say.
    kind = NeoStore if url.startswith(("neo4j", "bolt")) else SqlStore
    return cast("Store", kind(url, model, wait=wait, limit=PATIENCE))


def asked(store: Store) -> int:
    """How many statements it has run in all, as every store counts them."""
    counting: Any = store
    return int(counting.questions)


async def open_registry(url: str, model: Model) -> Registry:
    """A registry in the empty place that the URL names."""
    store = open_store(url, model)
    await store.create()
    opening = f"from tests.contract.stores import open_store\nstore = open_store({url!r}, MODEL)"
    return Registry(store, lambda: asked(store), opening)
