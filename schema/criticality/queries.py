"""Root: which single person or piece of equipment drops most teams when missing."""

from typing import Any

import strawberry

from loaders.mapping.tables import TableRoot, Telling
from schema.criticality.telling import criticality
from schema.fields import Argument, entry, lead, nullable, part, root
from schema.nodes.types import Node
from schema.readiness.enumerations import LEVEL
from schema.readiness.turned import TurnedLine
from schema.references import TEAM
from schema.scalars import Day, Decimal
from schema.tables.fitting import FITTING
from schema.teams.inputs import TeamWhere

CRITICALITY = (
    Argument("where", nullable(TeamWhere), "Only teams that fit. 筛选条件。"),
    Argument("first", int, "How many people and pieces to give at most, from 1 to 200. 最多几条。", 20),
)


@part("A team that falls without one person or piece. 缺了会降级的队伍。")
class CriticalFall:
    """A team that falls."""

    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    before: Any = entry("Its level today. 目前的等级。", LEVEL)
    after: Any = entry("Its level without. 缺少后的等级。", LEVEL)
    lines: list[TurnedLine] = entry(
        "The lines that it falls by: those that are worse in the editions that pull it down. 因哪些条目下降。",
        is_list=True,
    )


@part("A person or a piece of equipment without which teams fall. 缺了会使队伍降级的人员或装备。")
class CriticalSingle:
    """A person or a piece of equipment."""

    of: Any = lead(
        Node,
        "The person, or the unit; of a lot of pieces any one. 缺了的人员或装备：批量登记的，其中任意一件。",
        "Equipment",
        "Person",
    )
    amount: Decimal = entry("How much of it: 1, or all of what is measured. 缺少的数量：一人、一件，或计量装备的整批。")
    count: int = entry("How many of the teams that were looked at fall. 下降的队伍数。")
    falls: list[CriticalFall] = entry("These teams, by code. 这些队伍，按代码。", is_list=True)


@part("Which single person or piece of equipment drops most teams when missing today. 缺一不可的人员和装备。")
class Criticality:
    """Which single person or piece."""

    on: Day = entry("The day that it holds for. 日期。")
    teams: int = entry("How many teams were looked at. 查看的队伍数。")
    limit: int = entry("How many are looked at at most, the first ones by code. 至多查看的队伍数（按代码顺序）。")
    truncated: bool = entry("Whether more teams fit than were looked at. 是否还有未查看的队伍。")
    count: int = entry("How many people and pieces there are without which a team falls. 总数。")
    singles: list[CriticalSingle] = entry(
        "What drops most teams first; of equals what drops them by most levels in all, then by id."
        " 影响队伍多者在前，其次下降级数合计多者，再按标识。",
        is_list=True,
    )


@strawberry.type
class CriticalityQueries:
    """Who and what teams cannot do without."""

    criticality: Any = root(
        nullable(Criticality),
        "Which single person or piece of equipment drops most teams when missing today: in each team that it belongs"
        " to, is held by or lent to; worked out when asked, for at most 150 teams. 缺一不可的人员和装备。",
        TableRoot("Team", "", {}, (), Telling((FITTING,), criticality)),
        CRITICALITY,
    )
