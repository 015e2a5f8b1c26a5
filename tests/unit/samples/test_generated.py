"""The committed district is what the generator writes, byte for byte."""

import pytest

from samples.generate.__main__ import main
from samples.generate.register import files
from samples.generate.size import DISTRICT
from tests.unit.samples.conftest import SAMPLES

WRITTEN = files(DISTRICT)


def test_the_generator_writes_every_committed_file_and_no_other() -> None:
    committed = {path.name for path in (SAMPLES / "district").iterdir()}
    assert committed == {*WRITTEN, "README.md"}


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_a_committed_file_is_what_the_generator_writes(name: str) -> None:
    assert (SAMPLES / "district" / name).read_bytes() == WRITTEN[name].encode(), "run python -m samples.generate"


def test_the_generator_writes_the_same_again() -> None:
    assert files(DISTRICT) == WRITTEN


def test_the_command_writes_the_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("register") / "new"
    assert main(["district", str(folder)]) == 0
    assert {path.name for path in folder.iterdir()} == set(WRITTEN)


def test_the_command_names_the_sizes_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["galaxy"]) == 2
    assert "district" in capsys.readouterr().err


def test_the_folder_is_small_and_its_lines_end_the_same_everywhere() -> None:
    assert sum(len(text.encode()) for text in WRITTEN.values()) < 3_000_000
    assert not any("\r" in text or "\ufeff" in text for text in WRITTEN.values())
