"""What is told first under a name stands, whichever process told it."""

from multiprocessing import get_context
from pathlib import Path

from tests.told import Told


def _tell(folder: Path, value: int) -> object:
    return Told(folder).first("a name", value)


def test_the_first_stands(tmp_path: Path) -> None:
    told = Told(tmp_path)
    assert told.first("a", ("sqlite", b"\xff")) == ("sqlite", b"\xff")
    assert told.first("a", "later") == ("sqlite", b"\xff")
    assert told.first("b", None) is None
    assert Told(tmp_path).first("b", "later") is None
    assert len(list(tmp_path.iterdir())) == 2


def test_processes_that_tell_at_once_agree(tmp_path: Path) -> None:
    with get_context("spawn").Pool(4) as pool:
        heard = pool.starmap(_tell, [(tmp_path, value) for value in range(40)])
    assert len(set(heard)) == 1
    assert len(list(tmp_path.iterdir())) == 1
