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

    __slots__ = ("driver", "execute", "path")

    def __init__(self, path: Path, wait: float, *, make: bool = False) -> None:
        if not path.parent.is_dir():
            raise Unavailable(
                f"the folder {path.parent} is not there, so there can be no database in it",
                f"文件夹 {path.parent} 不存在，因此其中没有数据库",
            )
        super().__init__(str(path))
        self.path = path
        with translated(path):
            self.driver = sqlite3.connect(
                f"file:{quote(str(path))}?mode={'rwc' if make else 'rw'}",
                uri=True,
                timeout=wait,
                isolation_level=None,
                check_same_thread=False,
                cached_statements=KEPT_STATEMENTS,
            )
            self.execute = self.driver.execute
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
        return max(self.driver.executemany(text, rows).rowcount, 0)

    def begin_reading(self) -> None:
        """See Connection."""
        self.execute("BEGIN")

    def begin_writing(self) -> None:
        """See Connection."""
        self.execute("BEGIN IMMEDIATE")

    def commit(self) -> bool:
        """See Connection."""
        try:
            self.execute("COMMIT")
        except sqlite3.IntegrityError:
            return False
        return True

    def roll_back(self) -> None:
        """See Connection."""
        if self.driver.in_transaction:
            self.execute("ROLLBACK")

    def has_tables(self) -> bool:
        """See Connection."""
        return self.execute("SELECT 1 FROM sqlite_schema").fetchone() is not None

    def translated(self) -> AbstractContextManager[None]:
        """See Connection."""
        return translated(self.path)

    def interrupt(self) -> None:
        """See Connection."""
        self.driver.interrupt()

    @property
    def is_lost(self) -> bool:
        """See Connection: a file stays."""
        return False

    def close(self) -> None:
        """See Connection."""
        self.driver.close()
