"""A registry page by page, and whether it stayed as it was meanwhile."""

from collections.abc import AsyncIterator

from graph.ports.marks import ASSESSED_BY, ASSESSED_ON, LAST_CHANGE, REFERENCE_DAY, REGISTER
from graph.ports.rows import Row
from graph.ports.store import Store
from graph.ports.whole import Part, Whole

MARKS = (ASSESSED_ON, ASSESSED_BY, REGISTER, REFERENCE_DAY, LAST_CHANGE)
ROWS = 2_000


async def pages(whole: Whole, part: Part) -> AsyncIterator[list[Row]]:
    """All rows of a part, in order of key."""
    page = await whole.page(part, None, ROWS)
    while page:
        yield page
        page = await whole.page(part, part.key_of(page[-1]), ROWS) if len(page) == ROWS else []


async def moment(source: Store) -> list[str | None]:
    """The marks of a registry, in the order of MARKS: others after any write that is in the history."""
    return await source.marks(MARKS)
