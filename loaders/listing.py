"""From a selection on a connection to a listing of the ports."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, GraphQLField, GraphQLObjectType, get_named_type

from graph.ports.filters import All, Away, Near, Rank
from graph.ports.walk import (
    Const,
    Cursor,
    Edges,
    Listing,
    Many,
    Metres,
    Node,
    Nodes,
    Order,
    PageFact,
    PageInfo,
    Part,
    Total,
)
from loaders import refusals
from loaders.binding import converted
from loaders.circles import circle_of
from loaders.errors import Refused
from loaders.filling import Filler
from loaders.given import Given
from loaders.mapping.fields import Listed
from loaders.paging import page
from loaders.question import Place, Question
from loaders.selection import Fields

Parts = Callable[[Question, GraphQLObjectType, Fields, Place, Filler], tuple[Part, ...]]
DISTANCE = "distanceMetres"
FACTS = {
    "hasNextPage": PageFact.HAS_NEXT,
    "hasPreviousPage": PageFact.HAS_PREVIOUS,
    "startCursor": PageFact.START_CURSOR,
    "endCursor": PageFact.END_CURSOR,
}


def connection(
    question: Question,
    kind: GraphQLObjectType,
    key: str,
    nodes: list[FieldNode],
    place: Place,
    mapped: Listed,
    filler: Filler,
    parts: Parts,
) -> Many:
    """A list by a hop, as a part of the object it hangs on."""
    end = question.end(place, mapped.hop)
    return Many(key, mapped.hop, listing(question, kind, nodes, end, mapped.order, filler.below(key), parts))


def listing(
    question: Question,
    kind: GraphQLObjectType,
    nodes: list[FieldNode],
    place: Place,
    default: tuple[Order, ...],
    filler: Filler,
    parts: Parts,
    near: tuple[tuple[str, ...], ...] = (),
) -> Listing:
    """How a connection's field is filtered, ordered, paged and shaped; `near` as ListRoot's."""
    declared = kind.fields[nodes[0].name.value]
    given = question.arguments(kind, nodes[0])
    if question.is_anew and ("where" in given or "orderBy" in given):
        raise Refused(refusals.not_on_another_day())
    where = None
    wanted = given["where"].value if "where" in given else {}
    if wanted:
        named: Any = get_named_type(declared.args["where"].type)
        where = question.filtering.where(named.name, wanted)
    away = Away(question.binds.one(converted(given["near"].read, circle_of)), near) if near else None
    if away is not None:
        where = Near(away) if where is None else All((Near(away), where))
        order: tuple[Order, ...] = (Order("", by=away),)
    elif "orderBy" in given:
        order = _order(question, declared, given["orderBy"].value)
    elif "text" in wanted:
        order = (Order("", by=Rank(question.filtering.text(wanted["text"]))),)
    else:
        order = default
    kinds = [question.kind_of(place, item) for item in order]
    part = page(given, kinds, question.binds, question.limits)
    below: Any = get_named_type(declared.type)
    fields = question.selections.under(below, nodes)
    return Listing(_Shape(question, place, parts, away).of(below, fields, filler), part, where, order)


def _order(question: Question, declared: GraphQLField, given: tuple[Given, ...]) -> tuple[Order, ...]:
    pair: Any = get_named_type(declared.args["orderBy"].type)
    keys = question.map.orders[get_named_type(pair.fields["field"].type).name]
    found: list[Order] = []
    for item in given:
        named = keys[item.value["field"].value]
        if all((named.property, named.of_edge) != (other.property, other.of_edge) for other in found):
            descending, nulls_first = item.value["direction"].value == "DESC", item.value["nulls"].value == "FIRST"
            found.append(Order(named.property, descending, named.of_edge, nulls_first))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What shapes a connection at a place: `parts` its nodes, `away`, where that is asked, how far away they are."""

    question: Question
    place: Place
    parts: Parts
    away: Away | None

    def of(self, kind: GraphQLObjectType, fields: Fields, filler: Filler) -> tuple[Any, ...]:
        """The parts of the connection."""
        found: list[Any] = []
        for key, nodes in fields.items():
            name = nodes[0].name.value
            if name == "__typename":
                found.append(Const(key, kind.name))
            elif name == "totalCount":
                found.append(Total(key))
            elif name == "pageInfo":
                found.append(PageInfo(key, self._facts(*self._below(kind, nodes))))
            elif name == "nodes":
                found.append(Nodes(key, self._nodes(kind, nodes, filler.below(key))))
            else:
                found.append(Edges(key, self._edge(*self._below(kind, nodes), filler.below(key))))
        return tuple(found)

    def _below(self, kind: GraphQLObjectType, nodes: list[FieldNode]) -> tuple[Any, Fields]:
        below: Any = get_named_type(kind.fields[nodes[0].name.value].type)
        return below, self.question.selections.under(below, nodes)

    def _nodes(self, kind: GraphQLObjectType, nodes: list[FieldNode], filler: Filler) -> tuple[Part, ...]:
        return self.parts(self.question, *self._below(kind, nodes), self.place, filler)

    def _facts(self, kind: GraphQLObjectType, fields: Fields) -> tuple[Any, ...]:
        found: list[Any] = []
        for key, under in fields.items():
            name = under[0].name.value
            found.append(Const(key, kind.name) if name == "__typename" else (key, FACTS[name]))
        return tuple(found)

    def _edge(self, kind: GraphQLObjectType, fields: Fields, filler: Filler) -> tuple[Any, ...]:
        found: list[Any] = []
        for key, nodes in fields.items():
            name = nodes[0].name.value
            if name == "__typename":
                found.append(Const(key, kind.name))
            elif name == "cursor":
                found.append(Cursor(key))
            elif name == DISTANCE:
                assert self.away is not None  # only the edges of what is near a place have it
                found.append(Metres(key, self.away))
            else:
                found.append(Node(key, self._nodes(kind, nodes, filler.below(key))))
        return tuple(found)
