"""`muster serve` in a process of its own, on a registry with the sample district."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.attacks.wire import Connection
from tests.district import DAY

ROOT = Path(__file__).parents[2]
COMMAND = "from api.commands import main; main()"


class Served:
    """A server; `settings` are told by its environment. Its log lines go to a file."""

    def __init__(self, database: str, log: Path, **settings: Any) -> None:
        self.log = log
        environment = {
            **os.environ,
            "MUSTER_LOG_FORMAT": "json",
            "MUSTER_LOG_LEVEL": "warning",
            "PYTHONPATH": str(ROOT),
        }
        environment |= {f"MUSTER_{name.upper()}": str(value) for name, value in settings.items()}
        asked = ["serve", "--port", "0", "--database", database, "--today", DAY]
        with log.open("wb") as lines:
            self.process = subprocess.Popen(
                [sys.executable, "-c", COMMAND, *asked],
                cwd=log.parent,
                env=environment,
                text=True,
                stdout=subprocess.PIPE,
                stderr=lines,
            )
        self.port = self._port()

    def _port(self) -> int:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if "http://127.0.0.1:" in line:
                return int(line.partition("http://127.0.0.1:")[2].partition("/")[0])
        raise AssertionError(f"it did not begin to serve: {self.log.read_text()}")

    def connect(self) -> Connection:
        """A new connection."""
        return Connection(self.port)

    def kept_bytes(self) -> int:
        """How much memory the process has in use."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def broken(self) -> list[dict[str, Any]]:
        """What the log tells of failures of its own."""
        lines = [json.loads(line) for line in self.log.read_text().splitlines()]
        return [line for line in lines if line["level"] in ("error", "critical")]

    def end(self) -> None:
        """Stop it and wait until it has."""
        self.process.terminate()
        self.process.communicate(timeout=60)
