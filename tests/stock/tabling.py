"""Tables in Python: the groups of each view, as they are handed to what tells the table."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from graph.model.values import MILLION
from graph.ports.group import Sum
from loaders.mapping.groups import KeyMap
from loaders.mapping.tables import TableRoot, Told, View
from tests.stock.grouping import Found, parted
from tests.stock.world import Thing, World


def tables(
    world: World,
    mapped: TableRoot,
    views: Sequence[View],
    things: Sequence[Thing],
    given: Mapping[str, Any],
    today: str,
) -> list[list[Told]]:
    """The groups of these views."""
    asked = [given[axis] for axis in mapped.axes if given.get(axis) is not None]
    by = [mapped.keys[name] for one in asked for name in (one if isinstance(one, list) else [one])]
    return [_view(world, by, view, things, given, today) for view in views]


def _view(
    world: World, by: Sequence[KeyMap], view: View, things: Sequence[Thing], given: Mapping[str, Any], today: str
) -> list[Told]:
    own = [KeyMap(key.path, key.property, key.of_edge, named=names) for key, names in view.keys]
    rows = parted(world, things, [*by, *own], given, today)
    return [
        Told(
            tuple(_values(key, held) for key, held in zip(by, found[: len(by)], strict=True)),
            tuple(one for key, held in zip(own, found[len(by) :], strict=True) for one in _values(key, held)),
            len(members),
            tuple(_sum(members, one) for one in view.sums),
            tuple(len({thing.row[name] for thing in members} - {None}) for name in view.different),
            tuple(
                [sum(thing.row[one.property] == value for thing in members) for value in one.values]
                for one in view.splits
            ),
        )
        for found, members in rows
    ]


def _values(key: KeyMap, held: Found) -> tuple[Any, ...]:
    if isinstance(held, Thing):
        return tuple(held.row[name] for name in key.named)
    return (held,) * (len(key.named) or 1)


def _sum(things: Sequence[Thing], wanted: Sum) -> tuple[int | None, int]:
    held = [thing.row[wanted.property] for thing in things if thing.row[wanted.property] is not None]
    told = [int(Fraction(one) * MILLION) if wanted.is_ratio else one for one in held]
    return (sum(told) if told else None), len(told)
