"""Loading files into a registry in a file: what a file says is the same on every store, which tests/load holds."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from exchange.load import load
from exchange.report import Report
from graph.ports.store import Store
from tests.contract.servers.files import FilePlaces
from tests.load.conftest import Correct
from tests.load.world import CALENDAR, opened, put, write

DATA = Path(__file__).parents[3] / "shared" / "data"


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of real files."""
    if not DATA.is_dir():
        pytest.skip("the folder of real files is not beside the project")
    return DATA


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    found = opened(FilePlaces(tmp_path)())
    await found.create()
    yield found
    await found.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "register")


@pytest.fixture
async def loaded(store: Store, folder: Path) -> Store:
    report = await load(store, folder, CALENDAR)
    assert report.problems == []
    return store


@pytest.fixture
def correct(loaded: Store, tmp_path: Path) -> Correct:
    """Load one file into the small register."""

    async def run(name: str, text: str | bytes) -> Report:
        return await load(loaded, put(tmp_path / "correction", name, text), CALENDAR)

    return run
