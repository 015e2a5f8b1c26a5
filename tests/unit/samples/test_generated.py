"""The committed district is what the generator writes, byte for byte."""

from pathlib import Path

import pytest

from samples.generate.__main__ import BESIDE, main
from samples.generate.folder import INCLUDED, make
from samples.generate.sizes import DISTRICT, district
from samples.generate.writing import write
from tests.unit.samples.conftest import SAMPLES

COMMITTED = sorted(path.name for path in (SAMPLES / "district").iterdir() if path.name != "README.md")


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written") / "district"
    assert main([str(folder)]) == 0
    return folder


def test_the_generator_writes_every_committed_file_and_no_other(written: Path) -> None:
    assert sorted(path.name for path in written.iterdir()) == COMMITTED


@pytest.mark.parametrize("name", COMMITTED)
def test_a_committed_file_is_what_the_generator_writes(name: str, written: Path) -> None:
    assert (SAMPLES / "district" / name).read_bytes() == (written / name).read_bytes(), "run python -m samples.generate"


def test_a_folder_of_its_own_holds_the_same_rows_and_all_that_they_need(written: Path, tmp_path: Path) -> None:
    make(district(1), tmp_path / "elsewhere")
    found = {path.name for path in (tmp_path / "elsewhere").iterdir()}
    assert found == {*COMMITTED, *INCLUDED}
    for name in (name for name in COMMITTED if name.endswith(".csv")):
        assert (tmp_path / "elsewhere" / name).read_bytes() == (written / name).read_bytes()
    for name in INCLUDED:
        assert any((tmp_path / "elsewhere" / name).iterdir())


def test_another_seed_gives_other_people_to_the_same_teams(written: Path, tmp_path: Path) -> None:
    write(district(2), tmp_path, BESIDE)
    assert (tmp_path / "people.csv").read_bytes() != (written / "people.csv").read_bytes()
    assert (tmp_path / "held_to.csv").read_bytes() == (written / "held_to.csv").read_bytes()


def test_what_is_written_half_is_not_there(tmp_path: Path) -> None:
    def interrupted(*_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make(DISTRICT, tmp_path / "half", interrupted)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_holds_anything_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("code\n", encoding="utf-8")
    with pytest.raises(FileExistsError):
        make(DISTRICT, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.csv"]


def test_the_folder_is_small_and_its_lines_end_the_same_everywhere(written: Path) -> None:
    texts = [(written / name).read_bytes().decode() for name in COMMITTED]
    assert sum(len(text.encode()) for text in texts) < 3_000_000
    assert not any("\r" in text or "\ufeff" in text for text in texts)
