"""Objects of the registry inside what a batch worked out: all of them in one question, once the batch is done."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from graphql import FieldNode

from graph.ports.filters import Param
from graph.ports.walk import ByIds, Part, Prepared, Walk
from loaders.filling import Filler, Request, Shape, shaped
from loaders.ids import node_of
from loaders.mapping.fields import Lead
from loaders.question import Place, Question

Finish = Callable[[list[Any], Request], Awaitable[list[Any]]]
IDS = "lead_ids"
Parts = Callable[..., tuple[Part, ...]]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A place where the object of this global id comes, as the lead of this number wants it."""

    lead: int
    id: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What a lead asks of one label: its walk by ids, and the holes in that."""

    prepared: Prepared
    filler: Filler


class Leads:
    """The leads under one field that a batch answers."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._asked: list[dict[str, Asked]] = []

    def add(self, question: Question, nodes: list[FieldNode], mapped: Lead) -> int:
        """Prepare a walk for each label that this lead may come upon; its number."""
        self._asked.append({label: self._walk(question, nodes, label) for label in mapped.labels})
        return len(self._asked) - 1

    def _walk(self, question: Question, nodes: list[FieldNode], label: str) -> Asked:
        filler = Filler()
        kind = question.object(question.map.types[label])
        fields = question.selections.under(kind, nodes)
        wanted = self._parts(question.over(False), kind, fields, Place(label), filler)
        walk = Walk(f"{nodes[0].name.value}-{label}", label, ByIds(Param(IDS)), wanted, has_holes=True)
        return Asked(question.prepare(walk), filler)

    def finish(self, shape: Shape | None) -> Finish | None:
        """How the results of the batch are completed; None where shaping them is enough."""
        if not self._asked:
            return None

        async def finish(results: list[Any], request: Request) -> list[Any]:
            found = [shaped(result, shape, request) for result in results]
            await self._fill(list(_places(found)), request)
            return found

        return finish

    async def _fill(self, places: list[tuple[Any, Any, Waiting]], request: Request) -> None:
        wanted: dict[tuple[int, str], dict[str, Any]] = {}
        for _, _, waiting in places:
            label = waiting.id.partition(":")[0]
            wanted.setdefault((waiting.lead, label), {})[waiting.id] = None
        questions = [
            (self._asked[lead][label].prepared, {**request.values, IDS: [node_of(id, "id") for id in ids]})
            for (lead, label), ids in wanted.items()
        ]
        answers = await request.store.ask_all(questions) if questions else []
        for ((lead, label), ids), answer in zip(wanted.items(), answers, strict=True):
            await self._asked[lead][label].filler.fill(answer, replace(request, failed=None))
            ids.update(zip(ids, answer, strict=True))
        for holder, key, waiting in places:
            holder[key] = wanted[waiting.lead, waiting.id.partition(":")[0]][waiting.id]


def _places(held: Any) -> Iterator[tuple[Any, Any, Waiting]]:
    """Every place in it where an object is to come."""
    entries = held.items() if isinstance(held, dict) else enumerate(held)
    for key, value in entries:
        if isinstance(value, Waiting):
            yield held, key, value
        elif isinstance(value, (dict, list)):
            yield from _places(value)
