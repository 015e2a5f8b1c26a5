"""The shortest ways between two nodes over walked relationships, whichever way each points."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from graph.model.linked import Walked

Step = tuple[Walked, str]
"""A relationship, and the id of the node that it is followed to."""


def shortest(start: str, end: str, walked: Iterable[Walked], depth: int, most: int) -> tuple[list[list[Step]], bool]:
    """At most `most` of the shortest paths of at most `depth` steps, and whether there are more; in a fixed order."""
    steps: dict[str, list[Step]] = defaultdict(list)
    for one in {(one.name, one.from_label, one.from_id, one.to_id): one for one in walked}.values():
        steps[one.from_id].append((one, one.to_id))
        steps[one.to_id].append((one, one.from_id))
    left = _distances(end, steps)
    if left.get(start, depth + 1) > depth:
        return [], False
    found = list(islice(_paths(start, left, steps), most + 1))
    return found[:most], len(found) > most


def _distances(end: str, steps: dict[str, list[Step]]) -> dict[str, int]:
    found, level = {end: 0}, [end]
    while level:
        near = [node for held in level for _, node in steps[held]]
        distance = found[level[0]] + 1
        level = [node for node in dict.fromkeys(near) if found.setdefault(node, distance) == distance]
    return found


def _paths(node: str, left: dict[str, int], steps: dict[str, list[Step]]) -> Iterator[list[Step]]:
    if left[node] == 0:
        yield []
        return
    nearer = [step for step in steps[node] if left[step[1]] == left[node] - 1]
    nearer.sort(key=lambda step: (step[0].name, step[1], step[0].from_id))
    for step in nearer:
        for rest in _paths(step[1], left, steps):
            yield [step, *rest]
