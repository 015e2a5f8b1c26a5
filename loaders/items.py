"""Selections on items of structured lists, and on plain objects that Python computed."""

from typing import Any

from graphql import FieldNode, GraphQLNonNull, GraphQLObjectType, get_named_type

from graph.ports.walk import Const, ItemHole, ItemValue
from loaders.dated import dated
from loaders.filling import Batching, Computing, Filler, Shape
from loaders.given import Given, Variables
from loaders.leading import Leads, Waiting
from loaders.mapping.computing import Batched, Computed
from loaders.mapping.fields import Entry, Lead
from loaders.moment import Moment
from loaders.question import Question
from loaders.selection import Fields

ItemPart = Const | ItemValue | ItemHole


def entries(question: Question, kind: Any, fields: Fields, filler: Filler) -> tuple[ItemPart, ...]:
    """The parts of an item that these fields need; none for items that are plain values."""
    found: list[ItemPart] = []
    for key, nodes in fields.items():
        name = nodes[0].name.value
        if name == "__typename":
            found.append(Const(key, kind.name))
            continue
        mapped = question.field(kind, name)
        if isinstance(mapped, Entry):
            below = get_named_type(kind.fields[name].type)
            under = question.selections.under(below, nodes) if isinstance(below, GraphQLObjectType) else {}
            inner = entries(question, below, under, filler.below(key)) if under else ()
            found.append(ItemValue(key, mapped.key, inner, mapped.is_list))
            continue
        assert isinstance(mapped, (Computed, Batched)), f"{kind.name}.{name} is no field of items"
        arguments, shaped = question.arguments(kind, nodes[0]), shape(question, kind, nodes)
        if isinstance(mapped, Computed):
            needs = mapped.needs
            filler.computing.append(Computing(key, mapped.fill, arguments, shaped))
        else:
            batch, needs = dated(mapped, question.is_anew)
            is_nullable = not isinstance(kind.fields[name].type, GraphQLNonNull)
            filler.batching.append(Batching(key, batch, arguments, nodes, is_nullable, shaped))
        found.append(ItemHole(key, 0, needs, mapped.keys))
    return tuple(found)


def shape(
    question: Question, kind: GraphQLObjectType, nodes: list[FieldNode], leads: Leads | None = None
) -> Shape | None:
    """How a computed value of this field becomes what is asked of it; None where it is plain."""
    below = get_named_type(kind.fields[nodes[0].name.value].type)
    if not isinstance(below, GraphQLObjectType):
        return None
    return plain_object(question, below, question.selections.under(below, nodes), leads)


def plain_object(question: Question, kind: GraphQLObjectType, fields: Fields, leads: Leads | None = None) -> Shape:
    """What these fields ask of a plain object with entries; objects of the registry in it are left to `leads`."""
    held = {key: _plain_key(question, kind, nodes) for key, nodes in fields.items()}
    if None not in held.values():  # most objects of a long answer hold plain values alone
        keys = tuple(held.items())
        return lambda value, _variables, _moment: {key: value.get(name) for key, name in keys}
    makers = [(key, _maker(question, kind, nodes, leads)) for key, nodes in fields.items()]
    return lambda value, variables, moment: {key: make(value, variables, moment) for key, make in makers}


def _plain_key(question: Question, kind: GraphQLObjectType, nodes: list[FieldNode]) -> str | None:
    """The key of an entry that is told as it is; None of any other field."""
    name = nodes[0].name.value
    mapped = None if name == "__typename" else question.field(kind, name)
    if not isinstance(mapped, Entry) or isinstance(get_named_type(kind.fields[name].type), GraphQLObjectType):
        return None
    return mapped.key


def _maker(question: Question, kind: GraphQLObjectType, nodes: list[FieldNode], leads: Leads | None) -> Shape:
    plain = _plain_key(question, kind, nodes)
    if plain is not None:
        return lambda value, _variables, _moment: value.get(plain)
    name = nodes[0].name.value
    if name == "__typename":
        return lambda _value, _variables, _moment: kind.name
    mapped = question.field(kind, name)
    if isinstance(mapped, Batched) and mapped.made is not None:
        mapped = mapped.made
    if isinstance(mapped, Computed):
        return _computed(mapped, question.arguments(kind, nodes[0]))
    if isinstance(mapped, Lead):
        assert leads is not None, f"{kind.name}.{name} leads to the registry from where nothing can be asked"
        return _lead(mapped.key, leads.add(question, nodes, mapped))
    assert isinstance(mapped, Entry), f"{kind.name}.{name} is no field of plain objects"
    held, inner = mapped.key, shape(question, kind, nodes, leads)
    assert inner is not None, f"{kind.name}.{name} is plain"
    return lambda value, variables, moment: _inner(value.get(held), inner, variables, moment)


def _lead(key: str, number: int) -> Shape:
    def make(value: Any, _variables: Variables, _moment: Moment) -> Any:
        held = value.get(key)
        if isinstance(held, list):
            return [Waiting(number, id) for id in held]
        return None if held is None else Waiting(number, held)

    return make


def _computed(mapped: Computed, arguments: dict[str, Given]) -> Shape:
    def make(value: Any, variables: Variables, moment: Moment) -> Any:
        read = {name: given.read(variables) for name, given in arguments.items()}
        return mapped.fill([value.get(key) for key in mapped.keys], read, moment)

    return make


def _inner(value: Any, inner: Shape, variables: Variables, moment: Moment) -> Any:
    if value is None:
        return None
    if isinstance(value, list):
        return [inner(item, variables, moment) for item in value]
    return inner(value, variables, moment)
