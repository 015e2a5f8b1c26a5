"""Root: which regions no ready team reaches in time."""

from typing import Any

import strawberry

from loaders.mapping.roots import BatchRoot
from schema.coverage.telling import coverage
from schema.dispatch import asked as arguments_of
from schema.dispatch.candidates import STALE, LeftOutReason
from schema.dispatch.told import Arriving, DutyTold
from schema.fields import Argument, entry, lead, nullable, part, root
from schema.readiness.enumerations import BASIS, LEVEL
from schema.references import REGION, TEAM
from schema.regions.types import REGION_LEVEL
from schema.scalars import Day

COVERAGE = (
    Argument("region_level", REGION_LEVEL, "Of which level the regions are. 区划级别。", ...),
    Argument("capability", str, "The code of the capability that is needed there. 需要的能力代码。", ...),
    arguments_of.WITHIN,
    Argument("region", nullable(str), "Only regions that are this one or lie in it, by code. 只看此区划内的。", None),
    arguments_of.MINIMUM,
    arguments_of.ON,
    arguments_of.HOUR,
    Argument("reach_km", int, "How far around each to look at all, in km, 1 to 1000. 查找范围（千米）。", 100),
    Argument("first", int, "How many of each list to give at most, from 1 to 500. 每个列表最多几条。", 50),
)


@part("A team that is ready, and when it would be there. 已就绪的队伍及预计到达。")
class ReadyTeam:
    """A team that is ready."""

    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    arrival: Arriving = entry("When it would be there, an estimate. 预计到达（估计）。")
    level: Any = entry("How ready it is that day. 战备等级。", LEVEL)


@part("A team that would be there in time, were it ready. 若就绪即可按时到达的队伍。")
class WouldReach:
    """A team that is not ready."""

    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    arrival: Arriving = entry("When it would be there, an estimate. 预计到达（估计）。")
    level: Any = entry("How ready it is that day. 战备等级。", LEVEL)
    stale: bool = entry(STALE)
    duty: DutyTold = entry("What it told of its duty. 值班状态。")
    reasons: list[LeftOutReason] = entry("Why it is not ready. 未就绪的原因。", is_list=True)


@part("A region that no ready team reaches in time. 无就绪队伍能按时到达的区划。")
class UncoveredRegion:
    """A region that is not covered."""

    region: Any = lead(REGION, "The region. 区划。", "Region")
    soonest: ReadyTeam | None = entry(
        "The ready team that would be there first, too late; null: there is none within reach. 最早的就绪队伍（超时）。"
    )
    would_reach: WouldReach | None = entry(
        "The team that would be there first and in time, were it ready; null: there is none. 若就绪即可按时到达的队伍。"
    )


@part("Which regions no ready team reaches in time, by estimates. 区划覆盖情况（估计）。")
class RegionCoverage:
    """Which regions no ready team reaches in time."""

    on: Day = entry("The day asked about. 日期。")
    hour: int = entry("The hour of it by which turnout is reckoned. 出动时刻（时）。")
    basis: Any = entry("What levels rest on. 依据。", BASIS)
    regions: int = entry("How many regions of the level were looked at. 查看的区划数。")
    limit: int = entry("How many are looked at at most, the first ones by code. 至多查看的区划数（按代码顺序）。")
    truncated: bool = entry("Whether there are more than were looked at. 是否还有未查看的区划。")
    covered: int = entry("How many a ready team reaches in time. 能按时到达的区划数。")
    uncovered_count: int = entry("How many none does. 不能按时到达的区划数。")
    uncovered: list[UncoveredRegion] = entry("These, by code. 不能按时到达的区划，按代码。", is_list=True)
    more: bool = entry("Whether there are more than `first`. 是否还有未列出的。")
    without_place_count: int = entry("Of how many no place is recorded, so that nobody can tell. 无坐标的区划数。")
    without_place: Any = lead(
        REGION, "These, by code; record their centroid. 无坐标、无法判断的区划。", "Region", is_list=True
    )
    more_without_place: bool = entry("Whether there are more than `first`. 是否还有未列出的。")
    teams: int = entry("How many teams with the capability lie around, and were looked at. 查看的队伍数。")
    nearest: int = entry("For each region the nearest so many of them are looked at. 每个区划至多查看最近的几支。")
    teams_without_place: Any = lead(
        TEAM,
        "The first teams with it of which no place is recorded, by code. 有此能力但驻地无坐标的队伍。",
        "Team",
        is_list=True,
    )
    more_teams_without_place: bool = entry("Whether there are more of these. 是否还有未列出的。")


@strawberry.type
class CoverageQueries:
    """Which regions are reached."""

    coverage: Any = root(
        nullable(RegionCoverage),
        "Which regions of a level no ready team with a capability reaches in time, as `candidates` reckons from their"
        " centroids, and who would if it were ready; for at most 500 regions."
        " 哪些区划没有就绪队伍能按时到达（估计）。",
        BatchRoot(coverage),
        COVERAGE,
    )
