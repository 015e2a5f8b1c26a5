"""A region at a glance: how many teams at which level, what is critical and short, who is stale, what changed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from graph.model.identity import global_id
from graph.model.values import day
from graph.ports.filters import All, Compare, Filter, Op, Param, Related
from graph.ports.group import Count, Grouping, Key, KeyNode, KeyValue, Listed, More
from graph.ports.store import Store
from graph.ports.walk import Listing, Nodes, Order, Page, Total, Value, Walk
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from schema import refusals
from schema.dispatch.changes import TEAMS, TEAMS_MOST, ChangesSince, changes
from schema.dispatch.looking import prepared
from schema.dispatch.on_duty import NAMED, REGION_CODE, WITHIN
from schema.fields import Argument, entry, lead, nullable, part
from schema.readiness.enumerations import LEVEL
from schema.references import REGION, REQUIREMENT, TEAM
from schema.relations.limits import bounded, first
from schema.scalars import Day
from schema.teams.enumerations import FORCE

MOST, GROUPS = 100, 1000
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
) -> list[dict[str, Any]]:
    """The one answer."""
    most, code, since = bounded(arguments, "first", MOST), arguments["region"], _since(arguments, moment)
    values = {"regions": [code], "code": code, "yes": True, "first": most, "groups": GROUPS, "most": TEAMS_MOST}
    walks = (NAMED, STALE, FORCES, WORST) if since is None else (NAMED, STALE, FORCES, WORST, TEAMS)
    region, stale, forces, worst, *teams = await store.ask_all([(prepared(store, one), values) for one in walks])
    if region is None:
        raise Refused(refusals.no_such_region(code))
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
            "changes": None if since is None else await changes(store, teams[0], since, moment),
        }
    ]


def _since(arguments: Arguments, moment: Moment) -> date | None:
    given = arguments.get("since")
    if given is None:
        return None
    if given >= moment.today:
        raise Refused(refusals.day_before("since", moment.today))
    return day(given)
