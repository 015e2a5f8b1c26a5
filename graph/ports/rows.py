"""Whole rows as they are kept, by id: for loading, comparing and rebuilding."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Row = dict[str, Any]
"""A node: "id", "revision", "created_at", "updated_at", each property raw, each to-one relationship without
properties as the id of its end (or None) under its field. A relationship row: "id", "from_id", "to_id", its properties,
and the same three."""


@dataclass(frozen=True, slots=True)
class Referrer:
    """What points at a node: its label (or relationship name), its key in words, by which field, at which id."""

    label: str
    key: str
    field: str
    target: str


class Rows(Protocol):
    """Tells whole rows; many ids travel as one parameter."""

    async def nodes(self, label: str, ids: Sequence[str]) -> dict[str, Row]:
        """The nodes there are among these ids."""
        ...

    async def ids(self, label: str) -> list[str]:
        """All ids of a label, in order of id."""
        ...

    async def ids_up_to(self, label: str, property: str, value: str) -> list[str]:
        """The ids of a label's nodes at which an indexed property is there and not above the value, in order of id."""
        ...

    async def edges(self, label: str, field: str, from_ids: Sequence[str]) -> dict[str, Row]:
        """The rows of a relationship with properties that start at these nodes, by their own id."""
        ...

    async def edges_by_id(self, label: str, field: str, ids: Sequence[str]) -> dict[str, Row]:
        """The rows of a relationship with properties that have these ids."""
        ...

    async def links(self, label: str, field: str, from_ids: Sequence[str] | None = None) -> list[tuple[str, str]]:
        """Pairs (from, to) of a relationship, in order: of these starts, or (None) all there are; any relationship."""
        ...

    async def related_ids(self, label: str, hop: str, ids: Sequence[str]) -> list[str]:
        """The distinct ids that one hop leads to from these nodes, in order of id."""
        ...

    async def referrers(self, label: str, ids: Sequence[str], most: int = 20) -> list[Referrer]:
        """What points at these nodes and forbids their removal; of kept relationships what they follow from does."""
        ...

    async def count_all(self) -> Mapping[str, int]:
        """How many nodes of each label and rows or pairs of each relationship ("Label.field") there are."""
        ...
