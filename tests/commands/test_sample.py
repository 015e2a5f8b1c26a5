"""`muster sample`: a folder that loads, or a registry that was empty."""

import json
import tempfile
from importlib import import_module
from pathlib import Path

import pytest

from api.commands.sample import Sizes
from graph.ports.store import Store
from samples.generate.sizes import SIZES
from tests.commands.conftest import Run
from tests.district import DAY


def test_the_command_line_names_every_size() -> None:
    assert [size.value for size in Sizes] == list(SIZES)


def test_a_folder_is_written_that_loads_from_where_it_lies(run: Run, tmp_path: Path) -> None:
    told = run("sample", "--folder", tmp_path / "made")
    assert (told.code, told.out, told.err) == (0, f"{tmp_path / 'made'}\n", "")
    database = f"sqlite:///{tmp_path}/muster.db"
    report = json.loads(run("load", tmp_path / "made", "--today", DAY, "--json", "--database", database).out)
    assert report["is_loaded"] is True
    assert report["assessed"] == 40


def test_an_empty_registry_is_filled_and_assessed_in_one_command(run: Run, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/muster.db"
    told = run("sample", "--seed", 7, "--json", "--database", database)
    assert told.code == 0
    assert json.loads(told.out)["assessed"] == 40
    assert f"--today {DAY}" in told.err
    assert "QL-FF-04" in run("assess", "--today", DAY, "--database", database).out


def test_a_registry_that_holds_anything_is_left_alone(run: Run, database: str) -> None:
    told = run("sample", "--database", database)
    assert (told.code, told.out) == (1, "")
    assert "不是空库" in told.err
    assert "is not empty" in told.err


def test_a_folder_that_holds_anything_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("code\n", encoding="utf-8")
    told = run("sample", "--folder", tmp_path)
    assert (told.code, told.out) == (1, "")
    assert "不是空文件夹" in told.err
    assert "no empty folder" in told.err


def test_a_folder_and_a_registry_at_once_are_refused(run: Run, tmp_path: Path) -> None:
    told = run("sample", "--folder", tmp_path / "made", "--database", f"sqlite:///{tmp_path}/muster.db")
    assert told.code == 2
    assert not list(tmp_path.iterdir())


def test_an_interrupted_run_leaves_nothing(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def interrupted(_: Store, folder: Path, *__: object, **___: object) -> None:
        assert (folder / "teams.csv").is_file()
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("api.commands.sample"), "load_path", interrupted)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert run("sample", "--database", f"sqlite:///{tmp_path}/muster.db").code != 0
    assert not [path for path in tmp_path.iterdir() if path.is_dir()]
