"""The way to a file by its URL."""

from pathlib import Path

from graph.ports.errors import Unavailable
from graph.sql.dialect import SQLITE
from graph.sql.sqlite.connection import FileConnection

PREFIX = "sqlite:///"


class FileDoor:
    """Opens connections to one file."""

    dialect = SQLITE

    def __init__(self, url: str, wait: float) -> None:
        name = url.removeprefix(PREFIX)
        if not url.startswith(PREFIX) or not name or name == ":memory:" or "?" in name:
            raise Unavailable(
                f"{url!r} is no place for a registry: name a file, as sqlite:///muster.db",
                f"{url!r} 不能存放登记库：请写明文件，如 sqlite:///muster.db",
            )
        self._path = Path(name).absolute()
        self._wait = wait
        self.place = str(self._path)

    def open(self, *, make: bool = False) -> FileConnection:
        """A new connection; `make` a file where there is none."""
        return FileConnection(self._path, self._wait, make=make)
