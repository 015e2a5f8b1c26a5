"""Orders and pages lists in Python: absent values last, or first where asked for, then the id."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cmp_to_key
from typing import Any

import orjson

from graph.ports.walk import Order
from tests.stock.world import Thing


@dataclass(frozen=True)
class Reckoned:
    """A key that no property holds: a whole number, always there."""

    of: Callable[[Thing], int]
    descending: bool = False
    nulls_first: bool = False


Key = Order | Reckoned


def keys(thing: Thing, order: Sequence[Key]) -> list[Any]:
    """The raw order keys and the last one, as a cursor holds them."""
    return [*(_key(thing, key) for key in order), thing.last_key]


def _key(thing: Thing, key: Key) -> Any:
    if isinstance(key, Reckoned):
        return key.of(thing)
    return (thing.edge or {} if key.of_edge else thing.row)[key.property]


def cursor(thing: Thing, order: Sequence[Key]) -> str:
    """A thing's cursor."""
    return orjson.dumps(keys(thing, order)).decode()


def page(things: list[Thing], order: Sequence[Key], given: Mapping[str, Any]) -> dict[str, Any]:
    """A connection as plain values: edges of things, with what can be told of the page."""

    def compare(left: list[Any], right: list[Any]) -> int:
        for key, one, other in zip([*order, Order("id")], left, right, strict=True):
            if one == other:
                continue
            if one is None or other is None:
                return (1 if one is None else -1) * (-1 if key.nulls_first else 1)
            return (-1 if one < other else 1) * (-1 if key.descending else 1)
        return 0

    def by_order(one: Thing, other: Thing) -> int:
        return compare(keys(one, order), keys(other, order))

    rest = sorted(things, key=cmp_to_key(by_order))
    after, before, last = given.get("after"), given.get("before"), given.get("last")
    if after is not None:
        start = orjson.loads(after)
        rest = [thing for thing in rest if compare(keys(thing, order), start) > 0]
    if before is not None:
        end = orjson.loads(before)
        rest = [thing for thing in rest if compare(keys(thing, order), end) < 0]
    first = 50 if given.get("first") is None else given["first"]
    chosen = rest[:first] if last is None else rest[max(0, len(rest) - last) :]
    shown: list[dict[str, Any]] = [{"cursor": cursor(thing, order), "node": thing} for thing in chosen]
    left_out = len(rest) > len(chosen)
    return {
        "edges": shown,
        "nodes": [edge["node"] for edge in shown],
        "totalCount": len(things),
        "pageInfo": {
            "hasNextPage": before is not None or (left_out and last is None),
            "hasPreviousPage": after is not None or (left_out and last is not None),
            "startCursor": shown[0]["cursor"] if shown else None,
            "endCursor": shown[-1]["cursor"] if shown else None,
        },
    }
