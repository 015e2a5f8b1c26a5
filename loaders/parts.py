"""From a selection on a type to the parts of a walk, with the holes that Python fills."""

from typing import Any

from graphql import FieldNode, GraphQLNonNull, GraphQLObjectType, get_named_type

from graph.ports.walk import Const, Form, Group, Hole, Items, One, Part, Value
from loaders.dated import dated
from loaders.filling import Batching, Computing, Filler
from loaders.items import entries, shape
from loaders.laying import laid
from loaders.leading import Leads
from loaders.listing import connection
from loaders.mapping.computing import Batched, Computed, Laid
from loaders.mapping.fields import FieldMap, Fixed, Holds, Ident, Inline, Listed, Prop, Structured, To
from loaders.question import Place, Question
from loaders.selection import Fields


def parts(
    question: Question, kind: GraphQLObjectType, fields: Fields, place: Place, filler: Filler
) -> tuple[Part, ...]:
    """The parts that these fields of an object of this type need."""
    found: list[Part] = []
    for key, nodes in fields.items():
        name = nodes[0].name.value
        if name == "__typename":
            found.append(Const(key, kind.name))
        else:
            found.append(_part(question, kind, key, nodes, place, filler))
    return tuple(found)


def _part(
    question: Question, kind: GraphQLObjectType, key: str, nodes: list[FieldNode], place: Place, filler: Filler
) -> Part:
    mapped = question.field(kind, nodes[0].name.value)
    plain = _plain(question, key, mapped)
    if plain is not None:
        return plain
    below: Any = get_named_type(kind.fields[nodes[0].name.value].type)
    if isinstance(mapped, (Computed, Batched)):
        return _hole(question, kind, key, nodes, mapped, filler)
    if isinstance(mapped, Structured):
        fields = question.selections.under(below, nodes) if isinstance(below, GraphQLObjectType) else {}
        return Items(key, mapped.property, entries(question, below, fields, filler.below(key)))
    if isinstance(mapped, Listed):
        return connection(question, kind, key, nodes, place, mapped, filler, parts)
    if isinstance(mapped, Laid):
        return laid(question, kind, key, nodes, place, mapped, filler, parts)
    fields = question.selections.under(below, nodes)
    if isinstance(mapped, Inline):
        return Group(key, parts(question, below, fields, place, filler.below(key)), mapped.present)
    assert isinstance(mapped, To), f"{kind.name}.{nodes[0].name.value} is no field of rows"
    end = question.end(place, mapped.hop, mapped.of_edge)
    return One(key, mapped.hop, parts(question.over(False), below, fields, end, filler.below(key)), mapped.of_edge)


def _plain(question: Question, key: str, mapped: FieldMap) -> Part | None:
    if isinstance(mapped, Prop):
        return Value(key, mapped.property, mapped.form, mapped.of_edge)
    if isinstance(mapped, Holds):
        return Value(key, mapped.property) if question.is_anew else Const(key, question.today)
    if isinstance(mapped, Ident):
        return Value(key, "id", Form.ID, mapped.of_edge)
    if isinstance(mapped, Fixed):
        return Const(key, mapped.anew if question.is_anew else mapped.kept)
    return None


def _hole(
    question: Question,
    kind: GraphQLObjectType,
    key: str,
    nodes: list[FieldNode],
    mapped: Computed | Batched,
    filler: Filler,
) -> Part:
    arguments = question.arguments(kind, nodes[0])
    if isinstance(mapped, Computed):
        filler.computing.append(Computing(key, mapped.fill, arguments, shape(question, kind, nodes)))
        return Hole(key, 0, mapped.needs)
    batch, needs = dated(mapped, question.is_anew)
    leads = Leads(parts)
    shaped = shape(question, kind, nodes, leads)
    finish = leads.finish(shaped)
    is_nullable = not isinstance(kind.fields[nodes[0].name.value].type, GraphQLNonNull)
    filler.batching.append(Batching(key, batch, arguments, nodes, is_nullable, None if finish else shaped, finish))
    return Hole(key, 0, needs)
