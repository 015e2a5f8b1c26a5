"""Which part of a list: the checks of `first` and `after`."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import orjson

from graph.model.kinds import Kind
from graph.ports.walk import Page
from loaders.binding import Binds, converted
from loaders.errors import Refused
from loaders.given import Given
from loaders.limits import Limits

WHOLE = frozenset({Kind.INTEGER, Kind.DECIMAL})
LARGEST = 2**63


def page(first: Given | None, after: Given | None, kinds: Sequence[Kind], binds: Binds, limits: Limits) -> Page:
    """The page that the arguments name; `kinds` are those of the order's keys."""
    size = binds.one(converted(first.read, lambda value: size_of(value, limits)) if first else _always(limits))
    if after is None:
        return Page(size)
    keys = cursor_keys(after.value, kinds)
    return Page(size, binds.several(tuple(k is not None for k in keys), converted(after.read, _reader(kinds))))


def size_of(value: Any, limits: Limits) -> int:
    """A page size within its bounds."""
    if not 1 <= value <= limits.page_most:
        raise Refused(f"first: must be from 1 to {limits.page_most}, not {value}")
    return int(value)


def cursor_keys(text: str, kinds: Sequence[Kind]) -> list[Any]:
    """The raw order keys and the id that a cursor holds."""
    try:
        keys = orjson.loads(text)
    except orjson.JSONDecodeError:
        keys = None
    if not isinstance(keys, list) or len(keys) != len(kinds) + 1 or not is_id(keys[-1]):
        raise Refused("after: is no cursor of this list in this order")
    if not all(key is None or _fits(key, kind) for key, kind in zip(keys, kinds, strict=False)):
        raise Refused("after: is no cursor of this list in this order")
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


def _reader(kinds: Sequence[Kind]) -> Any:
    return lambda text: cursor_keys(text, kinds)


def _always(limits: Limits) -> Any:
    size = limits.page_default
    return lambda _: size
