"""An object of kept state, or the same object laid over rows that were worked out for another day."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from graphql import FieldNode, GraphQLNonNull, GraphQLObjectType, get_named_type

from graph.ports.filters import Param
from graph.ports.walk import ByIds, Edges, Group, Hole, Many, Node, Nodes, One, Part, Prepared, Walk
from loaders.filling import Batching, Filler, Request
from loaders.mapping.computing import Laid
from loaders.question import Place, Question
from loaders.reading import Later, Reading
from loaders.selection import Fields

Parts = Callable[[Question, GraphQLObjectType, Fields, Place, Filler], tuple[Part, ...]]
IDS = "laid_ids"


def laid(
    question: Question,
    kind: GraphQLObjectType,
    key: str,
    nodes: list[FieldNode],
    place: Place,
    mapped: Laid,
    filler: Filler,
    parts: Parts,
) -> Part:
    """The kept object where the argument is absent or names today, else a hole for the one worked out."""
    below: Any = get_named_type(kind.fields[nodes[0].name.value].type)
    fields = question.selections.under(below, nodes)
    given = question.arguments(kind, nodes[0])
    if mapped.argument not in given or given[mapped.argument].value == question.today:
        return Group(key, parts(question.over(False), below, fields, place, filler.below(key)), mapped.present)
    inner = Filler()
    tree = parts(question.over(True), below, fields, place, inner)
    laying = Laying(Reading(question.model, place.label), tree, inner, _asked_of_ends(question, place.label, tree))
    is_nullable = not isinstance(kind.fields[nodes[0].name.value].type, GraphQLNonNull)
    filler.batching.append(Batching(key, mapped.rows, given, nodes, is_nullable, None, laying.finish))
    return Hole(key, 0, ("id",))


class Laying:
    """Makes objects of rows worked out, and asks the store for what they lead to."""

    def __init__(self, reading: Reading, tree: tuple[Part, ...], filler: Filler, ends: dict[int, Prepared]) -> None:
        self._reading = reading
        self._tree = tree
        self._filler = filler
        self._ends = ends

    async def finish(self, rows: list[Any], request: Request) -> list[Any]:
        """The objects of these rows, null for none."""
        later: Later = {}
        found = [None if row is None else self._reading.object(self._tree, row, request.values, later) for row in rows]
        for part, places in later.items():
            ids = [end for _, _, end in places]
            ends = await request.store.ask(self._ends[part], {**request.values, IDS: ids})
            for (holder, key, _), end in zip(places, ends, strict=True):
                holder[key] = end
        await self._filler.fill(found, replace(request, failed=None))
        return found


def _asked_of_ends(question: Question, label: str, tree: tuple[Part, ...]) -> dict[int, Prepared]:
    """A question by ids for each hop to one that leaves the rows worked out."""
    found: dict[int, Prepared] = {}
    for near, part in _hops(question, label, tree):
        end = question.model.hop(near, part.hop).end
        walk = Walk(f"{near}.{part.hop}", end, ByIds(Param(IDS)), part.parts, has_holes=True)
        found[id(part)] = question.prepare(walk)
    return found


def _hops(question: Question, label: str, tree: tuple[Any, ...]) -> Iterator[tuple[str, One]]:
    for part in tree:
        if isinstance(part, One):
            yield label, part
        elif isinstance(part, Many):
            yield from _hops(question, question.model.hop(label, part.hop).end, part.listing.parts)
        elif isinstance(part, (Group, Edges, Node, Nodes)):
            yield from _hops(question, label, part.parts)
