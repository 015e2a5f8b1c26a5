"""An input as a client can send it again: what was read of it, in the form that it is read from."""

from enum import Enum
from typing import Any

from graphql import GraphQLInputObjectType, get_named_type

from graph.model.values import decimal_text

DECIMAL = "Decimal"


def written(kind: Any, value: Any) -> Any:
    """A coerced value of an input type as JSON; what is null counts as not given."""
    named: Any = get_named_type(kind)
    if isinstance(value, list):
        return [written(named, item) for item in value]
    if isinstance(named, GraphQLInputObjectType):
        return {name: written(named.fields[name].type, held) for name, held in value.items() if held is not None}
    if isinstance(value, Enum):
        return value.value
    return decimal_text(value) if named.name == DECIMAL else value
