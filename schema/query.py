"""The root of all queries."""

import strawberry

from schema.nodes.queries import NodeQueries
from schema.readiness.summary import ReadinessQueries
from schema.regions.queries import RegionQueries
from schema.standards.queries import StandardQueries
from schema.teams.queries import TeamQueries


@strawberry.type(description="Questions to the registry. 查询。")
class Query(TeamQueries, ReadinessQueries, RegionQueries, StandardQueries, NodeQueries):
    """All roots."""
