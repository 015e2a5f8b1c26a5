"""A store in a file, and loading into it."""

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


@pytest.fixture
async def loaded(store: SqlStore, folder: Path) -> SqlStore:
    report = await load(store, folder, CALENDAR)
    assert report.problems == []
    assert report.is_loaded
    return store


@pytest.fixture
def correct(loaded: SqlStore, tmp_path: Path) -> Correct:
    """Load one file into the small register."""

    async def run(name: str, text: str | bytes) -> Report:
        return await load(loaded, put(tmp_path / "correction", name, text), CALENDAR)

    return run
