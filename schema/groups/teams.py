"""Root: counts and sums of teams."""

from typing import Any

import strawberry

from graph.model.labels.team import DUTY_STATES, FORCES, LIFECYCLES, READINESS
from graph.ports.group import Sum
from schema.groups.declaring import by_choice, by_node, by_value, groups
from schema.readiness.enumerations import LEVEL
from schema.references import BASE, ORGANISATION, REGION, STANDARD, TEAM, TERM
from schema.teams.enumerations import DUTY_STATE, FORCE, LIFECYCLE

KEYS = {
    "FORCE": by_choice(FORCE, FORCES, "The force. 力量。", of="force"),
    "SPECIALITY": by_node(TERM, "The speciality. 专业。", "speciality"),
    "LIFECYCLE": by_choice(LIFECYCLE, LIFECYCLES, "How far it is built up. 建设阶段。", of="lifecycle"),
    "DUTY_STATE": by_choice(
        DUTY_STATE, DUTY_STATES, "The duty state as recorded, lapsed or not. 值班状态。", of="duty_state"
    ),
    "READINESS": by_choice(LEVEL, READINESS, "The readiness level today. 今日战备等级。", of="readiness"),
    "STALE": by_value(bool, "Whether its facts were confirmed too long ago. 资料是否过期。", of="is_stale"),
    "INCOMPLETE": by_value(bool, "Whether facts are missing. 资料是否不全。", of="is_incomplete"),
    "UNMET_CRITICAL_LINE": by_value(
        bool, "Whether a critical line is unmet or unknown. 是否有未满足的关键项。", of="has_unmet_critical"
    ),
    "HOME_REGION": by_node(REGION, "The region it is at home in. 属地。", "home_region"),
    "BASE": by_node(BASE, "The base it is stationed at. 驻地。", "base"),
    "RUN_BY": by_node(ORGANISATION, "The organisation that operates it. 主办单位。", "run_by"),
    "OVERSEEN_BY": by_node(ORGANISATION, "The organisation that oversees it. 主管单位。", "overseen_by"),
    "PARENT": by_node(TEAM, "The team it is a part of. 上级队伍。", "part_of"),
    "CAPABILITY": by_node(TERM, "A capability: a team counts under each it has. 能力（逐项计入）。", "capabilities"),
    "TASK": by_node(TERM, "A task: a team counts under each it has. 任务（逐项计入）。", "tasks"),
    "STANDARD": by_node(
        STANDARD, "A standard: a team counts under each it is held to. 适用标准（逐项计入）。", "held_to"
    ),
    "SERVES": by_node(REGION, "A region served: a team counts once under each. 服务区划（逐项计入）。", "serves"),
}
SUMS = {
    "establishment": (Sum("establishment"), "The authorised headcount. 编制。"),
    "squads": (Sum("squads"), "The numbers of squads. 班数。"),
    "shifts": (Sum("shifts"), "The numbers of shifts. 班次数。"),
    "sites": (Sum("sites"), "The numbers of work sites. 作业点数。"),
}


@strawberry.type
class TeamGroupQueries:
    """Counts of teams."""

    teams_group_by: Any = groups(
        TEAM, "How many teams there are by some keys, and sums over them. 队伍分组统计。", KEYS, SUMS
    )
