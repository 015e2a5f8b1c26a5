"""Readiness on another day: worked out from today's records for all teams of a level at once, as the rows kept."""

from asyncio import sleep
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from graph.model.values import day
from graph.ports.rows import Row
from graph.ports.store import Store
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from registry.assessments.worked_out import shared, worked_out
from schema.fields import Argument, nullable
from schema.scalars import Day

ON = Argument("on", nullable(Day), "The day; today where it is not said. 日期，缺省为今日。")


async def rows_on(
    store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[Row | None]:
    """For each team's id its row as it would be kept that day, with its assessments under `assessments`."""
    on, zone = day(arguments[ON.name]), ZoneInfo(moment.zone)
    by = await shared(store, on, zone)
    found: dict[str, Row] = {}
    for facts in await store.facts(list(dict.fromkeys(call[0] for call in calls))):
        await sleep(0)  # between two teams other requests, and the time limit, have their turn
        rows = worked_out(facts, by)
        found[facts.id] = {**rows.team, "assessments": rows.assessments}
    return [found.get(call[0]) for call in calls]
