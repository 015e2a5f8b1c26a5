"""How gaps are filtered and ordered."""

from typing import Any

from graph.ports.walk import Order
from schema.comparisons import BooleanFilter, CodeFilter, EquipmentTypeFilter, TextFilter
from schema.ordering import order_of
from schema.readiness.enumerations import NECESSITY_FILTER, SUBJECT_FILTER
from schema.wheres import condition, where


@where("Conditions on gaps; all that are given must hold. 缺口筛选条件。")
class GapWhere:
    """Conditions on gaps."""

    code: Any = condition(TextFilter, "The code of the line. 条目代码。")
    subject: Any = condition(SUBJECT_FILTER, "What the line asks about. 对象。")
    necessity: Any = condition(NECESSITY_FILTER, "How strongly the line is asked. 必要性。")
    critical: Any = condition(BooleanFilter, "Whether the line is critical. 是否关键项。")
    standard: Any = condition(CodeFilter, "The standard, by code. 标准。", of="code", path=("standard",))
    equipment_type: Any = condition(
        EquipmentTypeFilter,
        "The first type of equipment that the line calls for. 装备类别。",
        of="code",
        path=("equipment_type",),
        tree="kind_of",
    )


GapOrder = order_of(
    "GapOrder",
    CODE=(Order("code"), "By the code of the line. 按条目代码。"),
    POSITION=(Order("position"), "By the position of the line. 按次序。"),
    SHORT=(Order("short_millionths"), "By how much is short. 按短缺数量。"),
)
BY_LINE = (Order("position"),)
