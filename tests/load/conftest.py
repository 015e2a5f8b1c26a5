"""A store in a file, and loading into it."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from exchange.load import load
from exchange.report import Report
from graph.sql.store import SqlStore
from tests.load.world import CALENDAR, opened, put, write

Correct = Callable[[str, str | bytes], Awaitable[Report]]


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    found = opened(tmp_path)
    await found.create()
    yield found
    await found.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "register")


@pytest.fixture(scope="session")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small register, loaded once; tests take a copy."""
    place = tmp_path_factory.mktemp("loaded")

    async def fill() -> None:
        found = opened(place)
        await found.create()
        report = await load(found, write(place / "register"), CALENDAR)
        await found.close()
        assert report.problems == []
        assert report.is_loaded

    asyncio.run(fill())
    return place / "muster.db"


@pytest.fixture
async def loaded(register: Path, tmp_path: Path) -> AsyncIterator[SqlStore]:
    shutil.copy(register, tmp_path / "muster.db")
    found = opened(tmp_path)
    yield found
    await found.close()


@pytest.fixture
def correct(loaded: SqlStore, tmp_path: Path) -> Correct:
    """Load one file into the small register."""

    async def run(name: str, text: str | bytes) -> Report:
        return await load(loaded, put(tmp_path / "correction", name, text), CALENDAR)

    return run
