"""Fields of filters."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Condition:
    """A field of a `where`: the property that its operators compare, at the end of `path` (hops, some one of each).

    `tree` names the hop to the parent that `within` climbs. `derived` translates a value into several of the property.
    `where` names the input that `is`, `some`, `none` and `every` take, at the end of `way`.
    `is_text`: it compares nothing but takes a text, by which whatever is searched is found.
    """

    property: str
    of_edge: bool = False
    path: tuple[str, ...] = ()
    tree: str | None = None
    derived: Mapping[str, tuple[str, ...]] | None = None
    where: str = ""
    way: tuple[str, ...] = ()
    is_text: bool = False
