"""Variables checked against their declared types: plain ones by a look, all else by graphql-core."""

from collections.abc import Callable, Mapping
from typing import Any

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLID,
    GraphQLInt,
    GraphQLNonNull,
    GraphQLSchema,
    GraphQLString,
    OperationDefinitionNode,
    VariableDefinitionNode,
    type_from_ast,
)
from graphql.execution.values import get_variable_values

from loaders import refusals
from loaders.errors import Code, RequestRefused, entry, refuse
from loaders.language_rules import words
from loaders.limits import Limits
from loaders.measuring import check_nesting

Coerce = Callable[[Mapping[str, Any] | None], Mapping[str, Any]]
Look = Callable[[Any], Any]
NONE: Mapping[str, Any] = {}
MOST_ERRORS = 10
UNSEEN = object()
"""What a look gives for a value that graphql-core must judge."""
LARGEST = 2**31


def coercion(schema: GraphQLSchema, operation: OperationDefinitionNode, limits: Limits) -> Coerce:
    """How the variables of this operation are read; RequestRefused where they are not of their types."""
    definitions = operation.variable_definitions or ()
    if not definitions:
        return lambda _given: NONE
    looks = [_look(schema, definition) for definition in definitions]
    if any(look is None for look in looks):
        return lambda given: _judged(schema, operation, given or NONE, limits)
    plain = [
        (definition.variable.name.value, look)
        for definition, look in zip(definitions, looks, strict=True)
        if look is not None
    ]

    def coerce(given: Mapping[str, Any] | None) -> Mapping[str, Any]:
        held = given or NONE
        found = {}
        for name, look in plain:
            value = look(held.get(name))
            if value is UNSEEN:
                return _judged(schema, operation, held, limits)
            found[name] = value
        return found

    return coerce


def _judged(
    schema: GraphQLSchema, operation: OperationDefinitionNode, given: Mapping[str, Any], limits: Limits
) -> Mapping[str, Any]:
    check_nesting(given, limits)
    definitions = operation.variable_definitions or ()
    try:
        result = get_variable_values(schema, definitions, dict(given), MOST_ERRORS, hide_suggestions=True)
    except RecursionError:
        raise refuse(refusals.variables_too_deep(limits.nesting), Code.LIMIT_EXCEEDED) from None
    if isinstance(result, list):
        raise RequestRefused([entry(words(error), Code.BAD_USER_INPUT) for error in result])
    return result.coerced


def _look(schema: GraphQLSchema, definition: VariableDefinitionNode) -> Look | None:
    """A look at values of a plain type that is always given; absent, null and anything odd are not for it."""
    kind = type_from_ast(schema, definition.type)
    named = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if isinstance(named, GraphQLEnumType):
        members = {name: named.parse_value(name) for name in named.values}
        return lambda value: members.get(value, UNSEEN) if isinstance(value, str) else UNSEEN
    if named in (GraphQLString, GraphQLID):
        return lambda value: value if isinstance(value, str) else UNSEEN
    if named is GraphQLInt:
        return lambda value: value if type(value) is int and -LARGEST <= value < LARGEST else UNSEEN
    if named is GraphQLBoolean:
        return lambda value: value if isinstance(value, bool) else UNSEEN
    return None
