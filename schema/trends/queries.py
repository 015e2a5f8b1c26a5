"""Root: how many teams stand at each level from day to day."""

import logging
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import strawberry

from graph.model.values import day
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.mapping.tables import TableRoot, Telling, Told
from loaders.moment import Moment
from planning.trend import Stand, trend
from readiness.course import Course
from readiness.timeline import team_steps
from readiness.turning.causes import days_after
from schema import refusals
from schema.fields import Argument, entry, nullable, part, root
from schema.readiness.enumerations import BASIS
from schema.readiness.timelines import FROM
from schema.scalars import Day
from schema.tables.facts import facts_of
from schema.tables.fitting import FITTING, fitting
from schema.teams.inputs import TeamWhere
from schema.teams.summary import LevelCount

LOG = logging.getLogger(__name__)
TEAMS_MOST = 200
DAYS_MOST = 400
AT_ONCE = 50
TREND = (
    FROM,
    Argument("to", Day, "The last day, at most 400 days later. 结束日，至多晚 400 天。", ...),
    Argument("where", nullable(TeamWhere), "Only teams that fit. 筛选条件。"),
)


@part("Days on which as many teams stand at each level. 各等级队伍数不变的一段日子。")
class TrendStep:
    """Days on which as many teams stand at each level."""

    on: Day = entry("The first of these days. 起。")
    until: Day = entry("The last of them. 止。")
    levels: list[LevelCount] = entry("All five levels, R1 first. 各等级队伍数。", is_list=True)


@part("How many teams stand at each level between two days. 战备等级走势。")
class Trend:
    """How many teams stand at each level between two days."""

    since: Day = entry("The first day. 起始日。")
    until: Day = entry("The last day. 结束日。")
    basis: Any = entry("What it rests on: today's records, on whatever day. 依据：今日登记。", BASIS)
    teams: int = entry("How many teams were followed. 推算的队伍数。")
    limit: int = entry("How many teams are followed at most, the first ones by code. 至多推算的队伍数（按代码顺序）。")
    truncated: bool = entry("Whether more teams fit than were followed. 是否还有未推算的队伍。")
    steps: list[TrendStep] = entry("The steps, in order of day. 各段，按日期。", is_list=True)


async def trends(
    store: Store, groups: Sequence[Sequence[Told]], arguments: Arguments, moment: Moment
) -> dict[str, Any]:
    """The levels of the teams that fit, followed from the first day to the last."""
    since, until = day(arguments["from"]), day(arguments["to"])
    if not since <= until <= (days_after(since, DAYS_MOST) or date.max):
        raise Refused(refusals.days_range("to", since.isoformat(), DAYS_MOST))
    known = fitting(groups)
    teams, zone = known[:TEAMS_MOST], ZoneInfo(moment.zone)
    standards, catalogue = await store.standards(), await store.catalogue()
    followed = []
    progress = partial(LOG.info, "trend: %d of %d teams followed")
    async for facts in facts_of(store, teams, AT_ONCE, progress):
        followed.append(team_steps(Course(facts, standards, catalogue, zone), since, until))
    return {
        "since": since.isoformat(),
        "until": until.isoformat(),
        "basis": "CURRENT_RECORDS",
        "teams": len(teams),
        "limit": TEAMS_MOST,
        "truncated": len(known) > len(teams),
        "steps": [_step(one) for one in trend(followed, since, until)],
    }


def _step(one: Stand) -> dict[str, Any]:
    return {
        "on": one.since.isoformat(),
        "until": one.until.isoformat(),
        "levels": [{"level": level.value, "count": count} for level, count in one.levels.items()],
    }


@strawberry.type
class TrendQueries:
    """How levels go."""

    trend: Any = root(
        nullable(Trend),
        "How many teams stand at each level from day to day, from today's records, nothing else happening; worked out"
        " when asked, for at most 200 teams. 战备等级走势（按今日登记推算）。",
        TableRoot("Team", "", {}, (), Telling((FITTING,), trends)),
        TREND,
    )
