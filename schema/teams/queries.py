"""Roots: a team by code, and teams."""

from typing import Any

import strawberry

from loaders.mapping import KeyRoot, ListRoot
from schema.defaults import BY_CODE
from schema.fields import Argument, nullable, paging, root
from schema.paging import Connection
from schema.references import TEAM


@strawberry.type
class TeamQueries:
    """Teams."""

    team: Any = root(
        nullable(TEAM),
        "The team with this code, or null. 按代码取队伍。",
        KeyRoot("Team", (("code", "code"),)),
        [Argument("code", str, "Its code. 代码。", ...)],
    )
    teams: Any = root(
        nullable(Connection[TEAM]),  # type: ignore[valid-type]
        "Teams, by code where no order is given. 队伍列表。",
        ListRoot("Team", BY_CODE),
        paging(TEAM),
    )
