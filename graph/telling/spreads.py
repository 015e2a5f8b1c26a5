"""What is reachable, out of rows."""

from collections.abc import Iterable, Sequence
from typing import Any

from graph.model.declaration.model import Model
from graph.model.linked import Near, Spread, Walked
from graph.telling.grouped import grouped


def spreads(model: Model, rows: Iterable[Sequence[Any]], starts: Sequence[tuple[str, str]], most: int) -> list[Spread]:
    """The spread of each start; rows are start, depth, label that it starts from, name, start and end of each walked.

    A step has one node more than `most` where there are more, so that what is cut off here is known to be there.
    """
    ends = {(label.name, rel.name): rel.to for label in model.labels for rel in label.relationships}
    found = grouped(rows)
    return [_spread(ends, found.get(start, ()), start, most) for _, start in starts]


def _spread(ends: dict[tuple[str, str], str], rows: Sequence[Sequence[Any]], start: str, most: int) -> Spread:
    walked = [
        Walked(depth, name, label, from_id, ends[label, name], to_id) for _, depth, label, name, from_id, to_id in rows
    ]
    nodes: dict[str, Near] = {}
    for one in sorted(walked, key=lambda one: one.depth):
        for label, node in ((one.from_label, one.from_id), (one.to_label, one.to_id)):
            if node != start:
                nodes.setdefault(node, Near(label, node, one.depth))
    ordered = sorted(nodes.values(), key=lambda near: (near.depth, near.id))
    kept = {start, *(near.id for near in ordered[:most])}
    told = {one for one in walked if one.from_id in kept and one.to_id in kept}
    by = sorted(told, key=lambda one: (one.depth, one.name, one.from_label, one.from_id, one.to_id))
    return Spread(tuple(ordered[:most]), tuple(by), len(ordered) > most)
