"""What is to change of one node or one relationship: before, and after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.ports.rows import Row

Ends = Sequence[str]


@dataclass(frozen=True, slots=True)
class NodeChange:
    """`before` is None for a new node. `after` has "id" and the fields that are given, in all changes alike.

    `links` holds, of relationships to many without properties, the ends before and after, where they differ.
    """

    before: Row | None
    after: Row
    links: Mapping[str, tuple[Ends, Ends]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EdgeChange:
    """A row of a relationship with properties: `before` None is a new one, `after` None one to remove."""

    before: Row | None
    after: Row | None
