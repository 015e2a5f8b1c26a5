"""Root: counts and sums of gaps."""

from typing import Any

import strawberry

from graph.model.labels.levels import CONFIDENCES, NECESSITIES, SUBJECTS
from graph.model.labels.team import FORCES, READINESS
from graph.ports.group import Sum
from schema.groups.declaring import by_choice, by_node, by_value, groups
from schema.readiness.enumerations import CONFIDENCE, LEVEL, NECESSITY, SUBJECT
from schema.references import EQUIPMENT_TYPE, GAP, QUALIFICATION_TYPE, REGION, REQUIREMENT, STANDARD, TEAM, TERM
from schema.teams.enumerations import FORCE

KEYS = {
    "EQUIPMENT_TYPE": by_node(
        EQUIPMENT_TYPE, "The first type of equipment that the line calls for. 装备类别。", "equipment_type"
    ),
    "QUALIFICATION_TYPE": by_node(
        QUALIFICATION_TYPE,
        "A qualification that the line asks for; a gap counts once under each. 要求资质（逐项计入）。",
        "requirement",
        "asks_qualifications",
    ),
    "ROLE": by_node(
        TERM,
        "A role that the line asks for; a gap counts once under each. 要求岗位（逐项计入）。",
        "requirement",
        "asks_roles",
    ),
    "STANDARD": by_node(STANDARD, "The standard. 标准。", "standard"),
    "REQUIREMENT": by_node(REQUIREMENT, "The line. 条目。", "requirement"),
    "SUBJECT": by_choice(SUBJECT, SUBJECTS, "What the line asks about. 条目对象。", of="subject"),
    "NECESSITY": by_choice(NECESSITY, NECESSITIES, "How strongly it is asked. 必要性。", of="necessity"),
    "CRITICAL": by_value(bool, "Whether the line is critical. 是否关键项。", of="critical"),
    "CONFIDENCE": by_choice(CONFIDENCE, CONFIDENCES, "How far its figures can be trusted. 可信度。", of="confidence"),
    "TEAM": by_node(TEAM, "The team. 队伍。", "team"),
    "FORCE": by_choice(FORCE, FORCES, "The force of the team. 队伍的力量。", of="force", path=("team",)),
    "READINESS": by_choice(
        LEVEL, READINESS, "The readiness level of the team today. 队伍今日战备等级。", of="readiness", path=("team",)
    ),
    "HOME_REGION": by_node(REGION, "The home region of the team. 队伍的属地。", "team", "home_region"),
}
SUMS = {
    "required": (Sum("required_amount", is_ratio=True), "How much is required, each cut to six places. 应有。"),
    "short": (
        Sum("short", is_ratio=True),
        "How much is short, of equipment of what is usable, each cut to six places. 短缺。",
    ),
    "short_on_hand": (
        Sum("short_on_hand", is_ratio=True),
        "How much equipment is short on hand, each cut to six places. 在手短缺。",
    ),
}


@strawberry.type
class GapGroupQueries:
    """Counts of gaps."""

    gaps_group_by: Any = groups(
        GAP,
        "How many gaps there are by some keys, and sums over them, each in its line's unit. 缺口分组统计。",
        KEYS,
        SUMS,
    )
