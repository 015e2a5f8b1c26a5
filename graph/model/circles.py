"""Circles in pairs of nodes: the ways that lead back to where they start."""

from collections import defaultdict
from collections.abc import Iterator

Pairs = list[tuple[str, str]]


def circle_of_each(pairs: Pairs) -> Iterator[list[str]]:
    """For each node that lies on a circle the shortest way from it back to it, both ends included."""
    ends: dict[str, list[str]] = defaultdict(list)
    for start, end in _trimmed(_trimmed(pairs, forward=True), forward=False):
        ends[start].append(end)
    for start in sorted(ends):
        path = _back(start, ends)
        if path:
            yield path


def _trimmed(pairs: Pairs, *, forward: bool) -> Pairs:
    """The pairs without those that lead only to a dead end (or, backward, only from one)."""
    far_of: dict[str, list[str]] = defaultdict(list)
    left: dict[str, int] = defaultdict(int)
    for start, end in pairs:
        near, far = (start, end) if forward else (end, start)
        left[near] += 1
        far_of[far].append(near)
    ended = [far for far in far_of if not left.get(far)]
    gone = set(ended)
    while ended:
        for near in far_of.get(ended.pop(), ()):
            left[near] -= 1
            if not left[near]:
                gone.add(near)
                ended.append(near)
    return [(start, end) for start, end in pairs if start not in gone and end not in gone]


def _back(start: str, ends: dict[str, list[str]]) -> list[str] | None:
    came_from: dict[str, str] = {}
    ways = [start]
    for here in ways:
        for end in ends.get(here, ()):
            if end == start:
                path = [here]
                while path[-1] != start:
                    path.append(came_from[path[-1]])
                return [*reversed(path), start]
            if end not in came_from:
                came_from[end] = here
                ways.append(end)
    return None
