"""Root fields that tell a table of what groups of nodes are."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.ports.group import Key, Split, Sum
from graph.ports.store import Store
from loaders.mapping.computing import Arguments
from loaders.mapping.groups import KeyMap
from loaders.moment import Moment


@dataclass(slots=True)
class Told:
    """One group as it is handed to a table: what each key that was asked by is (see KeyMap: its value, or what names
    it), the values of the view's own keys, its count; of each sum that in millionths (of whole numbers as it is), and
    how many it adds up; how many different ones there are; of each split how many have each of its values. Not frozen:
    that costs three times as much to make, and one answer has thousands."""

    by: tuple[tuple[Any, ...], ...]
    more: tuple[Any, ...]
    count: int
    sums: tuple[tuple[int | None, int], ...] = ()
    different: tuple[int, ...] = ()
    splits: tuple[list[int], ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What a table asks the store for: keys beside those it is asked by, with the properties of one that is a node;
    sums, of what the different ones are counted, and splits. `most` groups, more are refused.

    `shown_in`: the field ("Type.field") that the sums are for; of an answer without it there are none.
    """

    keys: tuple[tuple[Key, tuple[str, ...]], ...] = ()
    sums: tuple[Sum, ...] = ()
    shown_in: str | None = None
    different: tuple[str, ...] = ()
    splits: tuple[Split, ...] = ()
    most: int = 20_000


Tell = Callable[[Store, Sequence[Sequence[Told]], Arguments, Moment], Awaitable[Any]]
"""(the groups of each view, arguments with the `where` as it can be sent again) -> the object, JSON-able."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The views of the nodes that fit, asked at once, and what makes the answer of them."""

    views: tuple[View, ...]
    tell: Tell


@dataclass(frozen=True, slots=True)
class TableRoot:
    """A table of the nodes of a label by the keys that the arguments `axes` name, of those that `kind` has.

    `kept` tells it of kept state; `anew`, where there is one, on another day than today by the argument `on`.
    """

    label: str
    kind: str
    keys: Mapping[str, KeyMap]
    axes: tuple[str, ...]
    kept: Telling
    anew: Telling | None = None
