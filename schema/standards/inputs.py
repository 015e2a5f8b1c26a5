"""How standards, editions and lines are filtered and ordered."""

from typing import Any

from graph.ports.walk import Order
from schema.comparisons import BooleanFilter, TextFilter
from schema.ordering import order_of
from schema.readiness.enumerations import CONFIDENCE_FILTER, NECESSITY_FILTER, SUBJECT_FILTER
from schema.wheres import condition, where

BY_CODE = (Order("code"),)
BY_POSITION = (Order("position"),)
BY_VERSION = (Order("version", descending=True),)


@where("Conditions on the lines of an edition; all that are given must hold. 标准条目筛选条件。")
class RequirementWhere:
    """Conditions on lines."""

    code: Any = condition(TextFilter, "Its code. 代码。")
    name: Any = condition(TextFilter, "Its Chinese name. 名称。")
    subject: Any = condition(SUBJECT_FILTER, "What it asks about. 对象。")
    necessity: Any = condition(NECESSITY_FILTER, "How strongly it is asked. 必要性。")
    critical: Any = condition(BooleanFilter, "Whether it is critical. 是否关键项。")
    confidence: Any = condition(CONFIDENCE_FILTER, "How far it can be trusted. 可信度。")


RequirementOrder = order_of(
    "RequirementOrder",
    POSITION=(Order("position"), "By position in the edition. 按次序。"),
    CODE=(Order("code"), "By code. 按代码。"),
)
