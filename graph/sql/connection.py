"""One connection to the file, set up as every connection must be, and its questions counted."""

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from graph.ports.errors import Unavailable
from graph.sql.errors import translated
from graph.sql.statement import Statement

KEPT_STATEMENTS = 1024
CACHE_KIB = 16_384
Values = Mapping[str, Any]
NONE: Values = {}


class Connection:
    """The driver's connection; `questions` counts the statements it ran."""

    __slots__ = ("driver", "execute", "path", "questions")

    def __init__(self, path: Path, wait: float, *, make: bool = False) -> None:
        if not path.parent.is_dir():
            raise Unavailable(f"the folder {path.parent} is not there, so there can be no database in it")
        self.path = path
        self.questions = 0
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

    def rows(self, statement: Statement, values: Values = NONE) -> list[tuple[Any, ...]]:
        """All rows of one question."""
        self.questions += 1
        return self.execute(statement.text, statement.values(values)).fetchall()

    def many(self, statement: Statement, rows: Iterable[Values]) -> int:
        """Run one statement for each of these rows; how many rows it touched in all."""
        self.questions += 1
        return max(self.driver.executemany(statement.text, map(statement.values, rows)).rowcount, 0)

    def interrupt(self) -> None:
        """End what runs; callable from another thread."""
        self.driver.interrupt()

    def close(self) -> None:
        """Give the connection back."""
        self.driver.close()
