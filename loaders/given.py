"""Arguments as they were given: what they hold now, and how to read them again from the variables of a request."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_nullable_type,
    value_from_ast,
)

Variables = Mapping[str, Any]
Source = Callable[[Variables], Any]
Known = dict[tuple[str, str], "Given | None"]
"""What variables hold, by name and type: worked out once, however often a document uses them."""


@dataclass(frozen=True, slots=True)
class Given:
    """A value that is there. `value` is a dict of Given for an input object, a tuple of Given for a list of these,
    else the raw value now; `read` gives the raw value out of any variables of the same form."""

    value: Any
    read: Source


def raw(value: Any) -> Any:
    """A coerced leaf in raw form: enumeration members by name."""
    if isinstance(value, (list, tuple)):
        return [raw(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def arguments(node: FieldNode, declared: GraphQLField, variables: Variables, known: Known) -> dict[str, Given]:
    """The arguments of a field that are there and not null, defaults included; `known` keeps what variables hold."""
    written = {argument.name.value: argument.value for argument in node.arguments or ()}
    found: dict[str, Given] = {}
    for name, argument in declared.args.items():
        given: Any = _written(written[name], argument.type, variables, known) if name in written else Undefined
        if given is Undefined and argument.default_value is not Undefined:
            given = _constant(argument.default_value, argument.type)
        if given is not Undefined and given is not None:
            found[name] = given
    return found


def _written(node: ValueNode, kind: GraphQLInputType, variables: Variables, known: Known) -> Any:
    """A Given, None for null, Undefined where a variable is absent."""
    if isinstance(node, VariableNode):
        name = node.name.value
        if name not in variables:
            return Undefined
        key = name, str(get_nullable_type(kind))
        if key not in known:
            known[key] = _held(variables[name], kind, (name,))
        return known[key]
    if isinstance(node, NullValueNode):
        return None
    nullable: Any = get_nullable_type(kind)
    if isinstance(nullable, GraphQLInputObjectType):
        return _written_object(node, nullable, variables, known)
    if isinstance(nullable, GraphQLList):
        return _written_list(node, nullable.of_type, variables, known)
    value = raw(value_from_ast(node, nullable))
    return Given(value, lambda _: value)


def _written_object(node: ValueNode, kind: GraphQLInputObjectType, variables: Variables, known: Known) -> Given:
    assert isinstance(node, ObjectValueNode)
    written = {item.name.value: item.value for item in node.fields}
    found: dict[str, Given] = {}
    for name, item in kind.fields.items():
        given: Any = _written(written[name], item.type, variables, known) if name in written else Undefined
        if given is Undefined and item.default_value is not Undefined:
            given = _constant(item.default_value, item.type)
        if given is not Undefined and given is not None:
            found[name] = given
    return Given(found, lambda variables: {name: given.read(variables) for name, given in found.items()})


def _written_list(node: ValueNode, of_type: Any, variables: Variables, known: Known) -> Given:
    written = node.values if isinstance(node, ListValueNode) else (node,)
    given = [_written(item, of_type, variables, known) for item in written]
    items = tuple(item for item in given if isinstance(item, Given))
    if isinstance(get_nullable_type(of_type), GraphQLInputObjectType):
        return Given(items, lambda variables: [item.read(variables) for item in items])
    return Given([item.value for item in items], lambda variables: [item.read(variables) for item in items])


def _held(value: Any, kind: GraphQLInputType, path: tuple[str | int, ...]) -> Given | None:
    """A coerced value that a variable holds, or a part of one."""
    if value is None:
        return None
    nullable: Any = get_nullable_type(kind)
    if isinstance(nullable, GraphQLInputObjectType):
        parts = {name: _held(held, nullable.fields[name].type, (*path, name)) for name, held in value.items()}
        return Given({name: part for name, part in parts.items() if part is not None}, _at(path))
    if isinstance(nullable, GraphQLList) and isinstance(get_nullable_type(nullable.of_type), GraphQLInputObjectType):
        items = value if isinstance(value, list) else [value]
        return Given(tuple(_held(item, nullable.of_type, (*path, at)) for at, item in enumerate(items)), _at(path))
    return Given(raw(value), _at(path))


def _at(path: tuple[str | int, ...]) -> Source:
    if len(path) == 1:
        name = path[0]
        return lambda variables: raw(variables[name])  # type: ignore[index]

    def read(variables: Variables) -> Any:
        value: Any = variables
        for step in path:
            value = value[step]
        return raw(value)

    return read


def _constant(value: Any, kind: GraphQLInputType) -> Given | None:
    held = _held(value, kind, ())
    if held is None:
        return None
    return Given(held.value, lambda _: raw(value))
