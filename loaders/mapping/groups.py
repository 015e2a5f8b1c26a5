"""Root fields that count and sum up nodes by keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.ports.group import Sum


@dataclass(frozen=True, slots=True)
class KeyMap:
    """A key of groups. `tree`: the hop up from its node, and the property by which one above may be asked for; where
    one above is kept, `by_level` has, by that property, the hop to it in place of the last one of `path`.

    `is_current`: of relationships with days only those that hold today. `words` tells each value of a choice in both
    languages; of a node they are in the properties that `named` names. `is_plain`: of a relationship a value, no term.
    """

    path: tuple[str, ...] = ()
    property: str = ""
    of_edge: bool = False
    letters: int | None = None
    tree: tuple[str, str] | None = None
    by_level: Mapping[str, str] = field(default_factory=dict)
    is_current: bool = False
    words: Mapping[Any, tuple[str, str]] = field(default_factory=dict)
    named: tuple[str, ...] = ()
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class GroupRoot:
    """Counts and sums of nodes by keys, by the names that the enumeration `kind` has; a sum by its field's name."""

    label: str
    kind: str
    keys: Mapping[str, KeyMap]
    sums: Mapping[str, Sum]
