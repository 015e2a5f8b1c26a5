"""The plain driver of SQLite, and what differs there of statements by hand."""

import sqlite3
from collections.abc import Sequence
from typing import Any

import orjson

from graph.model.places import metres
from graph.search.wanted import wanted
from graph.sql.tokens import in_sqlite


class Plain:
    """One connection, for one thread."""

    def __init__(self, url: str) -> None:
        path = url.removeprefix("sqlite:///")
        self._driver = sqlite3.connect(path, isolation_level=None, cached_statements=1024)
        self._driver.create_function("metres", 1, metres, deterministic=True)
        self.one_state = "BEGIN"
        self.within = "instr"
        self.matching = """people_words_index i JOIN people_words w ON w.number = i.rowid
WHERE people_words_index MATCH ?"""

    def rows(self, text: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a statement, its values marked by `?`."""
        return self._driver.execute(text, values).fetchall()

    def do(self, text: str) -> None:
        """Run a statement that gives no rows."""
        self._driver.execute(text)

    def listed(self, values: list[str]) -> tuple[str, Any]:
        """A condition that a column is among many values, and what stands for them."""
        return "IN (SELECT value FROM json_each(?))", orjson.dumps(values).decode()

    def asked(self, text: str) -> tuple[str, str, str, str]:
        """See Plain."""
        found = wanted(text)
        return in_sqlite(found), found.whole, found.beginning, found.text
