"""A process that is known again: by its number and by when it began, since numbers are given anew."""

import os
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

BOOT = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Process:
    """One that was started, alive or not."""

    pid: int
    began: str

    @classmethod
    def of(cls, pid: int) -> Self:
        """The process that has this number now."""
        return cls(pid, _began(pid))

    @classmethod
    def read(cls, file: Path) -> Self | None:
        """The one that a file names, if it does."""
        try:
            pid, began = file.read_text(encoding="utf-8").split("\n")[:2]
            return cls(int(pid), began)
        except (OSError, ValueError):
            return None

    def write(self, file: Path) -> None:
        """Name it in a file."""
        file.write_text(f"{self.pid}\n{self.began}\n", encoding="utf-8")

    @property
    def is_alive(self) -> bool:
        """Whether it still runs: it, and not another that was given its number."""
        return bool(self.began) and _began(self.pid) == self.began

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        if self.is_alive:
            os.kill(self.pid, signal.SIGKILL)
        self._gone(10)

    def end(self, seconds: float) -> bool:
        """Ask it to end, and wait at most this long; whether it did."""
        if self.is_alive:
            os.kill(self.pid, signal.SIGTERM)
        return self._gone(seconds)

    def _gone(self, seconds: float) -> bool:
        until = time.monotonic() + seconds
        while self.is_alive and time.monotonic() < until:
            time.sleep(0.1)
            with suppress(ChildProcessError):  # of this process, it would stay in the table until asked for
                os.waitpid(self.pid, os.WNOHANG)
        return not self.is_alive


def _began(pid: int) -> str:
    """When a process began, in the system's own words; empty when it has ended."""
    if not BOOT.exists():
        done = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
        return done.stdout.strip()
    try:
        state, *fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if state == "Z" else f"{BOOT.read_text(encoding='ascii').strip()} {fields[18]}"
