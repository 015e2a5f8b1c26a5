"""Team: a force unit."""

from collections.abc import Sequence
from typing import Any

from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from schema.defaults import BY_CODE, BY_MEASURE, BY_POSITION, LATEST
from schema.fields import batched, computed, inline, laid, many, node, nullable, one, value
from schema.nodes.types import Node
from schema.readiness.other_day import ON, rows_on
from schema.readiness.timelines import FROM, TO, ReadinessTimeline, timelines
from schema.readiness.timelines import NEEDS as TIMELINE_NEEDS
from schema.references import (
    BASE,
    BORROWED,
    EQUIPMENT,
    EXERCISE,
    GAP,
    HELD_TO,
    MEASURED_VALUE,
    MEMBER,
    ORGANISATION,
    READINESS,
    REGION,
    TEAM,
    TERM,
)
from schema.relations import command, shared
from schema.relations.chains import DOWNWARDS, TEAMS_ABOVE, TEAMS_BELOW, UPWARDS, TeamChain
from schema.relations.chains import NEEDS as CHAIN_NEEDS
from schema.relations.command import Command
from schema.relations.shared import SharedPeople
from schema.scalars import Decimal, Instant
from schema.teams.duty import Duty
from schema.teams.enumerations import FAMILY, FAMILY_OF, FORCE, LIFECYCLE


def _family(values: Sequence[Any], _arguments: Arguments, _moment: Moment) -> str:
    return FAMILY_OF[values[0]]


@node("Team", "A unit of a force. 队伍。")
class Team(Node):
    """A unit of a force."""

    code: str = value("Its code. 代码。")
    name: str = value("Its Chinese name. 名称。")
    name_en: str | None = value("Its English name. 英文名称。")
    force: Any = value("Its force. 力量。", FORCE)
    family: Any = computed(FAMILY, "The family of its force. 队伍门类。", _family, needs=("force",))
    speciality: Any = one(TERM, "Its speciality. 专业。")
    lifecycle: Any = value("How far it is built up. 建设阶段。", LIFECYCLE)
    duty_state: Any = inline(
        Duty, "Whether it can be sent now, as it was told; null: not known. 值班状态。", present="duty_state"
    )
    duty_phone: str | None = value("The phone of its duty room, never of a person. 值班电话。")
    establishment: int | None = value("Its authorised headcount. 编制。")
    squads: int | None = value("Its number of squads. 班数。")
    shifts: int | None = value("Its number of shifts. 班次数。")
    sites: int | None = value("Its number of work sites. 作业点数。")
    turnout_minutes: list[Decimal] | None = value(
        "Minutes to turn out: one number, or 24 by hour of day from 0. 出动分钟。"
    )
    speed_kmh: Decimal | None = value("Its speed of travel in km/h. 行进速度。")
    confirmed_at: Instant | None = value("When the unit last confirmed its data. 资料核对时间。")
    home_region: Any = one(REGION, "Where it is at home: its base's region, else its operating organisation's. 属地。")
    home_country: Any = one(REGION, "The country that its home region is or lies in. 所在国家。")
    home_province: Any = one(REGION, "The province that its home region is or lies in. 所在省级区划。")
    home_city: Any = one(REGION, "The city that its home region is or lies in. 所在地级区划。")
    home_district: Any = one(REGION, "The district that its home region is or lies in. 所在县级区划。")
    home_township: Any = one(REGION, "The township that its home region is or lies in. 所在乡级区划。")
    home_village: Any = one(REGION, "The village that its home region is. 所在村级区划。")
    base: Any = one(BASE, "Where it is stationed. 驻地。")
    serves: Any = many(REGION, "The regions it serves. 服务区划。", default=BY_CODE)
    run_by: Any = one(ORGANISATION, "The organisation that operates it. 主办单位。")
    overseen_by: Any = one(ORGANISATION, "The organisation that oversees it. 主管单位。")
    sponsored_by: Any = many(ORGANISATION, "The organisations that sponsor it. 资助单位。", default=BY_CODE)
    parent: Any = one(TEAM, "The team it is a part of. 上级队伍。", by="part_of")
    parts: Any = many(TEAM, "The teams that are directly parts of it. 下属队伍。", default=BY_CODE)
    ancestors: Any = batched(
        TeamChain,
        "The teams that it is a part of, up to the top. 逐级上级队伍。",
        TEAMS_ABOVE,
        needs=CHAIN_NEEDS,
        arguments=UPWARDS,
    )
    descendants: Any = batched(
        TeamChain,
        "The teams that are parts of it; with more depth, also parts of these, and so on. 下属队伍，可逐级向下。",
        TEAMS_BELOW,
        needs=CHAIN_NEEDS,
        arguments=DOWNWARDS,
    )
    command_on: Any = batched(
        Command,
        "Who commands it on a day: who holds a leader's role, or who stands in for them. 当日谁指挥。",
        command.commands,
        needs=command.NEEDS,
        arguments=command.COMMAND,
    )
    shared_people: Any = batched(
        SharedPeople,
        "Its members on a day who are members of other teams, too. 与其他队伍共用的人员。",
        shared.shared_with,
        needs=shared.NEEDS,
        arguments=shared.SHARED,
    )
    capabilities: Any = many(TERM, "What it can do. 能力。", default=BY_CODE)
    tasks: Any = many(TERM, "What it is charged with. 任务。", default=BY_CODE)
    held_to: Any = many(HELD_TO, "The standards it is held to, with the grade. 适用标准。", default=BY_CODE)
    measured: Any = many(
        MEASURED_VALUE, "What was measured of it, by measure, the latest first. 实测值。", default=BY_MEASURE
    )
    members: Any = many(
        MEMBER,
        "Everyone with a place in it, on whatever day. 队员。",
        default=BY_CODE,
    )
    equipment: Any = many(
        EQUIPMENT,
        "What it holds, lent or not. 装备。",
        default=BY_CODE,
    )
    borrowed: Any = many(BORROWED, "What is lent to it. 借入装备。", default=BY_CODE)
    exercises: Any = many(
        EXERCISE,
        "Its trainings and drills, the latest first. 训练演练。",
        default=LATEST,
    )
    readiness: Any = laid(
        READINESS,
        "How ready it is today, as kept, or on another day, worked out from today's records. 战备等级。",
        rows_on,
        ON,
        present="readiness",
    )
    readiness_timeline: Any = batched(
        nullable(ReadinessTimeline),
        "Its levels between two days, from today's records, nothing else happening. 战备等级时间线。",
        timelines,
        needs=TIMELINE_NEEDS,
        arguments=[FROM, TO],
    )
    gaps: Any = many(
        GAP,
        "The lines that are short today, by standard's line. 缺口。",
        default=BY_POSITION,
    )
