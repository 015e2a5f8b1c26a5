"""The application on fakes, and a client that speaks to it as a browser on this machine would."""

import io
import logging
import os
from collections.abc import Callable, Iterator
from typing import Any

import orjson
import pytest
import structlog
from starlette.testclient import TestClient

from api.app import create_app
from api.logs import set_up
from api.settings import Settings
from tests.api.fakes import FakeContract, FakeStore, as_store


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests begin without variables and without a settings file."""
    for name in list(os.environ):
        if name.startswith("MUSTER_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))


@pytest.fixture(autouse=True)
def lines() -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """What has been logged."""
    stream = io.StringIO()
    root = logging.getLogger()
    before = list(root.handlers), root.level
    set_up(Settings.model_construct(log_format="json", log_level="debug"), stream)
    yield lambda: [orjson.loads(line) for line in stream.getvalue().splitlines()]
    structlog.reset_defaults()
    root.handlers, root.level = before


@pytest.fixture
def contract() -> FakeContract:
    return FakeContract()


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def client_with(contract: FakeContract, store: FakeStore) -> Iterator[Callable[..., TestClient]]:
    """Makes a client of an application with the settings named."""
    clients: list[TestClient] = []

    def make(**settings: Any) -> TestClient:
        app = create_app(contract, as_store(store), Settings(**settings))
        clients.append(TestClient(app, base_url="http://localhost:8000", raise_server_exceptions=False))
        return clients[-1]

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def client(client_with: Callable[..., TestClient]) -> TestClient:
    return client_with()
