"""Counting by a few keys, on the same filters as walks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from graph.ports.filters import Filter


@dataclass(frozen=True, slots=True)
class Grouping:
    """How many nodes of a label fit the filter, for each combination of the `by` properties."""

    name: str
    label: str
    by: tuple[str, ...]
    where: Filter | None = None


class PreparedGrouping(Protocol):
    """The store's own form of a grouping."""


class Groups(Protocol):
    """Answers groupings."""

    def prepare_group(self, grouping: Grouping) -> PreparedGrouping:
        """Work out the store's own question once."""
        ...

    async def count(self, prepared: PreparedGrouping, values: Mapping[str, Any]) -> list[tuple[tuple[Any, ...], int]]:
        """The raw keys of each group that is not empty, and its count; ordered by the keys, nulls last."""
        ...
