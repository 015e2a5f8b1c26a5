"""Whether a thing fits a `where`, worked out in Python: two-valued, an absent value fits no comparison."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import Any

from graph.search.wanted import wanted
from loaders.mapping.condition import Condition
from tests.contract.judge import says
from tests.stock.world import Thing, World

Wheres = Mapping[str, Mapping[str, Condition]]
QUANTIFIERS: dict[str, Callable[[Iterable[bool]], bool]] = {
    "is": any,
    "some": any,
    "every": all,
    "none": lambda told: not any(told),
}


def plain(value: Any) -> Any:
    """An argument without enumeration members."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(held) for key, held in value.items()}
    return value


def fits(world: World, wheres: Wheres, kind: str, where: Mapping[str, Any], thing: Thing) -> bool:
    """Whether every field of the `where`, of this input type, holds."""
    for name, held in where.items():
        if held is None:
            continue
        if name == "and":
            holds = all(fits(world, wheres, kind, each, thing) for each in held)
        elif name == "or":
            holds = any(fits(world, wheres, kind, each, thing) for each in held)
        elif name == "not":
            holds = not fits(world, wheres, kind, held, thing)
        elif wheres[kind][name].is_text:
            holds = says(world.model.label(thing.label), thing.row, wanted(held))
        else:
            holds = _condition(world, wheres, wheres[kind][name], held, thing)
        if not holds:
            return False
    return True


def _condition(world: World, wheres: Wheres, condition: Condition, operators: Mapping[str, Any], thing: Thing) -> bool:
    given = {name: value for name, value in operators.items() if value is not None}
    ends, related = _ends(world, condition.path, thing), _ends(world, condition.way, thing)
    for name, how_many in QUANTIFIERS.items():
        inner = given.pop(name, None)
        if inner is not None and not how_many(fits(world, wheres, condition.where, inner, end) for end in related):
            return False
    is_null = given.pop("isNull", None)
    if is_null is not None:
        absent = not ends if condition.path else _value(condition, thing) is None
        if absent is not is_null:
            return False
    return all(any(_compare(world, condition, end, *each) for end in ends) for each in given.items())


def _ends(world: World, path: Sequence[str], thing: Thing) -> list[Thing]:
    ends = [thing]
    for hop in path:
        ends = [far for near in ends for far in world.related(near.label, hop, near.row)]
    return ends


def _value(condition: Condition, thing: Thing) -> Any:
    holder = thing.edge if condition.of_edge else thing.row
    assert holder is not None
    return holder[condition.property]


COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, other: bool(value == other),
    "in": lambda value, other: value in other,
    "lt": lambda value, other: bool(value < other),
    "gt": lambda value, other: bool(value > other),
    "contains": lambda value, other: other in value,
    "between": lambda value, other: bool(other["low"] <= value <= other["high"]),
}


def _compare(world: World, condition: Condition, thing: Thing, operator: str, other: Any) -> bool:
    value = _value(condition, thing)
    if value is None:
        return False
    if operator == "within":
        above: list[Thing] = [thing]
        while above:
            if above[0].row[condition.property] in other:
                return True
            above = world.related(thing.label, condition.tree or "", above[0].row)
        return False
    if condition.derived is not None:
        names = other if operator == "in" else [other]
        return any(value in condition.derived[name] for name in names)
    return COMPARE[operator](value, other)
