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

from api.commands import main
from api.commands.district import FOLDER
from tests.district import load
from tests.places import Place


@dataclass(frozen=True)
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def loaded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the sample, loaded once; tests take a copy."""
    path = tmp_path_factory.mktemp("sample") / "muster.db"
    asyncio.run(load(f"sqlite:///{path}"))
    assert FOLDER.is_dir()
    return path


@pytest.fixture
def database(loaded_file: Path, tmp_path: Path) -> str:
    """The URL of a copy of the sample's database in a file, for what is the same on every store."""
    return f"sqlite:///{shutil.copy(loaded_file, tmp_path / 'muster.db')}"


@pytest.fixture
def each_database(district_template: str, place: Place) -> str:
    """The URL of a copy of the sample's database, on each store."""
    return place.copy(district_template)


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
