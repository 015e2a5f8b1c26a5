"""What is told of a team in dispatch: when it would be there, its duty, what it brings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from graph.model.identity import global_id, node_id
from graph.model.values import MILLION, clock_text, decimal_text, exact_text, instant
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from planning import words
from planning.candidates import Arrival
from planning.duty import Duty
from planning.needs import Brought
from readiness.assessment import Reason as Found
from readiness.words import Lang
from schema.dispatch.enumerations import DUTY_THEN, WAY
from schema.dispatch.judging import Judged
from schema.dispatch.named import Named
from schema.fields import computed, entry, lead, nullable, part
from schema.readiness.called import Called
from schema.readiness.reasons import Reason, plain_reasons
from schema.readiness.texts import IN_LANG
from schema.references import EQUIPMENT_TYPE, QUALIFICATION_TYPE, TERM
from schema.scalars import Decimal, Instant, Rational
from schema.teams.enumerations import DUTY_STATE


def _said(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    return words.arrival(values[0], Lang(arguments["lang"]))


@part("When a team would be there: an estimate, with what it is made of. 预计到达（估计）。")
class Arriving:
    """An estimate."""

    minutes: Decimal | None = entry(
        "Minutes from the call, in tenths, rounded up; null: it does not move. 从接令起的分钟数，进位到 0.1。"
    )
    turnout_minutes: Decimal = entry("Of these to set out, at that hour. 出动分钟。")
    turnout_assumed: bool = entry("Whether the team has recorded none, so that it is assumed. 出动时间是否假设。")
    travel_minutes: Decimal | None = entry("Of these to travel, in tenths, rounded up. 行进分钟。")
    distance_metres: int = entry("How far it is as the crow flies. 直线距离（米）。")
    speed_kmh: Decimal = entry("At which speed, in km/h. 行进速度。")
    speed_assumed: bool = entry("Whether the team has recorded none, so that it is assumed. 速度是否假设。")
    way: Any = entry("What the travel is reckoned by. 估算依据。", WAY)
    text: Any = computed(str, "The sum in words. 算式。", _said, keys=("found",), arguments=[IN_LANG])


def _duty_said(values: Sequence[Any], arguments: Arguments, moment: Moment) -> str:
    then, value, since, until, note = values
    zone = ZoneInfo(moment.zone)
    begins, ends = (None if at is None else clock_text(instant(at).astimezone(zone)) for at in (since, until))
    return words.duty(Duty(then), None if value is None else Duty(value), begins, ends, note, Lang(arguments["lang"]))


@part("What a team told of its duty, for the moment asked about. 该时刻的值班状态。")
class DutyTold:
    """Its duty."""

    then: Any = entry("What holds at that moment. 该时刻的状态。", DUTY_THEN)
    value: Any = entry("The state as recorded. 登记的状态。", nullable(DUTY_STATE))
    since: Instant | None = entry("Since when. 状态起始时间。")
    until: Instant | None = entry("Until when it was told for. 状态截止时间。")
    note: str | None = entry("A note to it. 说明。")
    text: Any = computed(
        str,
        "In words, until when by the registry's clock, and the note. 值班状态说明。",
        _duty_said,
        keys=("then", "value", "since", "until", "note"),
        arguments=[IN_LANG],
    )


def _brought_said(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    (found, named), lang = values, Lang(arguments["lang"])
    return words.brought(found, named.name(found.need, lang), named.unit(found.need, lang), lang)


@part("How much of a need is brought. 一项需要的满足情况。")
class Bringing:
    """How much of a need is brought."""

    capability: Any = lead(TERM, "The capability, if that is needed. 能力。", "Term")
    equipment_type: Any = lead(EQUIPMENT_TYPE, "The equipment type, if that is needed. 装备类别。", "EquipmentType")
    role: Any = lead(TERM, "The role, if people with one are needed. 岗位。", "Term")
    qualification: Any = lead(
        QUALIFICATION_TYPE, "The qualification type, if people with one are needed. 资质类别。", "QualificationType"
    )
    amount: Rational = entry("How much is needed. 需要数量。")
    brought: Rational = entry(
        "How much of it is brought: usable units, people who are there; each counts for one need. 能带来的数量。"
    )
    short: Rational = entry("How much is lacking. 短缺数量。")
    on_hand: Rational | None = entry("Of equipment what is on hand, usable or not, were this need alone. 在手数量。")
    reasons: list[Reason] = entry(
        "The units and people that look right and do not count, and why; of what is lacking only. 不计入的原因。",
        is_list=True,
    )
    text: Any = computed(
        str,
        "What is needed, how much of it is brought and how much lacking, in words. 说明。",
        _brought_said,
        keys=("found", "named"),
        arguments=[IN_LANG],
    )


def arriving(found: Arrival | None) -> dict[str, Any] | None:
    """As the contract tells it."""
    if found is None:
        return None
    return {
        "minutes": minutes_told(found.minutes),
        "turnoutMinutes": _decimal(found.pace.turnout),
        "turnoutAssumed": found.pace.is_turnout_assumed,
        "travelMinutes": minutes_told(found.travel),
        "distanceMetres": found.metres,
        "speedKmh": _decimal(found.pace.speed),
        "speedAssumed": found.pace.is_speed_assumed,
        "way": found.way.value,
        "found": found,
    }


def duty_told(one: Judged) -> dict[str, Any]:
    """As the contract tells it."""
    return duty_row(one.seen.row, one.contender.duty)


def duty_row(row: Mapping[str, Any], duty: Duty) -> dict[str, Any]:
    """The same of a team's row."""
    told = {name: row[f"duty_{name}"] for name in ("since", "until", "note")}
    return {"then": duty.value, "value": row["duty_state"], **told}


def bringing(found: Brought, called: Called, named: Named) -> dict[str, Any]:
    """As the contract tells it."""
    need = found.need
    return {
        "capability": _term("capability", need.capability),
        "equipmentType": _node("EquipmentType", need.equipment),
        "role": _term("role", need.role),
        "qualification": _node("QualificationType", need.qualification),
        "amount": exact_text(need.amount),
        "brought": exact_text(found.brought),
        "short": exact_text(found.short),
        "onHand": None if found.on_hand is None else exact_text(found.on_hand),
        "reasons": plain_reasons(found.reasons, called),
        "found": found,
        "named": named,
    }


def reasons_in(several: Iterable[Brought]) -> Iterator[Found]:
    """The reasons that are told of what is brought."""
    return (reason for one in several for reason in one.reasons)


def _term(name: str, code: str | None) -> str | None:
    return None if code is None else global_id("Term", node_id("Term", name, code))


def _node(label: str, code: str | None) -> str | None:
    return None if code is None else global_id(label, node_id(label, code))


def minutes_told(minutes: Fraction | None) -> str | None:
    """In tenths, rounded up."""
    return None if minutes is None else _decimal(words.tenths(minutes))


def _decimal(value: Fraction) -> str:
    return decimal_text(int(value * MILLION))
