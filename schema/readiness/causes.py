"""The facts that turn on a day, and the next change of a level."""

from asyncio import sleep
from collections.abc import Sequence
from datetime import date
from typing import Any

from graph.ports.store import Store
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from readiness import words_ahead
from readiness.ahead import NextChange as FoundChange
from readiness.ahead import next_change, team_next_change
from readiness.explained import plain_next_change
from readiness.turning.causes import Cause as Found
from readiness.turning.causes import Turn
from readiness.words import Lang
from schema.fields import computed, entry, nullable, part
from schema.readiness.called import called_in_causes
from schema.readiness.enumerations import LEVEL, TURN
from schema.readiness.in_force import Explained, courses, explained
from schema.readiness.texts import IN_LANG
from schema.scalars import Day

KEYS = ("on", "turn", "code", "id", "detail", "called")


def _said(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    on, turn, code, id, detail, called = values
    lang, found = Lang(arguments["lang"]), Found(date.fromisoformat(on), Turn(turn), code, id, detail or "")
    return words_ahead.cause(found, lang, called[lang])


@part("A dated fact that turns on a day. 到期或生效的事实。")
class Cause:
    """A dated fact that turns."""

    on: Day = entry("The day. 日期。")
    turn: Any = entry("How it turns. 变化方式。", TURN)
    code: str = entry(
        "Of a unit or person its code, of an exercise its kind, of a measure the measure, of an edition the standard."
        " 编号或代码。"
    )
    detail: str | None = entry("A team (by id), role, type or version, as the turn needs. 细节。")
    text: Any = computed(str, "The fact in words. 说明。", _said, keys=KEYS, arguments=[IN_LANG])


@part("The first later day on which a level differs, nothing else happening. 下次变化。")
class NextChange:
    """The next change of a level."""

    on: Day | None = entry("The day; null where it does not differ up to the day searched to. 日期。")
    level: Any = entry("The level then. 届时等级。", nullable(LEVEL))
    searched_to: Day = entry("The last day that was looked at, 400 days ahead. 推算至。")
    causes: list[Cause] = entry("All that turns on that day and touches a line. 当日变化的事实。", is_list=True)


async def next_changes(
    store: Store, calls: Sequence[Sequence[Any]], _arguments: Arguments, moment: Moment
) -> list[dict[str, Any] | None]:
    """For each (team, edition, day) the next change of that assessment's level."""

    def one(of: Explained) -> FoundChange:
        return next_change(of.course, of.found.held.standard, of.on)

    return await _told(store, await explained(store, calls, moment, one))


async def team_next_changes(
    store: Store, calls: Sequence[Sequence[Any]], _arguments: Arguments, moment: Moment
) -> list[dict[str, Any] | None]:
    """For each (team, day) the next change of the team's level."""
    told, _ = await courses(store, [team for team, _ in calls], moment)
    found: list[FoundChange | None] = []
    for team, on in calls:
        await sleep(0)  # between two teams other requests, and the time limit, have their turn
        known = team in told and on
        found.append(team_next_change(told[team], date.fromisoformat(on)) if known else None)
    return await _told(store, found)


async def _told(store: Store, found: Sequence[FoundChange | None]) -> list[dict[str, Any] | None]:
    called = await called_in_causes(store, (cause for one in found if one is not None for cause in one.causes))
    return [None if one is None else plain_next_change(one, called.cause) for one in found]
