"""A registry with the sample in it, and a way to run the command line inside the test."""

import asyncio
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import structlog

from api.bootstrap import opened
from api.commands import main
from api.commands.district import FOLDER, prepare
from api.settings import Settings
from registry.calendar import Calendar

DAY = "2026-09-15"


@dataclass(frozen=True)
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the sample, loaded once; tests that write take a copy."""
    path = tmp_path_factory.mktemp("sample") / "muster.db"

    async def load() -> None:
        settings = await prepare(Settings(database=f"sqlite:///{path}"))
        assert Calendar(settings.timezone, settings.today).today().isoformat() == DAY
        async with opened(settings) as store:
            assert len(await store.ids("Team")) == 40

    asyncio.run(load())
    assert FOLDER.is_dir()
    return path


@pytest.fixture
def database(loaded: Path, tmp_path: Path) -> str:
    """The URL of a copy of the sample's database."""
    return f"sqlite:///{shutil.copy(loaded, tmp_path / 'muster.db')}"


@pytest.fixture(autouse=True)
def own_logs() -> Iterator[None]:
    """Whatever a command does to logging is taken back: its stream ends with the test."""
    root = logging.getLogger()
    before = list(root.handlers), root.level
    yield
    root.handlers, root.level = before
    structlog.reset_defaults()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `muster` with these arguments."""
    for name in [name for name in os.environ if name.startswith("MUSTER_")]:
        monkeypatch.delenv(name)

    def once(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["muster", *map(str, arguments)])
        capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as ended:
            code = int(ended.code or 0)
        told = capsys.readouterr()
        return Ran(code, told.out, told.err)

    return once
