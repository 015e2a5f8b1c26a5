"""Groups things in Python: by every combination of keys that a thing has, each once."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import Any

from graph.model.declaration.model import Model
from graph.model.kinds import Kind
from graph.model.values import MILLION, decimal_text
from graph.ports.group import Sum
from loaders.grouping import ABSENT, LEVEL, OUTSIDE, field_of
from loaders.mapping.groups import GroupRoot, KeyMap
from tests.stock.world import Thing, World

Found = Thing | str | int | bool | None
"""A key: a node, or a plain value."""
WORDS = {True: "true", False: "false"}


def groups(
    world: World, mapped: GroupRoot, things: Sequence[Thing], given: Mapping[str, Any], today: str
) -> dict[str, Any]:
    """The answer of a field of groups."""
    names = list(dict.fromkeys(given["by"]))
    rows = parted(world, things, [mapped.keys[name] for name in names], given, today)
    if given["orderBy"] == "COUNT":
        rows.sort(key=lambda row: -len(row[1]))
    most = given.get("first") or 1_000
    shown = [_group(world.model, mapped, names, found, members, given) for found, members in rows[:most]]
    return {"groups": shown, "truncated": len(rows) > most}


def parted(
    world: World, things: Sequence[Thing], keys: Sequence[KeyMap], given: Mapping[str, Any], today: str
) -> list[tuple[list[Found], list[Thing]]]:
    """The things by their keys, in order of these."""
    held: dict[tuple[Any, ...], tuple[list[Found], list[Thing]]] = {}
    for thing in things:
        told = {tuple(_order(key) for key in found): found for found in _keys(world, thing, keys, given, today)}
        for order, found in told.items():
            held.setdefault(order, (found, []))[1].append(thing)
    return [held[order] for order in sorted(held)]


def _keys(
    world: World, thing: Thing, keys: Sequence[KeyMap], given: Mapping[str, Any], today: str
) -> Iterator[list[Found]]:
    """Keys that go the same way to many are those of one and the same entry there."""
    ways = {_way(world.model, thing.label, key): key for key in keys}
    for chosen in product(*(_ends(world, thing, way, key, today) for way, key in ways.items())):
        ends = dict(zip(ways, chosen, strict=True))
        yield [_key(world, ends[_way(world.model, thing.label, key)], key, thing.label, given) for key in keys]


def _way(model: Model, label: str, key: KeyMap) -> tuple[tuple[str, ...], bool]:
    """The path up to where it leads to many, if it does."""
    for at, name in enumerate(key.path):
        hop = model.hop(label, name)
        if hop.many:
            return key.path[: at + 1], key.is_current
        label = hop.end
    return (), False


def _ends(
    world: World, thing: Thing, way: tuple[tuple[str, ...], bool], key: KeyMap, today: str
) -> Sequence[Thing | None]:
    ends = [thing]
    for name in way[0]:
        ends = [end for near in ends for end in world.related(near.label, name, near.row)]
    if key.is_current:
        ends = [end for end in ends if _holds(end, today)]
    return ends or [None]


def _holds(end: Thing, today: str) -> bool:
    assert end.edge is not None
    return (end.edge["since"] or today) <= today <= (end.edge["until"] or today)


def _key(world: World, there: Thing | None, key: KeyMap, label: str, given: Mapping[str, Any]) -> Found:
    if key.of_edge:
        if there is None or there.edge is None:
            return None
        if key.is_plain:
            plain: Found = there.edge[key.property]
            return plain
        declared = next(
            rel.property(key.property)
            for one in world.model.labels
            for rel in one.relationships
            if rel.name == there.relation and any(prop.name == key.property for prop in rel.properties)
        )
        return next(iter(world.term(declared, there.edge[key.property])), None)
    for name in key.path[len(_way(world.model, label, key)[0]) :]:
        there = None if there is None else next(iter(world.related(there.label, name, there.row)), None)
    level = given.get("regionLevel")
    if key.tree is not None and level is not None:
        parent, prop = key.tree
        while there is not None and there.row[prop] != level:
            there = next(iter(world.related(there.label, parent, there.row)), None)
    if not key.property or there is None:
        return there
    held: Found = there.row[key.property]
    return held[: key.letters] if isinstance(held, str) and key.letters is not None else held


def _order(key: Found) -> tuple[Any, ...]:
    if key is None:
        return (1,)
    return (0, key.row["code"], key.row["id"]) if isinstance(key, Thing) else (0, key)


def _group(
    model: Model,
    mapped: GroupRoot,
    names: Sequence[str],
    found: Sequence[Found],
    things: Sequence[Thing],
    given: Mapping[str, Any],
) -> dict[str, Any]:
    key = dict.fromkeys((field_of(name) for name in mapped.keys), None) | {
        field_of(name): held for name, held in zip(names, found, strict=True)
    }
    labels = [_label(mapped.keys[name], held, given) for name, held in zip(names, found, strict=True)]
    sums = {name: _sum(model, things, wanted) for name, wanted in mapped.sums.items()}
    return {"key": key, "labels": labels, "count": len(things), "sums": sums}


def _label(key: KeyMap, held: Found, given: Mapping[str, Any]) -> dict[str, Any]:
    if held is None:
        zh, en = ABSENT if key.tree is None or given.get(LEVEL) is None else OUTSIDE
        return {"value": None, "zh": zh, "en": en}
    if isinstance(held, Thing):
        code, zh, en = (held.row[name] for name in key.named)
        return {"value": code, "zh": zh, "en": en or zh}
    value = WORDS[held] if isinstance(held, bool) else str(held)
    zh, en = key.words.get(held, (value, value))
    return {"value": value, "zh": zh, "en": en}


def _sum(model: Model, things: Sequence[Thing], wanted: Sum) -> str | None:
    held = [thing.row[wanted.property] for thing in things if thing.row[wanted.property] is not None]
    if wanted.is_ratio:
        held = [int(Fraction(one) * MILLION) for one in held]
    elif model.label(things[0].label).property(wanted.property).kind is Kind.INTEGER:
        held = [one * MILLION for one in held]
    return decimal_text(sum(held)) if held else None
