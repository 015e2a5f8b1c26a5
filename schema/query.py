"""The root of all queries."""

import strawberry

from schema.nodes.queries import NodeQueries
from schema.regions.queries import RegionQueries
from schema.standards.queries import StandardQueries
from schema.teams.queries import TeamQueries
from schema.teams.summary import ReadinessQueries


@strawberry.type(description="Questions to the registry. 查询。")
class Query(TeamQueries, ReadinessQueries, RegionQueries, StandardQueries, NodeQueries):
    """All roots."""
