"""What lies how near: chains of one relationship, and what many relationships lead to, as value types."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Chain:
    """The nodes that one relationship, followed again and again, leads to from a start: the nearest first.

    `found` are pairs of id and number of steps; `is_truncated`: there are more than were asked for.
    """

    found: tuple[tuple[str, int], ...] = ()
    is_truncated: bool = False


class Towards(StrEnum):
    """Which way relationships are followed: as they are declared, against it, or either."""

    OUT = "OUT"
    IN = "IN"
    BOTH = "BOTH"


@dataclass(frozen=True, slots=True)
class Near:
    """A node, and in how many steps it is reached at the least."""

    label: str
    id: str
    depth: int


@dataclass(frozen=True, slots=True)
class Walked:
    """A relationship that was walked, by its name, from its start to its end as declared; `depth` is that of the step.

    Several of one name between the same two nodes are told once.
    """

    depth: int
    name: str
    from_label: str
    from_id: str
    to_label: str
    to_id: str


@dataclass(frozen=True, slots=True)
class Spread:
    """All that is reached from a start, in order of depth and id, and by what; the start is not in `nodes`."""

    nodes: tuple[Near, ...] = ()
    walked: tuple[Walked, ...] = ()
    is_truncated: bool = False
