"""The stores, one after the other; a test takes `store` and never learns which it has."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime

import pytest

from graph.model.declaration.model import Model
from graph.model.registry import MODEL
from graph.ports.store import Store
from tests.contract.known import writes
from tests.contract.stores import Registry, open_registry
from tests.places import Place

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
OpenEmpty = Callable[[Model], Awaitable[Registry]]


@pytest.fixture
async def open_empty(place: Place) -> AsyncIterator[OpenEmpty]:
    """Opens an empty registry of a model."""
    opened: list[Registry] = []

    async def open_one(model: Model) -> Registry:
        opened.append(await open_registry(place(), model))
        return opened[-1]

    yield open_one
    for registry in opened:
        await registry.store.close()


@pytest.fixture
async def empty(open_empty: OpenEmpty) -> Registry:
    """An empty registry of the whole model."""
    return await open_empty(MODEL)


@pytest.fixture
async def registry(empty: Registry) -> Registry:
    """A registry with the small world in it."""
    async with empty.store.work(NOW) as work:
        await work.write(*writes(MODEL))
        await work.commit()
    return empty


@pytest.fixture
def store(registry: Registry) -> Store:
    """A store with the small world in it."""
    return registry.store


@pytest.fixture
def kept() -> list[Store]:
    """A place where a property-based test keeps its one store from example to example."""
    return []
