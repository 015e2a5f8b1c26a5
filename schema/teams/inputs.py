"""How teams are filtered and ordered."""

from typing import Any

from graph.ports.walk import Order
from schema.comparisons import (
    BooleanFilter,
    CodeFilter,
    CodesFilter,
    InstantFilter,
    IntFilter,
    RegionFilter,
    TextFilter,
    choice_filter,
)
from schema.ordering import order_of
from schema.readiness.enumerations import READINESS_FILTER
from schema.teams.enumerations import DUTY_STATE, FAMILY, FORCE, FORCES_OF, LIFECYCLE
from schema.wheres import condition, where

BY_CODE = (Order("code"),)


@where("Conditions on teams; all that are given must hold. 队伍筛选条件。")
class TeamWhere:
    """Conditions on teams."""

    code: Any = condition(TextFilter, "Its code. 代码。")
    name: Any = condition(TextFilter, "Its Chinese name. 名称。")
    name_en: Any = condition(TextFilter, "Its English name. 英文名称。")
    home_region: Any = condition(
        RegionFilter, "Where it is at home. 属地。", of="code", path=("home_region",), tree="part_of"
    )
    serves: Any = condition(
        RegionFilter, "A region that it serves. 服务区划。", of="code", path=("serves",), tree="part_of"
    )
    force: Any = condition(choice_filter("ForceFilter", FORCE, "a force", "力量"), "Its force. 力量。")
    family: Any = condition(
        choice_filter("FamilyFilter", FAMILY, "a family of forces", "队伍门类"),
        "The family of its force. 队伍门类。",
        of="force",
        derived=FORCES_OF,
    )
    speciality: Any = condition(CodeFilter, "Its speciality, by code. 专业。")
    capability: Any = condition(CodesFilter, "Its capabilities, by code. 能力。", of="code", path=("capabilities",))
    task: Any = condition(CodesFilter, "Its tasks, by code. 任务。", of="code", path=("tasks",))
    lifecycle: Any = condition(
        choice_filter("LifecycleFilter", LIFECYCLE, "a lifecycle", "建设阶段"), "How far it is built up. 建设阶段。"
    )
    duty_state: Any = condition(
        choice_filter("DutyStateFilter", DUTY_STATE, "a duty state", "值班状态"),
        "Its duty state as recorded, lapsed or not. 值班状态。",
    )
    readiness: Any = condition(READINESS_FILTER, "Its readiness level today. 今日战备等级。")
    stale: Any = condition(
        BooleanFilter, "Whether its facts were confirmed too long ago. 资料是否过期。", of="is_stale"
    )
    incomplete: Any = condition(
        BooleanFilter, "Whether facts are missing that a line needs. 资料是否不全。", of="is_incomplete"
    )
    has_unmet_critical_line: Any = condition(
        BooleanFilter,
        "Whether a critical line is unmet or unknown. 是否有未满足的关键项。",
        of="has_unmet_critical",
    )
    standard: Any = condition(
        CodesFilter, "The standards it is held to, by code. 适用标准。", of="code", path=("held_to",)
    )
    establishment: Any = condition(IntFilter, "Its authorised headcount. 编制。")
    confirmed_at: Any = condition(InstantFilter, "When it last confirmed its data. 资料核对时间。")


TeamOrder = order_of(
    "TeamOrder",
    CODE=(Order("code"), "By code. 按代码。"),
    NAME=(Order("name"), "By Chinese name, by code point. 按名称。"),
    FORCE=(Order("force"), "By the code of the force. 按力量。"),
    READINESS=(Order("readiness"), "By level: NOT_ASSESSED, R1, R2, R3, R4. 按战备等级。"),
    ESTABLISHMENT=(Order("establishment"), "By authorised headcount. 按编制。"),
    CONFIRMED_AT=(Order("confirmed_at"), "By when data was last confirmed. 按资料核对时间。"),
)
