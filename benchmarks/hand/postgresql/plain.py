"""The plain driver of PostgreSQL, and what differs there of statements by hand."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import psycopg

from graph.search.wanted import wanted
from graph.sql.tokens import in_postgresql


@cache
def _marked(text: str) -> bytes:
    return text.replace("%", "%%").replace("?", "%s").encode()


class Plain:
    """One connection, for one thread; every statement is prepared once."""

    def __init__(self, url: str) -> None:
        conninfo = f"postgresql:{url.removeprefix('postgresql+psycopg:')}"
        self._driver = psycopg.connect(conninfo, autocommit=True, prepare_threshold=0)
        self.one_state = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        self.within = "strpos"
        self.matching = "people_words w WHERE w.tokens @@ CAST(? AS tsquery)"

    def rows(self, text: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a statement, its values marked by `?`."""
        return self._driver.execute(_marked(text), values or None).fetchall()

    def do(self, text: str) -> None:
        """Run a statement that gives no rows."""
        self._driver.execute(_marked(text))

    def listed(self, values: list[str]) -> tuple[str, Any]:
        """A condition that a column is among many values, and what stands for them."""
        return "= ANY (?)", values

    def asked(self, text: str) -> tuple[str, str, str, str]:
        """See Plain."""
        found = wanted(text)
        return in_postgresql(found), found.whole, found.beginning, found.text
