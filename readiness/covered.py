"""How far a team is covered in each dimension: the least of its assessments, as its level is their worst."""

from collections.abc import Mapping

from graph.model.requirements import Dimension
from graph.model.values import cut_millionths
from readiness.assessment import TeamReadiness


def covered(readiness: TeamReadiness) -> Mapping[Dimension, int | None]:
    """In millionths, cut; None of a dimension in which no mandatory line counts."""
    return {dimension: _least(readiness, dimension) for dimension in Dimension}


def _least(readiness: TeamReadiness, dimension: Dimension) -> int | None:
    several = (assessment.dimensions[dimension].coverage for assessment in readiness.assessments)
    return min((cut_millionths(one) for one in several if one is not None), default=None)
