"""Who could go instead of a team, and what differs, line by line."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from graph.model.facts import Catalogue
from graph.model.identity import global_id, node_id
from graph.model.places import metres, point, square
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from planning.candidates import ranking
from planning.differences import Assessed, Shared, differences
from planning.needs import Need
from schema import refusals
from schema.dispatch import asked as arguments_of
from schema.dispatch.asked import FARTHEST, MOST, Around, asked, spot_of, when
from schema.dispatch.assessed import assessments
from schema.dispatch.candidates import (
    LEVEL_TEXT,
    STALE,
    LeftOutTeam,
    LookedAt,
    command_of,
    left_out_told,
    looked_at,
    team_told,
)
from schema.dispatch.inputs import Place
from schema.dispatch.judging import Judged, judged, most_looked_at
from schema.dispatch.looking import Seen, look, look_at
from schema.dispatch.named import Named
from schema.dispatch.needed import Needed, terms_of
from schema.dispatch.told import Arriving, DutyTold, arriving, minutes_told
from schema.fields import Argument, entry, lead, nullable, part
from schema.readiness.called import UNNAMED, Called
from schema.readiness.enumerations import BASIS, LEVEL
from schema.readiness.lines import LineThen
from schema.readiness.missing import called_in_lines, line_called
from schema.references import STANDARD, TEAM, TERM
from schema.relations.command import ROLES, Command
from schema.relations.limits import bounded
from schema.scalars import Day, Decimal

TEAM_CODE = Argument("team", str, "The code of the team that is to be replaced. 被替代队伍的代码。", ...)
AT = Argument("at", nullable(Place), "Where it is needed; its own base unless said. 地点，缺省为其驻地。", None)
ALTERNATIVES = (
    TEAM_CODE,
    AT,
    arguments_of.MINIMUM,
    arguments_of.WITHIN,
    arguments_of.ON,
    arguments_of.HOUR,
    arguments_of.REACH,
    ROLES,
    arguments_of.FIRST,
)
ALTERNATIVES_SHOWN = (
    "Alternative.command",
    "Alternative.standards",
    "Alternative.standardsLacking",
    "Alternative.standardsBeyond",
)


@part("A line that differs between two teams. 两队不同的条目。")
class LineDifference:
    """A line that differs."""

    code: str = entry("Its code in the edition. 条目代码。")
    name: str = entry("Its Chinese name. 名称。")
    name_en: str | None = entry("Its English name. 英文名称。")
    team: LineThen = entry("How it stands with the team that is to be replaced. 被替代队伍的情况。")
    other: LineThen = entry("How it stands with the other. 替代队伍的情况。")


@part("A standard that both are assessed against, in the same edition. 两队共用的标准。")
class SharedStandard:
    """A standard of both."""

    standard: Any = lead(STANDARD, "The standard. 标准。", "Standard")
    team_level: Any = entry("The level of the team that is to be replaced. 被替代队伍的等级。", LEVEL)
    level: Any = entry("The level of the other. 替代队伍的等级。", LEVEL)
    lines: list[LineDifference] = entry("The lines that differ, by position. 不同的条目。", is_list=True)


@part("A team that could go instead, and what differs. 可替代的队伍及差别。")
class Alternative:
    """A team that could go instead."""

    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    arrival: Arriving = entry("When it would be there, an estimate. 预计到达。")
    later_minutes: Decimal | None = entry(
        "Minutes it would be there later than the other, in tenths, rounded up; below 0: sooner. 晚到分钟数。"
    )
    level: Any = entry(LEVEL_TEXT, LEVEL)
    stale: bool = entry(STALE)
    duty: DutyTold = entry("What it told of its duty. 值班状态。")
    duty_phone: str | None = entry("The phone of its duty room. 值班电话。")
    command: Command = entry("Who commands it that day. 当日谁指挥。")
    capabilities_lacking: Any = lead(
        TERM, "Capabilities of the other that it has not, by code. 缺少的能力。", "Term", is_list=True
    )
    capabilities_beyond: Any = lead(
        TERM, "Capabilities that the other has not, by code. 多出的能力。", "Term", is_list=True
    )
    standards: list[SharedStandard] = entry("The standards of both, by code. 共用的标准。", is_list=True)
    standards_lacking: Any = lead(
        STANDARD, "Standards of the other only, by code. 只适用于被替代队伍的标准。", "Standard", is_list=True
    )
    standards_beyond: Any = lead(
        STANDARD, "Standards of it only, by code. 只适用于替代队伍的标准。", "Standard", is_list=True
    )


@part("Who could go instead of a team. 谁能替代一支队伍。")
class Alternatives:
    """Who could go instead."""

    on: Day = entry("The day asked about. 日期。")
    hour: int = entry("The hour of it by which turnout is reckoned. 出动时刻（时）。")
    basis: Any = entry("What levels rest on. 依据。", BASIS)
    team: Any = lead(TEAM, "The team that is to be replaced. 被替代的队伍。", "Team")
    arrival: Arriving | None = entry("When it would be there itself. 其本身的预计到达。")
    level: Any = entry(LEVEL_TEXT, LEVEL)
    alternatives: list[Alternative] = entry(
        "Teams that have any of its capabilities and can go, the soonest first. 可替代的队伍。", is_list=True
    )
    more: bool = entry("Whether there are more than `first`. 是否还有未列出的。")
    left_out: list[LeftOutTeam] = entry("Who cannot, the nearest first, and why. 未列的队伍及原因。", is_list=True)
    more_left_out: bool = entry("Whether more are left out than are told. 是否还有未列出的。")
    looked_at: LookedAt = entry("Which teams were looked at. 查看了哪些队伍。")


async def alternatives(
    store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[dict[str, Any]]:
    """The one answer; the values of the call are those of ALTERNATIVES_SHOWN."""
    [(shows_command, *shows_standards)] = calls
    first, then, level = bounded(arguments, "first", MOST), when(arguments, moment), asked(arguments)
    reach = bounded(arguments, "reachKm", FARTHEST) * 1000
    itself = await look_at(store, arguments["team"])
    if itself is None:
        raise Refused(refusals.no_such_team("team", arguments["team"]))
    spot = itself.spot if arguments.get("at") is None else spot_of(arguments["at"])
    if spot is None:
        raise Refused(refusals.no_station())
    wanted = await _needed(store, itself)
    around = Around(spot, reach, (itself.row["code"],))
    most = most_looked_at(wanted, then)
    found = await look(store, around, wanted, most, all_capabilities=True)
    placed = _placed(itself, point(spot.latitude, spot.longitude))
    own, *teams = await judged(store, (placed, *found.seen, *found.unplaced), spot, wanted, then, moment)
    by_id = {one.seen.id: one for one in teams}
    ranked = ranking((one.contender for one in teams), level)
    going = [by_id[one.id] for one in ranked.candidates[:first]]
    ids = [one.seen.id for one in going]
    held = await assessments(store, [itself.id, *ids], then, moment) if any(shows_standards) else {}
    lines = (line for of_team in held.values() for one in of_team.values() for line in one.lines.values())
    called = await called_in_lines(store, lines)
    led = await command_of(store, ids if shows_command else [], then, arguments, moment)
    return [
        {
            "on": then.on.isoformat(),
            "hour": then.hour,
            "basis": "KEPT" if then.is_today else "CURRENT_RECORDS",
            "team": global_id("Team", itself.id),
            "arrival": arriving(own.contender.arrival),
            "level": own.standing.level.value,
            "alternatives": [
                {
                    **team_told(one, UNNAMED, wanted.named),
                    **_differing(own, one, held, called),
                    "command": led.get(one.seen.id),
                }
                for one in going
            ],
            "more": len(ranked.candidates) > first,
            "leftOut": left_out_told(ranked.left_out[:first], by_id, UNNAMED, wanted.named),
            "moreLeftOut": len(ranked.left_out) > first or found.has_more_unplaced,
            "lookedAt": looked_at(found, most, is_own_place=arguments.get("at") is None),
        }
    ]


async def _needed(store: Store, itself: Seen) -> Needed:
    """Its own capabilities: whoever has one of them may go instead."""
    codes = tuple(sorted(itself.capabilities))
    nothing = Catalogue()
    needs = tuple(Need(Fraction(1), code) for code in codes)
    return Needed(needs, nothing, codes, (), (), (), Named(nothing, await terms_of(store, "capability", codes)))


def _placed(itself: Seen, middle: Any) -> Seen:
    if itself.spot is None:
        return itself
    away = metres(square(point(itself.spot.latitude, itself.spot.longitude), middle))
    return replace(itself, metres=away)


def _differing(
    own: Judged, other: Judged, held: Mapping[str, Mapping[str, Assessed]], called: Called
) -> dict[str, Any]:
    found = differences(held.get(own.seen.id, {}), held.get(other.seen.id, {}))
    ours, theirs = own.seen.capabilities, other.seen.capabilities
    return {
        "laterMinutes": _later(own, other),
        "capabilitiesLacking": _terms(ours - theirs),
        "capabilitiesBeyond": _terms(theirs - ours),
        "standards": [_shared(one, called) for one in found.shared],
        "standardsLacking": [_standard(code) for code in found.only_one],
        "standardsBeyond": [_standard(code) for code in found.only_other],
    }


def _later(own: Judged, other: Judged) -> str | None:
    ours, theirs = own.contender.arrival, other.contender.arrival
    if ours is None or theirs is None or ours.minutes is None or theirs.minutes is None:
        return None
    return minutes_told(theirs.minutes - ours.minutes)


def _terms(codes: frozenset[str]) -> list[str]:
    return [global_id("Term", node_id("Term", "capability", code)) for code in sorted(codes)]


def _standard(code: str) -> str:
    return global_id("Standard", node_id("Standard", code))


def _shared(one: Shared, called: Called) -> dict[str, Any]:
    return {
        "standard": _standard(one.standard),
        "teamLevel": one.levels[0],
        "level": one.levels[1],
        "lines": [
            {
                **{name: own[name] for name in ("code", "name", "nameEn")},
                "team": line_called(own, called),
                "other": line_called(other, called),
            }
            for own, other in one.lines
        ],
    }
