"""A server that ends with the test session, also where that is killed: a small process waits for the session's end."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.local_neo4j.home import Home

ROOT = Path(__file__).parents[3]
PROGRAM = """
import sys
from pathlib import Path
from tests.contract.servers.watched import remove
sys.stdin.read()  # ends when the session lets go of the pipe, or is no more
remove(Path(sys.argv[1]))
"""


@contextmanager
def watched(folder: Path) -> Iterator[Home]:
    """The home of a server in this folder; on leaving the server has ended and the folder is gone."""
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, start_new_session=True):
        yield Home(folder)


def remove(folder: Path) -> None:
    """End the server of a folder, and remove it."""
    process = Home(folder).process
    if process is not None:
        process.kill()
    shutil.rmtree(folder, ignore_errors=True)
