"""Which part of a list: the checks of `first`, `last`, `after` and `before`."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson

from graph.model.kinds import Kind
from graph.ports.filters import Param
from graph.ports.walk import Page
from loaders import refusals
from loaders.binding import Binds, converted
from loaders.errors import Refused
from loaders.given import Given
from loaders.limits import Limits

WHOLE = frozenset({Kind.INTEGER, Kind.DECIMAL})
LARGEST = 2**63


def page(given: Mapping[str, Given], kinds: Sequence[Kind], binds: Binds, limits: Limits) -> Page:
    """The page that the arguments name; `kinds` are those of the order's keys."""
    if "first" in given and "last" in given:
        raise Refused(refusals.first_and_last())
    name = "last" if "last" in given else "first"
    size = binds.one(converted(given[name].read, _sizer(name, limits)) if name in given else _always(limits))
    after, before = (_cursor(given.get(end), end, kinds, binds) for end in ("after", "before"))
    return Page(size, after, before, name == "last")


def _cursor(given: Given | None, name: str, kinds: Sequence[Kind], binds: Binds) -> tuple[Param | None, ...] | None:
    if given is None:
        return None
    keys = cursor_keys(given.value, name, kinds)
    return binds.several(
        tuple(key is not None for key in keys),
        converted(given.read, lambda text: cursor_keys(text, name, kinds)),
    )


def size_of(value: Any, name: str, limits: Limits) -> int:
    """A page size within its bounds."""
    if not 1 <= value <= limits.page_most:
        raise Refused(refusals.out_of_range(name, 1, limits.page_most, value))
    return int(value)


def cursor_keys(text: str, name: str, kinds: Sequence[Kind]) -> list[Any]:
    """The raw order keys and the id that a cursor holds."""
    try:
        keys = orjson.loads(text)
    except orjson.JSONDecodeError:
        keys = None
    if not isinstance(keys, list) or len(keys) != len(kinds) + 1 or not is_id(keys[-1]):
        raise Refused(refusals.no_cursor(name))
    if not all(key is None or _fits(key, kind) for key, kind in zip(keys, kinds, strict=False)):
        raise Refused(refusals.no_cursor(name))
    return keys


def is_id(value: Any) -> bool:
    """Whether this is the text of a UUID as ids are written."""
    try:
        return isinstance(value, str) and str(UUID(value)) == value
    except ValueError:
        return False


def _fits(key: Any, kind: Kind) -> bool:
    if kind is Kind.BOOLEAN:
        return isinstance(key, bool)
    if kind in WHOLE:
        return isinstance(key, int) and not isinstance(key, bool) and -LARGEST <= key < LARGEST
    return isinstance(key, str)


def _sizer(name: str, limits: Limits) -> Any:
    return lambda value: size_of(value, name, limits)


def _always(limits: Limits) -> Any:
    size = limits.page_default
    return lambda _: size
