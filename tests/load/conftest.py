"""A store in an empty place, and loading into it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from exchange.load import load
from exchange.report import Report
from graph.ports.store import Store
from tests.load.world import CALENDAR, opened, put, write
from tests.places import Place

Correct = Callable[[str, str | bytes], Awaitable[Report]]


@pytest.fixture
async def store(place: Place) -> AsyncIterator[Store]:
    found = opened(place())
    await found.create()
    yield found
    await found.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "register")


@pytest.fixture(scope="session")
def register(session_place: Place, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of the small register, loaded once; tests take a copy."""
    url = session_place.template()

    async def fill() -> None:
        found = opened(url)
        await found.create()
        report = await load(found, write(tmp_path_factory.mktemp("small") / "register"), CALENDAR)
        await found.close()
        assert report.problems == []
        assert report.is_loaded

    asyncio.run(fill())
    return url


@pytest.fixture
async def loaded(register: str, place: Place) -> AsyncIterator[Store]:
    found = opened(place.copy(register))
    yield found
    await found.close()


@pytest.fixture
def correct(loaded: Store, tmp_path: Path) -> Correct:
    """Load one file into the small register."""

    async def run(name: str, text: str | bytes) -> Report:
        return await load(loaded, put(tmp_path / "correction", name, text), CALENDAR)

    return run
