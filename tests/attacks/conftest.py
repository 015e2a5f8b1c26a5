"""A real server on the sample district, on each kind of store, and one in a file for what no store sees."""

import asyncio
from collections.abc import Iterator

import pytest

from tests.attacks.served import Served
from tests.contract.servers.files import FilePlaces
from tests.district import load
from tests.places import Place


@pytest.fixture(scope="package")
def server(district_template: str, session_place: Place, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One for all tests on a kind of store: nothing that they send may harm it."""
    served = Served(
        session_place.copy(district_template),
        tmp_path_factory.mktemp("served") / "log",
        body_seconds=2,
        request_seconds=60,
    )
    yield served
    served.end()


@pytest.fixture(scope="module")
def file_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One for the tests of a module, on a registry in a file."""
    folder = tmp_path_factory.mktemp("file")
    url = FilePlaces(folder)()
    asyncio.run(load(url))
    served = Served(url, folder / "log")
    yield served
    served.end()
