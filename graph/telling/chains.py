"""Chains out of rows."""

from collections.abc import Iterable, Sequence
from typing import Any

from graph.model.linked import Chain
from graph.telling.grouped import grouped


def chains(rows: Iterable[Sequence[Any]], ids: Sequence[str], depth: int, most: int) -> list[Chain]:
    """The chain of each start; rows are start, id, depth, in order, one step and one node further than asked."""
    found = grouped(rows)
    told = []
    for start in ids:
        reached = [(row[1], row[2]) for row in found.get(start, ())]
        kept = [pair for pair in reached if pair[1] <= depth][:most]
        told.append(Chain(tuple(kept), len(kept) < len(reached)))
    return told
