"""What all teams share, asked for with the change after which it is known already."""

from collections.abc import Callable
from typing import Any, TypeVar

from graph.neo4j.statement import Asking, Statement
from graph.ports.marks import LAST_CHANGE
from graph.telling.unchanged import NO_CHANGE, Unchanged

T = TypeVar("T")
Tell = Callable[..., T]
"""Out of the columns that follow the change."""


async def anew(asking: Asking, statement: Statement, tell: Tell[T]) -> T:
    """As the database tells it."""
    [[_, *columns]] = await _asked(asking, statement, NO_CHANGE)
    return tell(*columns)


async def since(asking: Asking, statement: Statement, tell: Tell[T], kept: Unchanged[T]) -> T:
    """As it was told last, where the statement sees no change: it looks at the mark before it looks at the rest."""
    last = kept.last
    found = await _asked(asking, statement, NO_CHANGE if last is None else last.change)
    if not found:
        assert last is not None
        return last.what
    [[change, *columns]] = found
    return kept.keep(change, tell(*columns))


async def _asked(asking: Asking, statement: Statement, known: str) -> list[list[Any]]:
    return await asking.rows(statement, {"mark": LAST_CHANGE, "known": known})
