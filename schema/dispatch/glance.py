"""A region at a glance: how many teams at which level, what is critical and short, who is stale, what changed."""

from asyncio import sleep
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from graph.model.identity import global_id
from graph.model.values import day
from graph.ports.filters import All, Compare, Filter, Op, Param, Related
from graph.ports.group import Count, Grouping, Key, KeyNode, KeyValue, Listed, More
from graph.ports.store import Store
from graph.ports.walk import Hole, Listing, Nodes, Order, Page, PageFact, PageInfo, Total, Value, Walk
from loaders.errors import Refused
from loaders.mapping import Arguments
from loaders.moment import Moment
from readiness.course import Course
from schema import refusals
from schema.dispatch.looking import prepared
from schema.dispatch.on_duty import NAMED, REGION_CODE, WITHIN
from schema.fields import Argument, entry, lead, nullable, part
from schema.readiness.enumerations import BASIS, LEVEL
from schema.references import REGION, REQUIREMENT, TEAM
from schema.relations.limits import bounded, first
from schema.scalars import Day
from schema.teams.enumerations import FORCE

MOST, GROUPS = 100, 1000
COMPARED = 60
"""Teams of which another day is worked out."""
SINCE = Argument(
    "since", nullable(Day), "Since which day to tell what changed; nothing is told unless said. 与哪一天比较。", None
)
REGION_READINESS = (REGION_CODE, SINCE, first(10, MOST))
FORCES = Grouping(
    "region-levels",
    "Team",
    (Key(property="force"), Key(property="readiness")),
    (Listed("groups", (KeyValue("force", 0), KeyValue("level", 1), Count("count"))),),
    Param("groups"),
    WITHIN,
    has_holes=True,
)
CRITICAL: Filter = All((Compare("critical", Op.EQ, Param("yes")), Related("team", WITHIN)))
WORST = Grouping(
    "region-critical",
    "Gap",
    (Key(path=("requirement",)),),
    (Listed("groups", (KeyNode("requirement", 0, (Value("id", "id"),)), Count("count"))), More("more")),
    Param("first"),
    CRITICAL,
    by_count=True,
    has_holes=True,
)
ROW = Hole("row", 0, ("id", "readiness"))
MORE = PageInfo("page", (("more", PageFact.HAS_NEXT),))
STALE = Walk(
    "region-stale",
    "Team",
    Listing(
        (Nodes("nodes", (Value("id", "id"),)), Total("count")),
        Page(Param("first")),
        All((WITHIN, Compare("is_stale", Op.EQ, Param("yes")))),
        (Order("code"),),
    ),
    has_holes=True,
)
TEAMS = Walk(
    "region-teams",
    "Team",
    Listing(
        (Nodes("nodes", (Hole("row", 0, ("id", "readiness")),)), MORE), Page(Param("most")), WITHIN, (Order("code"),)
    ),
    has_holes=True,
)


@part("How many teams of one force stand at one level. 某类力量某一等级的队伍数。")
class ForceLevelCount:
    """How many."""

    force: Any = entry("The force. 力量。", FORCE)
    level: Any = entry("The level. 等级。", LEVEL)
    count: int = entry("How many teams. 队伍数。")


@part("A critical line that teams of the region are short of. 未满足的关键条目。")
class CriticalLine:
    """A critical line."""

    requirement: Any = lead(REQUIREMENT, "The line. 条目。", "Requirement")
    teams: int = entry("How many teams are short of it. 短缺的队伍数。")


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
    looked_at: int = entry("How many teams were compared: the first 60 by code. 比较的队伍数。")
    truncated: bool = entry("Whether there are more teams than were compared. 是否还有未比较的。")


@part("The readiness of a region at a glance. 区划战备概览。")
class RegionReadiness:
    """A region at a glance."""

    region: Any = lead(REGION, "The region. 区划。", "Region")
    counts: list[ForceLevelCount] = entry("Teams by force and level, those of no team left out. 分布。", is_list=True)
    worst_lines: list[CriticalLine] = entry(
        "Critical lines by how many teams are short of them, the most first, then by code. 关键条目。",
        is_list=True,
    )
    more_lines: bool = entry("Whether there are more than `first`. 是否还有未列出的条目。")
    stale: int = entry("How many teams' facts were confirmed too long ago. 资料过期的队伍数。")
    stale_teams: Any = lead(TEAM, "The first of these, by code. 资料过期的队伍。", "Team", is_list=True)
    changes: ChangesSince | None = entry("What changed since the day that was said. 变化。")


async def region_readiness(
    store: Store, _calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[dict[str, Any] | None]:
    """The one answer; None where there is no such region."""
    most, code, since = bounded(arguments, "first", MOST), arguments["region"], _since(arguments, moment)
    values = {"regions": [code], "code": code, "yes": True, "first": most, "groups": GROUPS, "most": COMPARED}
    asked = [(prepared(store, one), values) for one in (NAMED, STALE, TEAMS, FORCES, WORST)]
    region, stale, teams, forces, worst = await store.ask_all(asked)
    if region is None:
        return [None]
    return [
        {
            "region": global_id("Region", region["row"][0]),
            "counts": [{**one, "level": one["level"] or "NOT_ASSESSED"} for one in forces["groups"]],
            "worstLines": [
                {"requirement": global_id("Requirement", one["requirement"]["id"]), "teams": one["count"]}
                for one in worst["groups"]
            ],
            "moreLines": worst["more"],
            "stale": stale["count"],
            "staleTeams": [global_id("Team", one["id"]) for one in stale["nodes"]],
            "changes": None if since is None else await _changes(store, teams, since, moment),
        }
    ]


def _since(arguments: Arguments, moment: Moment) -> date | None:
    given = arguments.get("since")
    if given is None:
        return None
    if given >= moment.today:
        raise Refused(refusals.day_before("since", moment.today))
    return day(given)


async def _changes(store: Store, teams: Mapping[str, Any], since: date, moment: Moment) -> dict[str, Any]:
    standards, catalogue, zone = await store.standards(), await store.catalogue(), ZoneInfo(moment.zone)
    levels = {id: level or "NOT_ASSESSED" for id, level in (node["row"] for node in teams["nodes"])}
    found = []
    for facts in await store.facts(list(levels)):
        await sleep(0)  # between two teams other requests, and the time limit, have their turn
        then = Course(facts, standards, catalogue, zone).team_level(since).value
        if then != levels[facts.id]:
            found.append({"team": global_id("Team", facts.id), "then": then, "now": levels[facts.id]})
    return {
        "since": since.isoformat(),
        "basis": "CURRENT_RECORDS",
        "teams": found,
        "lookedAt": len(levels),
        "truncated": teams["page"]["more"],
    }
