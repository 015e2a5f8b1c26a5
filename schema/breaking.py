"""What of a released contract the present one breaks."""

from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    find_breaking_changes,
)


def broken(released: str, now: str) -> list[str]:
    """A sentence for each promise of `released` that `now` does not keep; what was @deprecated may have gone."""
    before = build_schema(released)
    _drop_deprecated(before)
    return [change.description for change in find_breaking_changes(before, build_schema(now))]


def _drop_deprecated(schema: GraphQLSchema) -> None:
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLEnumType):
            _drop(kind.values)
        elif isinstance(kind, (GraphQLObjectType, GraphQLInterfaceType)):
            _drop(kind.fields)
            for field in kind.fields.values():
                _drop(field.args)
        elif isinstance(kind, GraphQLInputObjectType):
            _drop(kind.fields)


def _drop(parts: dict[str, Any]) -> None:
    for name in [name for name, part in parts.items() if part.deprecation_reason is not None]:
        del parts[name]
