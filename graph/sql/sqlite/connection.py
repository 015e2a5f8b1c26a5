"""A connection to the file, set up as every one must be."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from graph.ports.errors import Unavailable
from graph.sql.connection import Connection
from graph.sql.sqlite.errors import translated

KEPT_STATEMENTS = 1024
CACHE_KIB = 16_384


class FileConnection(Connection):
    """`wait`: seconds to wait while another program holds the file. `make`: the file is made where it is not there."""

    __slots__ = ("_driver", "_is_rebuilding", "execute", "path")

    def __init__(self, path: Path, wait: float, *, make: bool = False) -> None:
        if not path.parent.is_dir():
            raise Unavailable(
                f"the folder {path.parent} is not there, so there can be no database in it",
                f"文件夹 {path.parent} 不存在，因此其中没有数据库",
            )
        super().__init__(str(path))
        self.path = path
        self._is_rebuilding = False
        with translated(path):
            self._driver = sqlite3.connect(
                f"file:{quote(str(path))}?mode={'rwc' if make else 'rw'}",
                uri=True,
                timeout=wait,
                isolation_level=None,
                check_same_thread=False,
                cached_statements=KEPT_STATEMENTS,
            )
            self.execute = self._driver.execute
            self._set_up(make=make)

    def _set_up(self, *, make: bool) -> None:
        if make:
            self.execute("PRAGMA journal_mode = WAL")
        self.execute("PRAGMA synchronous = FULL")
        self.execute("PRAGMA foreign_keys = ON")
        self.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        self.execute("PRAGMA temp_store = MEMORY")

    def fetch(self, text: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """See Connection."""
        return self.execute(text, values).fetchall()

    def repeat(self, text: str, rows: Iterable[Sequence[Any]]) -> int:
        """See Connection."""
        return max(self._driver.executemany(text, rows).rowcount, 0)

    def begin_reading(self) -> None:
        """See Connection."""
        self.execute("BEGIN")

    def begin_writing(self) -> None:
        """See Connection."""
        self.execute("BEGIN IMMEDIATE")

    def begin_rebuilding(self) -> None:
        """See Connection: with references held, a table that others point at could not be replaced."""
        self.execute("PRAGMA foreign_keys = OFF")
        self._is_rebuilding = True
        self.begin_writing()

    def commit(self) -> bool:
        """See Connection."""
        if self._is_rebuilding and self.fetch("PRAGMA foreign_key_check"):
            return False
        try:
            self.execute("COMMIT")
        except sqlite3.IntegrityError:
            return False
        return True

    def roll_back(self) -> None:
        """See Connection."""
        if self._driver.in_transaction:
            self.execute("ROLLBACK")

    def tables(self) -> set[str]:
        """See Connection."""
        return {name for (name,) in self.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}

    def translated(self) -> AbstractContextManager[None]:
        """See Connection."""
        return translated(self.path)

    def interrupt(self) -> None:
        """See Connection."""
        self._driver.interrupt()

    @property
    def driver(self) -> sqlite3.Connection:
        """See Connection."""
        return self._driver

    @property
    def is_lost(self) -> bool:
        """See Connection: a file stays."""
        return False

    def close(self) -> None:
        """See Connection."""
        self._driver.close()
