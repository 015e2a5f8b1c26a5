"""Fields that are worked out in Python, and what they are worked out from."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.ports.store import Store
from loaders.moment import Moment

Arguments = Mapping[str, Any]
Fill = Callable[[Sequence[Any], Arguments, Moment], Any]
"""(values of needs and keys, arguments, moment) -> the field's value, JSON-able."""
Batch = Callable[[Store, Sequence[Sequence[Any]], Arguments, Moment], Awaitable[list[Any]]]
"""The same for all rows of a level at once, with the store; one result for each call, in order."""


@dataclass(frozen=True, slots=True)
class Computed:
    """Worked out in Python from properties of the row (`needs`) or, in an item, also from its entries (`keys`)."""

    fill: Fill
    needs: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Batched:
    """Worked out in Python for all rows of the level in one question.

    `day` names the property that Holds has: the day that the row holds for is handed over after the needs.
    `made`: in an object that another batch made, it is worked out from the entries which that one gave it.
    """

    batch: Batch
    needs: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    day: str | None = None
    made: Computed | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """An object made of the row's kept state or, where the argument names another day than today, of rows worked out.

    `rows` gives for each call (the row's id) a raw row to read instead, with hops to many as lists of raw rows.
    """

    argument: str
    rows: Batch
    present: str | None = None
