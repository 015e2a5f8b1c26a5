"""What all teams share, read again only after a change.

The database shows what a commit wrote bit by bit, in no order: a statement that sees the mark of a change may still
read rows of before it, wherever in the statement it looks at the mark. So the mark is looked at in a transaction of its
own, and the rows are read in a later one: its bookmark makes it wait until whatever the first one saw a part of is
there whole. What is read may then be newer than the change it is kept by, and never older.
"""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from graph.neo4j import marks
from graph.neo4j.statement import Asking
from graph.ports.marks import LAST_CHANGE
from graph.telling.unchanged import Unchanged

T = TypeVar("T")


async def since(asking: Asking, tell: Callable[[Asking], Awaitable[T]], kept: Unchanged[T]) -> T:
    """As it was told last, where no change is seen; `asking` has a transaction for each statement."""
    change = await marks.get(asking, LAST_CHANGE)
    known = kept.known(change)
    return kept.keep(change, await tell(asking)) if known is None else known.what
