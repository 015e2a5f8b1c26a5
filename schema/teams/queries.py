"""Roots: a team by code, and teams."""

from typing import Any

import strawberry

from schema.defaults import BY_CODE
from schema.fields import by_code, listed
from schema.references import TEAM


@strawberry.type
class TeamQueries:
    """Teams."""

    team: Any = by_code(TEAM, "The team with this code, or null. 按代码取队伍。")
    teams: Any = listed(TEAM, "Teams, by code where no order is given. 队伍列表。", BY_CODE)
