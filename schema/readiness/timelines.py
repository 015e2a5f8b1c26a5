"""How levels go from day to day between two days, as far as today's records tell."""

from asyncio import sleep
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from graph.model.values import day
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from readiness.explained import plain_timeline
from readiness.timeline import Timeline, timeline
from readiness.turning.causes import Cause as Found
from readiness.turning.causes import days_after
from schema import refusals
from schema.fields import Argument, entry, part
from schema.readiness.called import called_in_causes
from schema.readiness.causes import Cause
from schema.readiness.enumerations import DIMENSION, LEVEL
from schema.readiness.in_force import courses
from schema.scalars import Day

FROM = Argument("from", Day, "The first day. 起始日。")
TO = Argument("to", Day, "The last day, at most 1,000 days later. 结束日，最多晚一千天。")
NEEDS = ("id",)
MOST_DAYS = 1000


@part("The level of one dimension. 单个维度的等级。")
class DimensionLevel:
    """The level of one dimension."""

    dimension: Any = entry("The dimension. 维度。", DIMENSION)
    level: Any = entry("Its level. 等级。", LEVEL)


@part("Days on which a level stays. 等级不变的一段日子。")
class TimelineStep:
    """Days on which a level stays."""

    on: Day = entry("The first of these days. 起。")
    until: Day = entry("The last of them. 止。")
    level: Any = entry("The level. 等级。", LEVEL)
    dimensions: list[DimensionLevel] = entry(
        "The levels of the dimensions; none of the team as a whole. 各维度等级。", is_list=True
    )
    causes: list[Cause] = entry("All that turns on the first of these days. 当日变化的事实。", is_list=True)


@part("The timeline against one standard. 对一项标准的时间线。")
class StandardTimeline:
    """The timeline against one standard."""

    standard: str = entry("The code of the standard held to. 标准代码。")
    steps: list[TimelineStep] = entry("The steps, in order of day. 各段。", is_list=True)


@part("Levels between two days, from today's records, nothing else happening. 按今日登记推算的时间线。")
class ReadinessTimeline:
    """Levels between two days."""

    since: Day = entry("The first day. 起始日。")
    until: Day = entry("The last day. 结束日。")
    steps: list[TimelineStep] = entry("The steps of the team's level. 队伍等级各段。", is_list=True)
    standards: list[StandardTimeline] = entry("Those of each standard held to, by code. 各标准的时间线。", is_list=True)


async def timelines(
    store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[dict[str, Any] | None]:
    """For each (team) its timeline between the days that the arguments name."""
    since, until = day(arguments[FROM.name]), day(arguments[TO.name])
    if not since <= until <= (days_after(since, MOST_DAYS) or date.max):
        raise Refused(refusals.days_range("to", since.isoformat(), MOST_DAYS))
    told, _ = await courses(store, [team for (team,) in calls], moment)
    found: list[Timeline | None] = []
    for (team,) in calls:
        await sleep(0)  # between two teams other requests, and the time limit, have their turn
        found.append(timeline(told[team], since, until) if team in told else None)
    called = await called_in_causes(store, (cause for one in found if one is not None for cause in _causes(one)))
    return [None if one is None else plain_timeline(one, called.cause) for one in found]


def _causes(found: Timeline) -> Iterator[Found]:
    for steps in (found.team, *(steps for _, steps in found.standards)):
        for step in steps:
            yield from step.causes
