"""Root: what lapses up to a day."""

from typing import Any

import strawberry

from loaders.mapping.tables import TableRoot, Telling
from schema.expiring.telling import expiring
from schema.fields import Argument, entry, lead, nullable, part, root
from schema.nodes.types import Node
from schema.readiness.causes import Cause
from schema.readiness.enumerations import LEVEL
from schema.references import TEAM
from schema.scalars import Day
from schema.tables.fitting import FITTING
from schema.teams.inputs import TeamWhere

OF = ("Equipment", "Person", "Exercise")
EXPIRING = (
    Argument("until", Day, "The last day, at most 400 days ahead. 截止日，至多 400 天后。", ...),
    Argument("where", nullable(TeamWhere), "Only teams that fit. 筛选条件。"),
    Argument("first", int, "How many of each list to give at most, from 1 to 200. 每个列表最多几条。", 50),
)


@part("Something that lapses. 到期事项。")
class Lapse:
    """Something that lapses."""

    cause: Cause = entry("What lapses, how, and on which day. 何物、何时、如何失效。")
    of: Any = lead(Node, "The unit, the person or the exercise. 装备、人员或训练演练。", *OF)
    renewable: bool = entry("Whether it can be renewed: replaced, inspected, taken or held again. 能否续办。")
    teams: Any = lead(TEAM, "The teams that it touches a line of, by code. 涉及的队伍。", "Team", is_list=True)


@part("A day on which a team's level is worse than the day before. 等级下降。")
class Fall:
    """A day on which a team's level is worse."""

    on: Day = entry("The day. 日期。")
    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    before: Any = entry("The level on the day before. 之前的等级。", LEVEL)
    after: Any = entry("The level then. 之后的等级。", LEVEL)
    causes: list[Cause] = entry("All that turns on that day and touches a line. 当日变化的事实。", is_list=True)
    preventable: bool = entry("Whether renewals in time prevent it. 及时续办能否避免。")
    renewals: list[Cause] = entry(
        "What is renewed then: of this none can be left out. 须续办的事项，缺一不可。", is_list=True
    )


@part("A renewal and the falls that it helps to prevent. 续办事项及其能避免的等级下降。")
class Renewal:
    """A renewal."""

    cause: Cause = entry("What would lapse; to be renewed before that day. 须在该日之前续办的事项。")
    of: Any = lead(Node, "The unit, the person or the exercise. 装备、人员或训练演练。", *OF)
    falls: int = entry("How many falls it helps to prevent. 有助于避免的下降次数。")
    alone: int = entry("How many of them it prevents by itself. 单独即可避免的次数。")
    teams: Any = lead(TEAM, "The teams that would fall, by day. 会下降的队伍。", "Team", is_list=True)


@part("A week from Monday to Sunday. 一周（周一至周日）。")
class ExpiringWeek:
    """A week."""

    monday: Day = entry("Its first day. 周一。")
    sunday: Day = entry("Its last day. 周日。")
    lapses: int = entry("How much lapses in it. 到期事项数。")
    falls: int = entry("How many falls there are in it. 等级下降次数。")


@part("What lapses after today, nothing else happening; by today's records. 今日之后的到期事项（按今日登记推算）。")
class Expiring:
    """What lapses after today."""

    since: Day = entry("Today: what lapses later is told. 今日。")
    until: Day = entry("The last day. 截止日。")
    teams: int = entry("How many teams were followed. 推算的队伍数。")
    limit: int = entry("How many teams are followed at most, the first ones by code. 至多推算的队伍数（按代码顺序）。")
    truncated: bool = entry("Whether more teams fit than were followed. 是否还有未推算的队伍。")
    lapse_count: int = entry("How much lapses in all. 到期事项总数。")
    fall_count: int = entry("How many falls there are in all. 等级下降总次数。")
    renewal_count: int = entry("How many renewals help in all. 有助的续办事项总数。")
    weeks: list[ExpiringWeek] = entry("The calendar by week, empty weeks included. 按周日历。", is_list=True)
    lapses: list[Lapse] = entry("What lapses, by day. 到期事项，按日期。", is_list=True)
    falls: list[Fall] = entry("The falls, by day. 等级下降，按日期。", is_list=True)
    renewals: list[Renewal] = entry(
        "What to renew: what helps to prevent most falls first, then what prevents most by itself, then the earliest."
        " 续办建议，能避免下降最多者在前。",
        is_list=True,
    )


@strawberry.type
class ExpiringQueries:
    """What lapses."""

    expiring: Any = root(
        nullable(Expiring),
        "What lapses after today up to a day, and whose; which team falls to which level by it; a calendar by week; the"
        " renewals that prevent most falls; worked out when asked, for at most 200 teams. 到期预测。",
        TableRoot("Team", "", {}, (), Telling((FITTING,), expiring)),
        EXPIRING,
    )
