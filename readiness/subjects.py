"""The subject of a line and the dimensions it counts in."""

from graph.model.requirements import (
    Asks,
    Dimension,
    Equipment,
    Headcount,
    Measure,
    Post,
    Qualified,
    Recency,
    Redundancy,
)

SUBJECTS: dict[type, str] = {
    Equipment: "EQUIPMENT",
    Post: "POST",
    Headcount: "HEADCOUNT",
    Redundancy: "REDUNDANCY",
    Qualified: "QUALIFICATION",
    Recency: "RECENCY",
    Measure: "MEASURE",
}


def subject(asks: Asks) -> str:
    """The subject, as its code."""
    return SUBJECTS[type(asks)]


def dimensions(asks: Asks) -> tuple[Dimension, ...]:
    """The dimensions that the line counts in."""
    match asks:
        case Equipment():
            return (Dimension.S, Dimension.C)
        case Qualified() | Recency():
            return (Dimension.T,)
        case Measure():
            return (asks.dimension,)
    return (Dimension.P,)
