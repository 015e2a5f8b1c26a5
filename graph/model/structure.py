"""Rules, conditions and asks as structured JSON and back: a dataclass is an object that names its class under "is"."""

import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from graph.model import requirements, rules


def to_structure(value: Any) -> Any:
    """The JSON form of a value type; fields that have their default are left out, exact numbers are "p/q" text."""
    if is_dataclass(value) and not isinstance(value, type):
        found: dict[str, Any] = {"is": type(value).__name__}
        for item in fields(value):
            held = getattr(value, item.name)
            if item.default is MISSING or held != item.default:
                found[item.name] = to_structure(held)
        return found
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, (Fraction, date)):
        return str(value)
    if isinstance(value, tuple):
        return [to_structure(item) for item in value]
    return value


def from_structure(data: Any, wanted: Any) -> Any:
    """The value of type `wanted` that to_structure wrote; ValueError or KeyError where it is not one."""
    if get_origin(wanted) in (Union, types.UnionType):
        return _one_of(data, get_args(wanted))
    if get_origin(wanted) is tuple:
        return _tuple(data, get_args(wanted))
    if isinstance(data, dict):
        return _object(data)
    if wanted is Fraction:
        return Fraction(data)
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return wanted(data)
    return data


def _one_of(data: Any, choices: tuple[Any, ...]) -> Any:
    if data is None:
        return None
    rest = [choice for choice in choices if choice is not type(None)]
    return from_structure(data, rest[0])


def _tuple(data: Any, inner: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(inner) == 2 and inner[1] is ...:
        return tuple(from_structure(item, inner[0]) for item in data)
    return tuple(from_structure(item, wanted) for item, wanted in zip(data, inner, strict=True))


def _object(data: dict[str, Any]) -> Any:
    kind = _classes()[data["is"]]
    hints = _hints(kind)
    return kind(**{name: from_structure(held, hints[name]) for name, held in data.items() if name != "is"})


@cache
def _classes() -> dict[str, type]:
    found: dict[str, type] = {}
    for module in (rules, requirements):
        for name, held in vars(module).items():
            if isinstance(held, type) and is_dataclass(held) and held.__module__ == module.__name__:
                found[name] = held
    return found


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, {**vars(rules), **vars(requirements)})
