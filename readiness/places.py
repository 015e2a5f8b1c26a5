"""What a split is of: places to fill and sources to fill them from; and what it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from graph.model.requirements import Necessity
from readiness.exact import Number


@dataclass(frozen=True, slots=True)
class Place:
    """A line that takes part: how much it asks for, and what a shortfall in it weighs."""

    required: Number
    weight: int = 1
    critical: bool = False
    necessity: Necessity = Necessity.MANDATORY
    is_divisible: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """So many identical units, and the places that one can go to, by index in order, with its worth in each."""

    quantity: Number
    serves: tuple[tuple[int, Number], ...]


@dataclass(frozen=True, slots=True)
class Split:
    """How much each place is filled, and how much of each source went to which place."""

    filled: tuple[Fraction, ...]
    given: tuple[Mapping[int, Fraction], ...]
    is_proven: bool = True
