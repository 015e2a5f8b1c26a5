"""Root: how many teams stand at each level."""

from collections.abc import Sequence
from typing import Any

import strawberry

from graph.model.requirements import Level
from loaders.mapping.roots import CountRoot
from schema.fields import Argument, entry, nullable, part, root
from schema.readiness.enumerations import LEVEL
from schema.teams.inputs import TeamWhere


@part("How many teams stand at one level. 某一等级的队伍数。")
class LevelCount:
    """How many teams stand at one level."""

    level: Any = entry("The level. 等级。", LEVEL)
    count: int = entry("How many teams. 队伍数。")


@part("How many teams stand at each level today. 战备概况。")
class ReadinessSummary:
    """How many teams stand at each level."""

    total: int = entry("How many teams in all. 队伍总数。")
    levels: list[LevelCount] = entry("All five levels, R1 first, those with no team too. 各等级队伍数。")


def _summary(counts: Sequence[tuple[Any, int]]) -> dict[str, Any]:
    by_level = dict.fromkeys((level.value for level in Level), 0)
    for level, count in counts:
        by_level[level or Level.NOT_ASSESSED.value] += count
    return {
        "total": sum(by_level.values()),
        "levels": [{"level": level, "count": count} for level, count in by_level.items()],
    }


@strawberry.type
class ReadinessQueries:
    """Counts of readiness."""

    readiness_summary: Any = root(
        nullable(ReadinessSummary),
        "How many teams stand at each level today. 战备概况。",
        CountRoot("Team", "readiness", _summary),
        [Argument("where", nullable(TeamWhere), "Only teams that fit. 筛选条件。")],
    )
