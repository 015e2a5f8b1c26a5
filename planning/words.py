"""The words of planning in Chinese and English."""

from fractions import Fraction
from math import ceil

from graph.model.labels.equipment import UNITS
from planning.candidates import Arrival, LeftOut
from planning.duty import Duty
from planning.impact import Outcome
from planning.needs import Brought
from planning.turned import Turned
from readiness.words import Lang, amount

Said = dict[Lang, str]


def _said(zh: str, en: str) -> Said:
    return {Lang.ZH: zh, Lang.EN: en}


DUTIES = {
    Duty.AVAILABLE: _said("可出动", "available"),
    Duty.LIMITED: _said("受限", "limited"),
    Duty.COMMITTED: _said("已出动", "committed"),
    Duty.OFF_DUTY: _said("不值班", "off duty"),
    Duty.TO_ASK: _said("值班状态未报或已失效，须询问", "not told for that moment: ask"),
}
LEFT_OUT = {
    LeftOut.NOT_ACTIVE: _said(
        "不在编（规划、组建、停用或解散）", "not active: planned, forming, stood down or disbanded"
    ),
    LeftOut.COMMITTED: _said("已出动", "committed elsewhere"),
    LeftOut.OFF_DUTY: _said("不值班", "off duty"),
    LeftOut.STALE: _said("资料过期，未经核对", "its facts were confirmed too long ago"),
    LeftOut.NOT_ASSESSED: _said("未评估", "not assessed"),
    LeftOut.UNREADY: _said("等级不够", "its level is worse than asked"),
    LeftOut.LACKING: _said("没有所需的，或不能单独满足全部需要", "brings nothing needed, or not everything by itself"),
    LeftOut.TOO_DISTANT: _said("不能按时到达", "not there in time"),
    LeftOut.PLACE_UNKNOWN: _said("驻地坐标未登记", "where it is stationed is not recorded"),
}
OUTCOMES = {
    Outcome.FALLS: _said("等级下降", "its level is worse"),
    Outcome.NO_LONGER_ASSESSED: _said("不再评估：没有条目适用", "no longer assessed: no line of it applies"),
    Outcome.NEWLY_ASSESSED: _said("新纳入评估", "newly assessed"),
    Outcome.RISES: _said("等级上升", "its level is better"),
    Outcome.SAME: _said("等级不变", "its level is the same"),
}
TURNED = {
    Turned.WORSE: _said("短缺的比例变大", "a greater share of it is short, or it is new and not met"),
    Turned.BETTER: _said("短缺的比例变小", "a smaller share of it is short, or it is gone and was not met"),
    Turned.OTHERWISE: _said("其他不同", "it differs in something else"),
}
UNIT_WORDS = {choice.code: _said(choice.zh, "" if choice.code == "PIECE" else choice.en) for choice in UNITS}
"""In English what is counted is told by its number alone."""
PLACES = 10
"""Minutes are shown in tenths, rounded up: nobody is promised sooner than reckoned."""


def tenths(minutes: Fraction) -> Fraction:
    """Minutes as they are shown."""
    return Fraction(ceil(minutes * PLACES), PLACES)


def left_out(why: LeftOut, lang: Lang) -> str:
    """Why a team is not offered."""
    return LEFT_OUT[why][lang]


def duty(then: Duty, recorded: Duty | None, begins: str | None, ends: str | None, note: str | None, lang: Lang) -> str:
    """What a team told of its duty: "available, until 2026-09-16 08:00+08:00"; where it is to be asked, both.

    `begins` is told where it is to be asked alone: what holds has begun. A note is told of no state, too.
    """
    comma = {Lang.ZH: "，", Lang.EN: ", "}[lang]
    told = [] if recorded is None else [DUTIES[recorded][lang]]
    if begins is not None and then is Duty.TO_ASK:
        told.append({Lang.ZH: f"自 {begins}", Lang.EN: f"from {begins}"}[lang])
    if ends is not None:
        told.append({Lang.ZH: f"至 {ends}", Lang.EN: f"until {ends}"}[lang])
    if note:
        told.append(note)
    if then is not Duty.TO_ASK:
        return comma.join(told)
    said = DUTIES[then][lang]
    if recorded is None:
        return comma.join([said, note]) if note else said
    return f"{said}（登记为{comma.join(told)}）" if lang is Lang.ZH else f"{said} (recorded: {comma.join(told)})"


def lacking(short: str, on_hand: str | None, spare: str | None, unit: str | None, lang: Lang) -> str:
    """How much is short in one unit, how much of it is not there at all, how much is spare elsewhere."""
    called = UNIT_WORDS.get(unit, {}).get(lang, unit) if unit is not None else ""
    behind = f" {called}" if called else ""
    parts = [{Lang.ZH: f"短缺 {short}{behind}", Lang.EN: f"{short}{behind} short"}[lang]]
    if on_hand is not None:
        parts.append({Lang.ZH: f"在手短缺 {on_hand}{behind}", Lang.EN: f"{on_hand}{behind} not on hand"}[lang])
    if spare is not None:
        parts.append({Lang.ZH: f"别处富余 {spare}{behind}", Lang.EN: f"{spare}{behind} spare elsewhere"}[lang])
    return {Lang.ZH: "，", Lang.EN: ", "}[lang].join(parts)


def looked_at(
    teams: int, kilometres: str, lang: Lang, *, is_cut: bool, anything_needed: bool, is_own_place: bool
) -> str:
    """Which teams with a place were looked at, and whether farther ones were not (`is_cut`); where there are none, that
    the place may be wrong: the one asked about, or the one that is recorded of a team (`is_own_place`)."""
    zh, en = ("有所需的", " with any of what is needed") if anything_needed else ("", "")
    if teams:
        farther_zh, farther_en = ("；更远的没有看", "; farther ones were not looked at") if is_cut else ("", "")
        told_zh = f"{kilometres} 千米以内全部看过，{teams} 支队伍{zh}{farther_zh}"
        return {Lang.ZH: told_zh, Lang.EN: f"all within {kilometres} km looked at, teams{en}: {teams}{farther_en}"}[
            lang
        ]
    check_zh, check_en = (
        ("驻地坐标", "is where the team is stationed recorded right?")
        if is_own_place
        else ("地点：latitude 是纬度，longitude 是经度", "is the place right, latitude and longitude?")
    )
    told_zh = f"{kilometres} 千米以内没有队伍{zh}，请核对{check_zh}"
    return {Lang.ZH: told_zh, Lang.EN: f"no team{en} within {kilometres} km: {check_en}"}[lang]


def arrival(found: Arrival, lang: Lang) -> str:
    """The sum of an arrival: "20 min to set out + 7.4 km at 35 km/h = 12.7 min: 32.7 min, an estimate"."""
    pace = found.pace
    kilometres, turnout, speed = amount(Fraction(found.metres, 1000)), amount(pace.turnout), amount(pace.speed)
    assumed = {Lang.ZH: "（假设）", Lang.EN: " (assumed)"}[lang]
    turnout += assumed if pace.is_turnout_assumed else ""
    speed += assumed if pace.is_speed_assumed else ""
    if found.travel is None or found.minutes is None:
        return "行进速度为 0，无法到达" if lang is Lang.ZH else "its speed is 0: it does not move"
    travel, whole = amount(tenths(found.travel)), amount(tenths(found.minutes))
    if lang is Lang.ZH:
        return f"出动 {turnout} 分＋直线 {kilometres} 千米÷{speed} 千米/时 {travel} 分＝约 {whole} 分（估计）"
    return f"{turnout} min to set out + {kilometres} km straight at {speed} km/h, {travel} min = about {whole} min"


def brought(found: Brought, name: str, unit: str, lang: Lang) -> str:
    """How much of a need is brought: "static rope: 60 of 100 m, 40 m short"; `unit` is empty for what is counted."""
    behind = f" {unit}" if unit else ""
    needed, has, short = (f"{amount(each)}{behind}" for each in (found.need.amount, found.brought, found.short))
    if lang is Lang.EN:
        told = f"{name}: {amount(found.brought)} of {needed}"
        return f"{told}, {short} short" if found.short else told
    verb = "能带" if found.need.equipment is not None else "能到"
    parts = [f"需 {needed}"]
    if found.brought:
        parts.append(f"{verb} {has}")
    if found.short:
        parts.append(f"缺 {short}")
    return f"{name}：{'，'.join(parts)}"
