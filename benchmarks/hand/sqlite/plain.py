"""The plain driver of SQLite, and the two statements by hand that differ there."""

import sqlite3
from collections.abc import Sequence
from typing import Any

import orjson


class Plain:
    """One connection, for one thread."""

    def __init__(self, url: str) -> None:
        path = url.removeprefix("sqlite:///")
        self._driver = sqlite3.connect(path, isolation_level=None, cached_statements=1024)
        self.one_state = "BEGIN"

    def rows(self, text: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a statement, its values marked by `?`."""
        return self._driver.execute(text, values).fetchall()

    def do(self, text: str) -> None:
        """Run a statement that gives no rows."""
        self._driver.execute(text)

    def listed(self, values: list[str]) -> tuple[str, Any]:
        """A condition that a column is among many values, and what stands for them."""
        return "IN (SELECT value FROM json_each(?))", orjson.dumps(values).decode()
