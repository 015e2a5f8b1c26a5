"""Enumerations of the contract, made of the choices that the model declares, with their words in both languages."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

import strawberry
from strawberry.types.enum import EnumValueDefinition

from graph.model.declaration.property import Choice
from graph.ports.walk import Order


def enumeration(name: str, description: str, choices: Iterable[Choice]) -> Any:
    """An enumeration of declared choices."""
    return described(name, description, {choice.code: f"{choice.en}. {choice.zh}。" for choice in choices})


def order_fields(name: str, keys: Mapping[str, tuple[Order, str]]) -> Any:
    """What a list can be ordered by: pairs of the key and its description."""
    found = described(name, "What to order by. 排序字段。", {code: words for code, (_, words) in keys.items()})
    found.orders = {code: order for code, (order, _) in keys.items()}
    return found


def described(name: str, description: str, values: Mapping[str, str]) -> Any:
    """An enumeration of values with their descriptions."""
    members: dict[str, EnumValueDefinition] = {
        code: strawberry.enum_value(code, description=words) for code, words in values.items()
    }
    functional: Any = Enum
    made = functional(name, members)
    return strawberry.enum(made, name=name, description=description)
