"""Whose level in a region is another than on a day before: that day is worked out from today's records."""

import logging
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from graph.model.identity import global_id
from graph.ports.filters import Param
from graph.ports.store import Store
from graph.ports.walk import Hole, Listing, Nodes, Order, Page, PageFact, PageInfo, Walk
from loaders.moment import Moment
from readiness.team import assess_team
from schema.dispatch.on_duty import WITHIN
from schema.fields import entry, lead, part
from schema.readiness.enumerations import BASIS, LEVEL
from schema.references import TEAM
from schema.scalars import Day
from schema.tables.facts import facts_of

LOG = logging.getLogger(__name__)
TEAMS_MOST = 500
AT_ONCE = 100
ROW = Hole("row", 0, ("id", "readiness"))
MORE = PageInfo("page", (("more", PageFact.HAS_NEXT),))
TEAMS = Walk(
    "region-teams",
    "Team",
    Listing((Nodes("nodes", (ROW,)), MORE), Page(Param("most")), WITHIN, (Order("code"),)),
    has_holes=True,
)


@part("A team whose level is another than on that day. 等级有变化的队伍。")
class LevelChange:
    """A change."""

    team: Any = lead(TEAM, "The team; its readinessTimeline tells the causes. 队伍，原因见其时间线。", "Team")
    then: Any = entry("Its level on that day. 当日等级。", LEVEL)
    now: Any = entry("Its level today. 今日等级。", LEVEL)


@part("What changed since a day, by today's records as of that day. 与某日相比的变化（按今日登记推算）。")
class ChangesSince:
    """What changed."""

    since: Day = entry("The day compared with. 比较日。")
    basis: Any = entry("What the levels of that day rest on. 依据。", BASIS)
    teams: list[LevelChange] = entry("The teams whose level differs, by code. 等级不同的队伍。", is_list=True)
    looked_at: int = entry("How many teams were compared. 比较的队伍数。")
    limit: int = entry("How many are compared at most, the first ones by code. 至多比较的队伍数（按代码顺序）。")
    truncated: bool = entry("Whether there are more teams than were compared. 是否还有未比较的。")


async def changes(store: Store, found: Mapping[str, Any], since: date, moment: Moment) -> dict[str, Any]:
    """What changed; `found` answers the walk over the region's teams."""
    standards, catalogue, zone = await store.standards(), await store.catalogue(), ZoneInfo(moment.zone)
    levels = {id: level or "NOT_ASSESSED" for id, level in (node["row"] for node in found["nodes"])}
    teams, told = list(levels), []
    progress = partial(LOG.info, "changes since %s: %d of %d teams compared", since)
    async for facts in facts_of(store, teams, AT_ONCE, progress):
        then = assess_team(facts, standards, catalogue, since, zone=zone).level.value
        if then != levels[facts.id]:
            told.append({"team": global_id("Team", facts.id), "then": then, "now": levels[facts.id]})
    return {
        "since": since.isoformat(),
        "basis": "CURRENT_RECORDS",
        "teams": told,
        "lookedAt": len(teams),
        "limit": TEAMS_MOST,
        "truncated": found["page"]["more"],
    }
