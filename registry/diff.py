"""What differs between rows as they should be and as they are kept."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.model.declaration.label import Label
from graph.model.declaration.relationship import Relationship
from graph.ports.rows import Row, Rows
from registry.change import EdgeChange, NodeChange

Links = Mapping[str, Sequence[str]]


async def nodes(
    kept: Rows, label: Label, rows: Sequence[Row], links: Sequence[Links] | None = None
) -> list[NodeChange | None]:
    """For each row, in order, what changes; None where nothing does. `links` goes with the rows."""
    ids = [row["id"] for row in rows]
    before = await kept.nodes(label.name, ids)
    linked = await _linked(kept, label, list(before), links or ())
    changes: list[NodeChange | None] = []
    for position, row in enumerate(rows):
        held = before.get(row["id"])
        ends = {
            field: (linked[field].get(row["id"], []), list(after))
            for field, after in (links[position] if links else {}).items()
            if sorted(linked[field].get(row["id"], [])) != sorted(after)
        }
        changes.append(NodeChange(held, row, ends) if held is None or ends or differs(held, row) else None)
    return changes


async def edges(kept: Rows, label: Label, rel: Relationship, rows: Sequence[Row]) -> list[EdgeChange | None]:
    """The same for rows of a relationship with properties."""
    before = await kept.edges_by_id(label.name, rel.field, [row["id"] for row in rows])
    changes: list[EdgeChange | None] = []
    for row in rows:
        held = before.get(row["id"])
        changes.append(EdgeChange(held, row) if held is None or differs(held, row) else None)
    return changes


def differs(before: Row, after: Row) -> bool:
    """Whether a given value is not the kept one."""
    return any(before[name] != value for name, value in after.items())


async def _linked(
    kept: Rows, label: Label, ids: Sequence[str], links: Sequence[Links]
) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for field in sorted({field for each in links for field in each}):
        found[field] = defaultdict(list)
        for start, end in await kept.links(label.name, field, ids) if ids else ():
            found[field][start].append(end)
    return found
