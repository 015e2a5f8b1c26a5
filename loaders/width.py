"""How many objects one list, or one object, is joined with: a store joins them in one statement, which has a limit."""

from typing import Any

from graph.ports.group import Grouping, Inner, KeyNode, Listed
from graph.ports.walk import Edges, Group, Listing, Many, Node, Nodes, One, Walk
from loaders import refusals
from loaders.errors import Code, Refused
from loaders.limits import Limits


def check_width(walk: Walk | Grouping, limits: Limits) -> None:
    """Refuse a walk that follows too many hops to one from the rows of one list."""
    is_list = isinstance(walk, Walk) and isinstance(walk.start, Listing)
    _check(_width(walk.start.parts if is_list else walk.parts, limits), limits)  # type: ignore[union-attr]


def _width(parts: tuple[Any, ...], limits: Limits) -> int:
    """The hops to one of these parts; lists below are checked by themselves."""
    found = 0
    for part in parts:
        if isinstance(part, Many):
            _check(_width(part.listing.parts, limits), limits)
        elif isinstance(part, (One, KeyNode)):
            found += 1 + _width(part.parts, limits)
        elif isinstance(part, (Group, Edges, Node, Nodes, Listed, Inner)):
            found += _width(part.parts, limits)
    return found


def _check(width: int, limits: Limits) -> None:
    if width > limits.joins:
        raise Refused(refusals.too_wide(width, limits.joins), Code.LIMIT_EXCEEDED)
