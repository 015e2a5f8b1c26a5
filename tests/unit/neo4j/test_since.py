"""What is kept by a change is never older than it, though the database shows a commit bit by bit."""

from typing import Any

import pytest

from graph.neo4j.facts.since import since
from graph.neo4j.marks import GET
from graph.neo4j.statement import NONE, Asking, Statement, Values
from graph.telling.unchanged import Unchanged

ROWS = Statement("rows", "MATCH (n) RETURN n")


class Applying:
    """A database that has written half of its last commit.

    Of what a transaction saw a part of, the next one waits for the rest: the driver hands it the bookmark.
    """

    def __init__(self, *, mark_first: bool) -> None:
        self.asked: list[str] = []
        self._mark, self._rows = ("2 b", "old") if mark_first else ("1 a", "new")
        self._is_seen = False

    async def rows(self, statement: Statement, values: Values = NONE) -> list[list[Any]]:  # noqa: ARG002
        self.asked.append(statement.name)
        if self._is_seen:
            self.end()
        told = self._mark if statement is GET else self._rows
        self._is_seen = told in ("2 b", "new")
        return [[told]]

    def end(self) -> None:
        """Write the other half."""
        self._mark, self._rows = "2 b", "new"


async def told(asking: Asking) -> str:
    [[found]] = await asking.rows(ROWS)
    return str(found)


@pytest.mark.parametrize("mark_first", [True, False])
async def test_no_rows_of_before_a_change_are_kept_by_it(mark_first: bool) -> None:
    database, kept = Applying(mark_first=mark_first), Unchanged[str]()
    await since(database, told, kept)
    database.end()
    assert await since(database, told, kept) == "new"


async def test_what_is_kept_costs_a_look_at_the_mark() -> None:
    database, kept = Applying(mark_first=True), Unchanged[str]()
    assert [await since(database, told, kept) for _ in range(3)] == ["new", "new", "new"]
    assert database.asked == ["mark", "rows", "mark", "mark"]
