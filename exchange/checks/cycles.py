"""No acyclic relationship leads back to where it starts."""

from collections import defaultdict
from collections.abc import Iterator

from exchange import reasons
from exchange.loading import Loading
from graph.model.declaration import Label, Relationship
from graph.ports.rows import Rows

SHOWN = 6
Pairs = list[tuple[str, str]]


CHUNK = 2_000


async def check(loading: Loading) -> None:
    """Every row of the load that is part of a circle is refused."""
    for label in loading.model.labels:
        changed = loading.changed.get(label.name)
        for rel in label.relationships if changed else ():
            if rel.acyclic and not rel.kept:
                await _relationship(loading, label, rel, sorted(changed or ()))


async def _relationship(loading: Loading, label: Label, rel: Relationship, changed: list[str]) -> None:
    circles = list(circle_of_each(await _onward(loading.work, label, rel, changed)))
    codes = await loading.work.nodes(label.name, sorted({id for path in circles for id in path}))
    for path in circles:
        place = loading.keys.place(loading.tables[label.plural], path[0])
        if place is not None:
            words = [_key(codes[id], label) for id in path]
            loading.refuse(place, rel.field, words[1], reasons.cycle(shown(words)))


async def _onward(rows: Rows, label: Label, rel: Relationship, starts: list[str]) -> Pairs:
    """What leads on from these nodes, step by step: a new circle passes through one that was changed."""
    pairs: Pairs = []
    seen: set[str] = set(starts)
    while starts:
        ends: set[str] = set()
        for first in range(0, len(starts), CHUNK):
            found = await rows.links(label.name, rel.field, starts[first : first + CHUNK])
            pairs += found
            ends.update(end for _, end in found)
        starts = sorted(ends - seen)
        seen |= ends
    return pairs


def _key(row: dict[str, object], label: Label) -> str:
    return ":".join(str(row[name]) for name in label.key)


def shown(words: list[str]) -> str:
    """A circle in words, shortened where it is long."""
    if len(words) > SHOWN + 1:
        words = [*words[:SHOWN], "…", words[-1]]
    return " → ".join(words)


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
