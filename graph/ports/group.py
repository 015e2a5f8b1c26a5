"""Groupings: counts and sums by a few keys, on the same filters as walks; answered by the ways of walks."""

from dataclasses import dataclass
from typing import Protocol

from graph.ports.filters import Filter, Param
from graph.ports.walk import Const, Part, Prepared


@dataclass(frozen=True, slots=True)
class Above:
    """In place of a node the nearest at or above it, by the to-one, acyclic hop `parent`, whose `property` is this."""

    parent: str
    property: str
    value: Param


@dataclass(frozen=True, slots=True)
class Key:
    """One key, at the end of the hops of `path`.

    With a `property` its value there (of a text with `letters` only the first so many of it); of a relationship
    (`of_edge`) the term that it names or, where it `is_plain`, the value as it is; without one the node itself, or
    what is `above` it. A path may lead to many: then a node counts once under each key it has, and `only` narrows what
    a hop to many leads to. Where the path leads to nothing, the key is null.
    """

    path: tuple[str, ...] = ()
    property: str = ""
    of_edge: bool = False
    letters: int | None = None
    above: Above | None = None
    only: Filter | None = None
    is_plain: bool = False

    def is_node(self) -> bool:
        """Whether the key is a node."""
        return (self.of_edge and not self.is_plain) or not self.property


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of what is recorded: a whole number, a decimal, or (`is_ratio`) an exact "p/q" not below 0, each cut to
    six places."""

    property: str
    is_ratio: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """How many are in the group."""

    name: str


@dataclass(frozen=True, slots=True)
class SumOf:
    """A sum as decimal text; null where nothing is recorded in the whole group. `place`: which of the sums.

    `is_raw`: as a number instead, of whole numbers as it is, else in millionths.
    """

    name: str
    place: int
    is_raw: bool = False


@dataclass(frozen=True, slots=True)
class Summed:
    """How many of the group a sum adds up: those of which it is recorded. `place`: which of the sums."""

    name: str
    place: int


@dataclass(frozen=True, slots=True)
class Different:
    """How many different values there are in the group. `place`: which of what is `different`."""

    name: str
    place: int


@dataclass(frozen=True, slots=True)
class Split:
    """Values of a text property of which it is counted how many of a group have each; None: nothing recorded."""

    property: str
    values: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class SplitOf:
    """How many of the group have each of the values of a split, in their order. `place`: which of the splits."""

    name: str
    place: int


@dataclass(frozen=True, slots=True)
class KeyValue:
    """The raw value of a key that is no node. `place`: which of the keys."""

    name: str
    place: int


@dataclass(frozen=True, slots=True)
class KeyNode:
    """The node of a key, or null."""

    name: str
    place: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class KeyHole:
    """A place that Python fills later: there the raw values of keys; of nodes those of the property that is named."""

    name: str
    needs: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Inner:
    """An object made of the same group."""

    name: str
    parts: tuple["GroupPart", ...]


GroupPart = Const | Count | SumOf | Summed | Different | SplitOf | KeyValue | KeyNode | KeyHole | Inner


@dataclass(frozen=True, slots=True)
class Listed:
    """The list of groups."""

    name: str
    parts: tuple[GroupPart, ...]


@dataclass(frozen=True, slots=True)
class More:
    """Whether there are more groups than the list may have."""

    name: str


@dataclass(frozen=True, slots=True)
class Grouping:
    """A whole question: an object of these parts, about the groups that are not empty.

    Ordered by the keys as they stand, nulls last: text by code point, nodes by code, then by id. With `by_count` the
    largest come first, then so. `most` is a number: how many groups are listed. `different` names properties, or
    relationships to one, whose different values are counted; `splits` count those that have each of some values.
    """

    name: str
    label: str
    by: tuple[Key, ...]
    parts: tuple[Const | Listed | More, ...]
    most: Param
    where: Filter | None = None
    sums: tuple[Sum, ...] = ()
    by_count: bool = False
    has_holes: bool = False
    different: tuple[str, ...] = ()
    splits: tuple[Split, ...] = ()


class Groups(Protocol):
    """Prepares groupings."""

    def prepare_group(self, grouping: Grouping) -> Prepared:
        """Work out the store's own question once: one statement for the groups, and one for each list below them.

        It is asked as a walk is. KeyError names what the model lacks.
        """
        ...
