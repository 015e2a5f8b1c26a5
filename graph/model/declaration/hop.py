"""A step of a walk along a relationship."""

from dataclasses import dataclass
from enum import StrEnum

from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship


class Direction(StrEnum):
    """Which way a hop follows a relationship."""

    OUT = "OUT"
    BACK = "BACK"
    TERM = "TERM"  # from a TERM property to the Term it names


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a walk, resolved: from `start` by `name` to `end`. `many` tells whether it may lead to several."""

    name: str
    start: str
    end: str
    direction: Direction
    many: bool
    owner: str
    relationship: Relationship | None = None
    term: Property | None = None
