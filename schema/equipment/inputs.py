"""How equipment is filtered and ordered."""

from typing import Any

from graph.model.labels.equipment import CONDITIONS
from graph.ports.walk import Order
from schema.comparisons import (
    CodeFilter,
    DayFilter,
    DecimalFilter,
    EquipmentTypeFilter,
    TextFilter,
    choice_filter,
)
from schema.enumerations import enumeration
from schema.ordering import order_of
from schema.wheres import condition, where

CONDITION = enumeration("Condition", "The condition of equipment. 装备状况。", CONDITIONS)
BY_CODE = (Order("code"),)


@where("Conditions on equipment; all that are given must hold. 装备筛选条件。")
class EquipmentWhere:
    """Conditions on equipment."""

    code: Any = condition(TextFilter, "Its code. 编号。")
    name: Any = condition(TextFilter, "Its name. 名称。")
    type: Any = condition(EquipmentTypeFilter, "Its type. 类别。", of="code", path=("type",), tree="kind_of")
    quantity: Any = condition(DecimalFilter, "How much, in the unit of its type. 数量。")
    inspection_due: Any = condition(DayFilter, "The last day its inspection holds. 检验到期日。")
    expires_on: Any = condition(DayFilter, "Its last day. 失效日。")
    base: Any = condition(CodeFilter, "The base it is stored at, by code. 存放地。", of="code", path=("base",))
    condition: Any = condition(
        choice_filter("ConditionFilter", CONDITION, "a condition", "装备状况"), "Its condition. 状况。"
    )


EquipmentOrder = order_of(
    "EquipmentOrder",
    CODE=(Order("code"), "By code. 按编号。"),
    NAME=(Order("name"), "By name, by code point. 按名称。"),
    CONDITION=(Order("condition"), "By the code of the condition. 按状况。"),
    QUANTITY=(Order("quantity"), "By quantity. 按数量。"),
    INSPECTION_DUE=(Order("inspection_due"), "By day of inspection due. 按检验到期日。"),
    EXPIRES_ON=(Order("expires_on"), "By last day. 按失效日。"),
)
