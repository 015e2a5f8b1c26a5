"""A process is known by its number and by when it began."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.local_neo4j.process import Process


@pytest.fixture
def child() -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as running:
        yield running
        running.kill()


def test_a_process_is_found_again_by_its_file(child: subprocess.Popen[bytes], tmp_path: Path) -> None:
    process = Process.of(child.pid)
    process.write(tmp_path / "pid")
    assert Process.read(tmp_path / "pid") == process
    assert process.is_alive


def test_another_process_with_the_same_number_is_left_alone(child: subprocess.Popen[bytes]) -> None:
    other = replace(Process.of(child.pid), began="another time")
    assert not other.is_alive
    assert other.end(seconds=1)
    assert child.poll() is None


def test_a_process_ends_when_asked(child: subprocess.Popen[bytes]) -> None:
    process = Process.of(child.pid)
    assert process.end(seconds=10)
    assert not process.is_alive


@pytest.mark.parametrize("text", ["", "12", "twelve\nthen\n"])
def test_a_damaged_file_names_no_process(tmp_path: Path, text: str) -> None:
    (tmp_path / "pid").write_text(text, encoding="utf-8")
    assert Process.read(tmp_path / "pid") is None
