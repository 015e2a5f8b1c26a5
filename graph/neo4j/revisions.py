"""The look at revisions before an update."""

from collections.abc import Awaitable, Callable, Sequence

from graph.neo4j.rows import by_ids
from graph.neo4j.statement import Asking, Statement
from graph.ports.errors import Conflict
from graph.ports.rows import Row

Words = Callable[[str], Awaitable[str]]
"""The key of a node in words, by its id."""


async def check_revisions(asking: Asking, name: str, rest: str, rows: Sequence[Row], words: Words | None) -> None:
    """Conflict where something is not there, or has another revision than its row says.

    `rest` is what the statement says behind `UNWIND $ids AS id MATCH`.
    """
    asked = Statement(f"revisions-{name}", f"UNWIND $ids AS id MATCH {rest}")
    held = dict(await by_ids(asking, asked, [row["id"] for row in rows]))
    for row in rows:
        node = row["id"]
        if node not in held:
            raise Conflict(f"there is no {name} {node}", f"没有 {name} {node}")
        if "revision" in row and held[node] != row["revision"]:
            which = " ".join([name, *([] if words is None else [await words(node)]), node])
            raise Conflict(
                f"{which} has the revision {held[node]}, not {row['revision']}: it was changed",
                f"{which} 的修订号是 {held[node]}，不是 {row['revision']}：已被改动",
            )
