"""The tests' own server ends with the session that started it, however that ends."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.local_neo4j.home import Home
from scripts.local_neo4j.process import Process
from tests.contract.servers.watched import ROOT, watched

SESSION = """
import sys
from pathlib import Path
from tests.contract.servers.watched import watched
with watched(Path(sys.argv[1])):
    print("there", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """The home of something that runs as a server does."""
    found = Home(tmp_path / "server")
    found.folder.mkdir()
    with subprocess.Popen(["sleep", "600"]) as running:
        Process.of(running.pid).write(found.folder / "pid")
        yield found
        running.kill()


def test_it_ends_when_it_is_left(home: Home) -> None:
    with watched(home.folder) as found:
        process = found.process
        assert process is not None
        assert process.is_alive
    assert not process.is_alive
    assert not home.folder.exists()


def test_it_ends_when_the_session_is_killed(home: Home) -> None:
    process = home.process
    assert process is not None
    command = [sys.executable, "-c", SESSION, str(home.folder)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as session:
        assert session.stdout is not None
        assert session.stdout.readline() == b"there\n"
        assert process.is_alive
        session.kill()
    until = time.monotonic() + 60
    while home.folder.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not home.folder.exists()
    assert not process.is_alive
