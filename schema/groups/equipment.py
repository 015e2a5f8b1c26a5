"""Root: counts and sums of equipment."""

from typing import Any

import strawberry

from graph.model.labels.equipment import CONDITIONS
from graph.model.labels.team import FORCES
from graph.ports.group import Sum
from schema.equipment.types import CONDITION
from schema.groups.declaring import by_choice, by_node, by_part, by_value, groups
from schema.references import BASE, EQUIPMENT, EQUIPMENT_TYPE, REGION, TEAM
from schema.teams.enumerations import FORCE

KEYS = {
    "TYPE": by_node(EQUIPMENT_TYPE, "The type. 类别。", "type"),
    "CATEGORY": by_value(str, "The category of its type. 分类。", of="category", path=("type",)),
    "CONDITION": by_choice(CONDITION, CONDITIONS, "The condition. 状况。", of="condition"),
    "TEAM": by_node(TEAM, "The team that holds it. 持有队伍。", "team"),
    "FORCE": by_choice(FORCE, FORCES, "The force of its holder. 持有队伍的力量。", of="force", path=("team",)),
    "HOME_REGION": by_node(REGION, "The home region of its holder. 持有队伍的属地。", "team", "home_region"),
    "BASE": by_node(BASE, "The base it is stored at. 存放地。", "base"),
    "EXPIRES_YEAR": by_part("The year it expires in, YYYY. 失效年份。", of="expires_on", letters=4),
    "EXPIRES_MONTH": by_part("The month it expires in, YYYY-MM. 失效月份。", of="expires_on", letters=7),
    "INSPECTION_DUE_YEAR": by_part(
        "The year its inspection is due, YYYY. 检验到期年份。", of="inspection_due", letters=4
    ),
    "INSPECTION_DUE_MONTH": by_part(
        "The month its inspection is due, YYYY-MM. 检验到期月份。", of="inspection_due", letters=7
    ),
}
SUMS = {
    "quantity": (
        Sum("quantity"),
        "The quantities, each in the unit of its type: group by type, too. 数量（各按类别单位）。",
    )
}


@strawberry.type
class EquipmentGroupQueries:
    """Counts of equipment."""

    equipment_group_by: Any = groups(
        EQUIPMENT, "How many items and lots there are by some keys, and sums over them. 装备分组统计。", KEYS, SUMS
    )
