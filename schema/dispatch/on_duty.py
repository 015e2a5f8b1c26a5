"""Who is on duty in a region: who leads, who is on call, which teams are available."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from graph.model.identity import global_id
from graph.ports.filters import All, Compare, Op, Param, Related, Within
from graph.ports.store import Store
from graph.ports.walk import ByKey, Hole, Listing, Nodes, Order, Page, PageFact, PageInfo, Walk
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from planning.candidates import ACTIVE
from planning.duty import Duty, duty_at
from schema import refusals
from schema.dispatch import asked as arguments_of
from schema.dispatch.asked import When, when
from schema.dispatch.candidates import STALE, command_of
from schema.dispatch.enumerations import DUTY_THEN
from schema.dispatch.looking import ROW, prepared
from schema.dispatch.told import DutyTold, duty_row
from schema.fields import Argument, entry, lead, part
from schema.readiness.enumerations import LEVEL
from schema.references import PERSON, REGION, TEAM
from schema.relations.command import ROLES, Command
from schema.relations.limits import bounded, first
from schema.scalars import Day

MOST, LOOKED_AT = 200, 500
ON_DUTY_SHOWN = ("TeamOnDuty.command", "TeamOnDuty.onCall")
REGION_CODE = Argument("region", str, "The code of a region: teams at home in it or below. 区划代码，含下级。", ...)
ON_DUTY = (REGION_CODE, arguments_of.ON, arguments_of.HOUR, ROLES, first(50, MOST))
ORDER = (Duty.AVAILABLE, Duty.LIMITED, Duty.TO_ASK, Duty.COMMITTED, Duty.OFF_DUTY)
WITHIN = Related("home_region", Within("part_of", "code", Param("regions")))
IS_ACTIVE = Compare("lifecycle", Op.EQ, Param("lifecycle"))
PARTS = (Nodes("nodes", (Hole("row", 0, ROW),)), PageInfo("page", (("more", PageFact.HAS_NEXT),)))
TEAMS = Walk(
    "on-duty", "Team", Listing(PARTS, Page(Param("most")), All((WITHIN, IS_ACTIVE)), (Order("code"),)), has_holes=True
)
NAMED = Walk("on-duty-region", "Region", ByKey((("code", Param("code")),)), (Hole("row", 0, ("id",)),), has_holes=True)


@part("A team on duty: who leads it, who is on call. 值班队伍。")
class TeamOnDuty:
    """A team."""

    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    duty: DutyTold = entry("What it told of its duty. 值班状态。")
    duty_phone: str | None = entry("The phone of its duty room. 值班电话。")
    level: Any = entry("Its readiness today, as kept. 今日战备等级。", LEVEL)
    stale: bool = entry(STALE)
    command: Command = entry("Who commands it that day. 当日谁指挥。")
    on_call: Any = lead(
        PERSON,
        "Who acts for its leaders that day, each once, in the order of command. 当日实际履行指挥岗位的人员。",
        "Person",
        is_list=True,
    )


@part("How many teams are in one duty state. 某一值班状态的队伍数。")
class DutyCount:
    """How many."""

    then: Any = entry("The state. 状态。", DUTY_THEN)
    count: int = entry("How many teams. 队伍数。")


@part("Who is on duty in a region: active teams, the available ones first. 区划值班情况。")
class OnDuty:
    """Who is on duty."""

    on: Day = entry("The day asked about. 日期。")
    hour: int = entry("The hour of it. 时刻（时）。")
    region: Any = lead(REGION, "The region. 区划。", "Region")
    counts: list[DutyCount] = entry("How many teams are in each state. 各状态队伍数。", is_list=True)
    teams: list[TeamOnDuty] = entry(
        "Available ones first, then limited ones, those to be asked, committed ones, those off duty; then by code. "
        "可出动的在前，其次受限、须询问、已出动、不值班，再按代码。",
        is_list=True,
    )
    more: bool = entry("Whether there are more teams than `first`. 是否还有未列出的。")
    truncated: bool = entry("Whether only the first 500 by code were looked at. 是否只看了按代码的前 500 支。")


async def on_duty(
    store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[dict[str, Any]]:
    """The one answer; the values of the call are those of ON_DUTY_SHOWN."""
    [shown] = calls
    most, then, code = bounded(arguments, "first", MOST), when(arguments, moment), arguments["region"]
    [region, found] = await store.ask_all(
        [
            (prepared(store, NAMED), {"code": code}),
            (prepared(store, TEAMS), {"regions": [code], "lifecycle": ACTIVE, "most": LOOKED_AT}),
        ]
    )
    if region is None:
        raise Refused(refusals.no_such_region(code))
    rows = [dict(zip(ROW, node["row"], strict=True)) for node in found["nodes"]]
    duties = {row["id"]: _duty(row, then) for row in rows}
    rows.sort(key=lambda row: (ORDER.index(duties[row["id"]]), row["code"]))
    told = rows[:most]
    led = await command_of(store, [row["id"] for row in told] if any(shown) else [], then, arguments, moment)
    counts = Counter(duties.values())
    return [
        {
            "on": then.on.isoformat(),
            "hour": then.hour,
            "region": global_id("Region", region["row"][0]),
            "counts": [{"then": duty.value, "count": counts[duty]} for duty in ORDER],
            "teams": [_team(row, duties[row["id"]], led.get(row["id"])) for row in told],
            "more": len(rows) > most,
            "truncated": found["page"]["more"],
        }
    ]


def _duty(row: Mapping[str, Any], then: When) -> Duty:
    return duty_at(row["duty_state"], row["duty_since"], row["duty_until"], then.at)


def _team(row: Mapping[str, Any], duty: Duty, command: Mapping[str, Any] | None) -> dict[str, Any]:
    leaders = () if command is None else command["leaders"]
    acting = (leader["acting"] for leader in leaders if leader["acting"] is not None)
    return {
        "team": global_id("Team", row["id"]),
        "duty": duty_row(row, duty),
        "dutyPhone": row["duty_phone"],
        "level": row["readiness"] or "NOT_ASSESSED",
        "stale": bool(row["is_stale"]),
        "command": command,
        "onCall": list(dict.fromkeys(acting)),
    }
