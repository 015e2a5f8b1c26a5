"""A real server on the sample district, on each kind of store, and one in a file for what no store sees."""

import asyncio
from collections.abc import Iterator

import pytest

from api.bootstrap import opened
from api.commands.district import prepare
from api.settings import Settings
from tests.attacks.served import DAY, Served
from tests.contract.servers.files import FilePlaces
from tests.places import Place


async def _load(url: str) -> str:
    settings = await prepare(Settings(database=url))
    async with opened(settings) as store:
        assert len(await store.ids("Team")) == 40
    assert str(settings.today) == DAY
    return url


@pytest.fixture(scope="session")
def district_url(session_place: Place) -> str:
    return asyncio.run(_load(session_place()))


@pytest.fixture(scope="session")
def server(district_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One for all tests on a kind of store: nothing that they send may harm it."""
    served = Served(district_url, tmp_path_factory.mktemp("served") / "log", body_seconds=2, request_seconds=60)
    yield served
    served.end()


@pytest.fixture(scope="module")
def file_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One for the tests of a module, on a registry in a file."""
    folder = tmp_path_factory.mktemp("file")
    served = Served(asyncio.run(_load(FilePlaces(folder)())), folder / "log")
    yield served
    served.end()
