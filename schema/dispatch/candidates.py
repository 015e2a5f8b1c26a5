"""Who can go: the root that ranks teams by when they would be there, and tells why others are left out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from graph.model.identity import global_id
from graph.model.values import decimal_text
from graph.ports.store import Store
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from planning import words
from planning.candidates import Contender, LeftOut, ranking
from readiness.words import Lang
from schema.dispatch import asked as arguments_of
from schema.dispatch.asked import MOST, When, around, asked, when
from schema.dispatch.enumerations import LEFT_OUT_WHY
from schema.dispatch.judging import Judged, explained, judged, most_looked_at
from schema.dispatch.looking import Look, look
from schema.dispatch.named import Named
from schema.dispatch.needed import needed
from schema.dispatch.told import Arriving, Bringing, DutyTold, arriving, bringing, duty_told, reasons_in
from schema.fields import Argument, computed, entry, lead, part
from schema.readiness.called import Called, called_in_reasons
from schema.readiness.enumerations import BASIS, LEVEL
from schema.readiness.texts import IN_LANG
from schema.references import TEAM
from schema.relations.command import ROLES, Command, commands
from schema.relations.limits import bounded
from schema.scalars import Day, Decimal

EVERYTHING = Argument(
    "everything", bool, "Only teams that bring all that is needed by themselves. 只要能单独满足全部需要的。", False
)
CANDIDATES = (
    arguments_of.AT,
    arguments_of.CAPABILITIES,
    arguments_of.NEEDS,
    arguments_of.MINIMUM,
    arguments_of.WITHIN,
    arguments_of.ON,
    arguments_of.HOUR,
    arguments_of.EXCLUDE,
    arguments_of.REACH,
    EVERYTHING,
    ROLES,
    arguments_of.FIRST,
)
CANDIDATES_SHOWN = ("CandidateTeam.command", "Candidates.leftOut", "Bringing.reasons")
DEPTH = 3
LEVEL_TEXT = "How ready it is that day. 战备等级。"
STALE = "Whether its facts were confirmed too long ago. 资料是否过期。"
BRINGS = "What it brings of what is needed. 能带来的。"
LACKS = "What it lacks of what is needed, and why. 所缺的及原因。"


def _left_out_said(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    return words.left_out(LeftOut(values[0]), Lang(arguments["lang"]))


def _looked_said(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    teams, kilometres, is_cut, anything_needed, is_own_place = values
    return words.looked_at(
        teams,
        kilometres,
        Lang(arguments["lang"]),
        is_cut=is_cut,
        anything_needed=anything_needed,
        is_own_place=is_own_place,
    )


@part("A team that can go. 可派队伍。")
class CandidateTeam:
    """A team that can go."""

    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    arrival: Arriving = entry("When it would be there, an estimate. 预计到达。")
    level: Any = entry(LEVEL_TEXT, LEVEL)
    stale: bool = entry(STALE)
    incomplete: bool = entry("Whether facts are missing that a line needs. 资料是否不全。")
    duty: DutyTold = entry("What it told of its duty; TO_ASK is offered, and to be asked. 值班状态。")
    duty_phone: str | None = entry("The phone of its duty room. 值班电话。")
    brings: list[Bringing] = entry(BRINGS, is_list=True)
    lacks: list[Bringing] = entry(LACKS, is_list=True)
    command: Command = entry("Who commands it that day, stand-ins and absences considered. 当日谁指挥。")


@part("A reason why a team is not offered. 未列为可派的一条原因。")
class LeftOutReason:
    """A reason."""

    why: Any = entry("The reason. 原因。", LEFT_OUT_WHY)
    text: Any = computed(str, "The reason in words. 说明。", _left_out_said, keys=("why",), arguments=[IN_LANG])


@part("A team that is not offered, and every reason why. 未列为可派的队伍及原因。")
class LeftOutTeam:
    """A team that is not offered."""

    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    reasons: list[LeftOutReason] = entry("Why not. 原因。", is_list=True)
    arrival: Arriving | None = entry("When it would be there; null: where it is, is not recorded. 预计到达。")
    level: Any = entry(LEVEL_TEXT, LEVEL)
    stale: bool = entry(STALE)
    duty: DutyTold = entry("What it told of its duty. 值班状态。")
    duty_phone: str | None = entry("The phone of its duty room. 值班电话。")
    brings: list[Bringing] = entry(BRINGS, is_list=True)
    lacks: list[Bringing] = entry(LACKS, is_list=True)


@part("How many teams are left out for one reason. 因某一原因未列的队伍数。")
class LeftOutCount:
    """How many."""

    why: Any = entry("The reason. 原因。", LEFT_OUT_WHY)
    count: int = entry("How many teams of those looked at have it. 队伍数。")


@part("Which teams were looked at: the nearest that have any of what is needed. 查看了哪些队伍。")
class LookedAt:
    """Which teams were looked at."""

    teams: int = entry("How many, those without a recorded place included. 查看的队伍数。")
    most: int = entry("How many with a place are looked at at most: 100; 40 where facts of each must be read. 上限。")
    within_km: Decimal = entry("Up to which distance all were looked at, in km. 全部查看到的距离（千米）。")
    truncated: bool = entry("Whether farther ones within `reachKm` were not looked at. 范围内是否还有未查看的。")
    text: Any = computed(
        str,
        "In words; where nobody is near, that the place is to be checked. 查看范围说明。",
        _looked_said,
        keys=("placed", "withinKm", "truncated", "anythingNeeded", "isOwnPlace"),
        arguments=[IN_LANG],
    )


@part("Who can go to a place, the soonest first; and who cannot, the nearest first. 可派队伍与未列队伍。")
class Candidates:
    """Who can go."""

    on: Day = entry("The day asked about. 日期。")
    hour: int = entry("The hour of it by which turnout is reckoned. 出动时刻（时）。")
    basis: Any = entry("What levels rest on. 依据。", BASIS)
    candidates: list[CandidateTeam] = entry("Who can go, the soonest first, ties by code. 可派队伍。", is_list=True)
    more: bool = entry("Whether more can go than `first`. 是否还有未列出的可派队伍。")
    left_out: list[LeftOutTeam] = entry(
        "Who cannot, the nearest first, those without a recorded place last. 未列为可派的队伍。", is_list=True
    )
    more_left_out: bool = entry("Whether more are left out than are told. 是否还有未列出的。")
    counts: list[LeftOutCount] = entry("How many are left out for each reason. 各原因的队伍数。", is_list=True)
    looked_at: LookedAt = entry("Which teams were looked at. 查看了哪些队伍。")


async def candidates(
    store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[dict[str, Any]]:
    """The one answer; the values of the call are those of CANDIDATES_SHOWN."""
    [(shows_command, shows_left_out, shows_reasons)] = calls
    first = bounded(arguments, "first", MOST)
    then, where = when(arguments, moment), around(arguments)
    level = asked(arguments, everything=arguments["everything"])
    wanted = await needed(store, arguments)
    most = most_looked_at(wanted, then)
    found = await look(store, where, wanted, most)
    teams = await judged(store, (*found.seen, *found.unplaced), where.spot, wanted, then, moment)
    by_id = {one.seen.id: one for one in teams}
    ranked = ranking((one.contender for one in teams), level)
    left_out = ranked.left_out[:first] if shows_left_out else ()
    told = [one.id for one in (*ranked.candidates[:first], *(one for one, _ in left_out))]
    if shows_reasons:
        by_id |= {one.seen.id: one for one in await explained((by_id[id] for id in told), wanted, then)}
    going = [by_id[one.id] for one in ranked.candidates[:first]]
    led = await command_of(store, [one.seen.id for one in going] if shows_command else [], then, arguments, moment)
    counts = Counter(why for _, whys in ranked.left_out for why in whys)
    called = await called_in_reasons(store, reasons_in(each for id in told for each in by_id[id].brought))
    return [
        {
            "on": then.on.isoformat(),
            "hour": then.hour,
            "basis": "KEPT" if then.is_today else "CURRENT_RECORDS",
            "candidates": [
                {
                    **team_told(one, called, wanted.named),
                    "incomplete": one.standing.is_incomplete,
                    "command": led.get(one.seen.id),
                }
                for one in going
            ],
            "more": len(ranked.candidates) > first,
            "leftOut": left_out_told(left_out, by_id, called, wanted.named),
            "moreLeftOut": len(ranked.left_out) > first or found.has_more_unplaced,
            "counts": [{"why": why.value, "count": counts[why]} for why in LeftOut if counts[why]],
            "lookedAt": looked_at(found, most, anything_needed=bool(wanted.needs)),
        }
    ]


async def command_of(
    store: Store, ids: Sequence[str], then: When, arguments: Arguments, moment: Moment
) -> dict[str, dict[str, Any]]:
    """By team who commands it that day; roles that cannot be are refused whether there are any teams or not."""
    asked_for = {"on": then.on.isoformat(), "roles": list(arguments["roles"]), "depth": DEPTH}
    return dict(zip(ids, await commands(store, [(id,) for id in ids], asked_for, moment), strict=True))


def left_out_told(
    left_out: Sequence[tuple[Contender, tuple[LeftOut, ...]]], by_id: Mapping[str, Judged], called: Called, named: Named
) -> list[dict[str, Any]]:
    """These that are left out, with every reason."""
    return [
        {**team_told(by_id[one.id], called, named), "reasons": [{"why": why.value} for why in whys]}
        for one, whys in left_out
    ]


def team_told(one: Judged, called: Called, named: Named) -> dict[str, Any]:
    """What is told of every team."""
    return {
        "team": global_id("Team", one.seen.id),
        "arrival": arriving(one.contender.arrival),
        "level": one.standing.level.value,
        "stale": one.standing.is_stale,
        "duty": duty_told(one),
        "dutyPhone": one.seen.row["duty_phone"],
        "brings": [bringing(each, called, named) for each in one.brought if each.brought],
        "lacks": [bringing(each, called, named) for each in one.brought if each.short],
    }


def looked_at(found: Look, most: int, *, anything_needed: bool = True, is_own_place: bool = False) -> dict[str, Any]:
    """As the contract tells it; `is_own_place`: the place is the one recorded of the team that was asked about."""
    return {
        "teams": len(found.seen) + len(found.unplaced),
        "placed": len(found.seen),
        "most": most,
        "withinKm": decimal_text(found.within * 1000),
        "truncated": found.is_truncated,
        "anythingNeeded": anything_needed,
        "isOwnPlace": is_own_place,
    }
