"""Groupings of the small world, and the same worked out in plain Python."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Any

import orjson

from graph.model.declaration.model import Model
from graph.model.identity import node_id
from graph.model.kinds import Kind
from graph.model.values import MILLION, decimal_text
from graph.ports.filters import Filter, Param
from graph.ports.group import (
    Count,
    Different,
    Grouping,
    GroupPart,
    Key,
    KeyNode,
    KeyValue,
    Listed,
    More,
    Split,
    SplitOf,
    Sum,
    Summed,
    SumOf,
)
from graph.ports.store import Store
from graph.ports.walk import Form, Value
from tests.contract.judge import NO_EDGE, Judge, Row

MANY = 1_000
Group = list[Any]
"""The keys of a group (of a node its id), its count, sums, how many each adds up, how many different, the splits."""


async def groups(
    store: Store,
    label: str,
    by: tuple[Key, ...],
    where: Filter | None = None,
    sums: tuple[Sum, ...] = (),
    *,
    by_count: bool = False,
    most: int = MANY,
    different: tuple[str, ...] = (),
    splits: tuple[Split, ...] = (),
    **values: Any,
) -> tuple[list[Group], bool]:
    """The groups as a store tells them, and whether there are more."""
    ident = (Value("id", "id", Form.ID),)
    shown: list[GroupPart] = [
        KeyNode(f"k{at}", at, ident) if key.is_node() else KeyValue(f"k{at}", at) for at, key in enumerate(by)
    ]
    shown += [Count("n"), *(SumOf(f"s{at}", at) for at in range(len(sums)))]
    shown += [Summed(f"c{at}", at) for at in range(len(sums))]
    shown += [Different(f"d{at}", at) for at in range(len(different))]
    shown += [SplitOf(f"p{at}", at) for at in range(len(splits))]
    parts = (Listed("groups", tuple(shown)), More("more"))
    grouping = Grouping("g", label, by, parts, Param("most"), where, sums, by_count, False, different, splits)
    asked = store.prepare_group(grouping)
    assert asked.statements == 1
    found = orjson.loads(await store.ask(asked, {"most": most, **values}))
    return [[_plain(held) for held in group.values()] for group in found["groups"]], found["more"]


def _plain(held: Any) -> Any:
    return held["id"].partition(":")[2] if isinstance(held, dict) else held


class Naive:
    """Groups the small world by hand."""

    def __init__(self, model: Model, values: dict[str, Any]) -> None:
        self._judge = Judge(model, values)
        self._model = model

    def groups(
        self,
        label: str,
        by: tuple[Key, ...],
        where: Filter | None,
        sums: tuple[Sum, ...],
        *,
        by_count: bool,
        different: tuple[str, ...] = (),
        splits: tuple[Split, ...] = (),
    ) -> list[Group]:
        """What a store must tell."""
        held: dict[tuple[Any, ...], list[Row]] = {}
        for row in self._judge.rows[label].values():
            if where is None or self._judge.fits(label, row, where):
                for keys in dict.fromkeys(self._keys(label, row, by)):
                    held.setdefault(keys, []).append(row)
        found = [
            [
                *(_shown(one) for one in keys),
                len(rows),
                *(self._sum(label, rows, one) for one in sums),
                *(len(_summed(rows, one)) for one in sums),
                *(len({row[name] for row in rows} - {None}) for name in different),
                *([sum(row[one.property] == value for row in rows) for value in one.values] for one in splits),
            ]
            for keys, rows in sorted(held.items(), key=lambda one: [_order(key) for key in one[0]])
        ]
        return sorted(found, key=lambda group: -group[len(by)]) if by_count else found

    def _keys(self, label: str, row: Row, by: tuple[Key, ...]) -> Iterator[tuple[Any, ...]]:
        """Every combination of keys that a node has; keys behind one relation to many are of one and the same entry."""
        firsts = {(key.path[:1], key.only): self._first(label, row, key) for key in by if key.path}
        for chosen in product(*firsts.values()):
            entries = dict(zip(firsts, chosen, strict=True))
            yield tuple(
                self._key(label, key, entries[key.path[:1], key.only] if key.path else (row, NO_EDGE)) for key in by
            )

    def _first(self, label: str, row: Row, key: Key) -> list[tuple[Row | None, Row]]:
        hop = self._model.hop(label, key.path[0])
        ends = [
            (end, edge)
            for end, edge in self._judge._ends(hop, row)
            if key.only is None or self._judge.fits(hop.end, end, key.only, edge)
        ]
        return list(ends) or [(None, NO_EDGE)]

    def _key(self, label: str, key: Key, first: tuple[Row | None, Row]) -> Any:
        there, edge = first
        for name in key.path[:1]:
            label = self._model.hop(label, name).end
        if key.of_edge and key.is_plain:
            return edge.get(key.property)
        if key.of_edge:
            code = edge.get(key.property)
            return None if code is None else self._term(code)
        for name in key.path[1:]:
            hop = self._model.hop(label, name)
            there = next((end for end, _ in self._judge._ends(hop, there)), None) if there is not None else None
            label = hop.end
        if there is None:
            return None
        if key.above is not None:
            value = self._judge.values[key.above.value.name]
            while there is not None and there[key.above.property] != value:
                there = self._judge.rows[label].get(there[key.above.parent] or "")
            return None if there is None else (there["code"], there["id"])
        if not key.property:
            return (there["code"], there["id"])
        held = there[key.property]
        return held if key.letters is None or held is None else held[: key.letters]

    def _term(self, code: str) -> tuple[str, str]:
        return code, node_id("Term", "role", code)

    def _sum(self, label: str, rows: list[Row], wanted: Sum) -> str | None:
        held = _summed(rows, wanted)
        if wanted.is_ratio:
            held = [int(Fraction(one) * MILLION) for one in held]
        elif self._model.label(label).property(wanted.property).kind is Kind.INTEGER:
            held = [one * MILLION for one in held]
        return decimal_text(sum(held)) if held else None


def _summed(rows: list[Row], wanted: Sum) -> list[Any]:
    """What a sum adds up, as the rows have it."""
    return [row[wanted.property] for row in rows if row[wanted.property] is not None]


def _shown(key: Any) -> Any:
    return key[1] if isinstance(key, tuple) else key


def _order(key: Any) -> tuple[bool, Any]:
    return key is None, "" if key is None else key
