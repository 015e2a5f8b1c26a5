"""Filters, the same for every label; two-valued: a comparison with an absent value is false, `not` makes that true."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Param:
    """A value that ask() is handed by this name. Values are in raw form (graph.model.kinds)."""

    name: str


class Op(StrEnum):
    """How a property is compared. IN takes a list. CONTAINS finds a part of a text, letter case as written."""

    EQ = "eq"
    IN = "in"
    LT = "lt"
    GT = "gt"
    CONTAINS = "contains"


@dataclass(frozen=True, slots=True)
class Compare:
    """A property of the node (or, behind a hop, of the relationship it was reached by: `of_edge`)."""

    property: str
    op: Op
    value: Param
    of_edge: bool = False


@dataclass(frozen=True, slots=True)
class Between:
    """low <= property <= high."""

    property: str
    low: Param
    high: Param
    of_edge: bool = False


@dataclass(frozen=True, slots=True)
class IsNull:
    """The property is absent (or, with `is_null` false, there)."""

    property: str
    is_null: bool = True
    of_edge: bool = False


@dataclass(frozen=True, slots=True)
class All:
    """Every one holds; of none: true."""

    filters: tuple["Filter", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one holds; of none: false."""

    filters: tuple["Filter", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """It does not hold."""

    filter: "Filter"


class Quantifier(StrEnum):
    """How many of the related must fit."""

    SOME = "some"
    NONE = "none"
    EVERY = "every"


@dataclass(frozen=True, slots=True)
class Related:
    """Some, none or every one reached by the hop fits. A hop to one with SOME: it is there and fits."""

    hop: str
    filter: "Filter"
    quantifier: Quantifier = Quantifier.SOME


@dataclass(frozen=True, slots=True)
class Within:
    """The node, or one above it by the to-one, acyclic hop `parent`, has `property` in the list `values`."""

    parent: str
    property: str
    values: Param


@dataclass(frozen=True, slots=True)
class Matches:
    """What the label declares as searched matches a text, given as graph.search.wanted.Wanted; found by an index."""

    value: Param


@dataclass(frozen=True, slots=True)
class Away:
    """How far a node is from the middle of a circle, given as graph.model.places.Circle.

    It lies where the first of `paths` leads that leads to a place: hops to one, of none the node itself.
    """

    circle: Param
    paths: tuple[tuple[str, ...], ...] = ((),)


@dataclass(frozen=True, slots=True)
class Near:
    """The node lies within the circle; found by an index. False where it lies nowhere."""

    away: Away


@dataclass(frozen=True, slots=True)
class Rank:
    """How well a node matches a text, given as for Matches; less is better (graph.search.ranks)."""

    value: Param


Filter = Compare | Between | IsNull | All | Any | Not | Related | Within | Matches | Near


def conjuncts(wanted: Filter | None) -> list[Filter]:
    """The parts of a filter that must all hold; none of no filter."""
    if wanted is None:
        return []
    return [part for one in wanted.filters for part in conjuncts(one)] if isinstance(wanted, All) else [wanted]
