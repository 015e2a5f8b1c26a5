"""Root fields that lead to nodes, count them, or are worked out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from graph.ports.walk import Order
from loaders.mapping.computing import Batch


@dataclass(frozen=True, slots=True)
class NodeRoot:
    """`node(id)`, or with `is_list` `nodes(ids)`; with `label` of that one only."""

    argument: str
    is_list: bool = False
    label: str | None = None


@dataclass(frozen=True, slots=True)
class KeyRoot:
    """The one node whose properties equal the arguments: pairs of argument and property."""

    label: str
    key: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ListRoot:
    """A connection over all nodes of a label; with `near` (see Away) over those near a place, the nearest first."""

    label: str
    order: tuple[Order, ...] = ()
    near: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class CountRoot:
    """Counts of the nodes that fit, by a property: `shape` makes the plain object of pairs (value, count)."""

    label: str
    by: str
    shape: Callable[[Sequence[tuple[Any, int]]], Any]


@dataclass(frozen=True, slots=True)
class BatchRoot:
    """What a batch works out for one call, from the arguments alone.

    `if_shown`: fields ("Type.field") that are only worked out where the answer shows them, which the values of the call
    tell, one for each.
    """

    batch: Batch
    if_shown: tuple[str, ...] = ()
