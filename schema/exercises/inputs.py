"""How exercises are filtered and ordered."""

from typing import Any

from graph.ports.walk import Order
from schema.comparisons import BooleanFilter, CodeFilter, DayFilter, DecimalFilter, TextFilter
from schema.ordering import order_of
from schema.wheres import condition, where

LATEST = (Order("on", descending=True),)


@where("Conditions on exercises; all that are given must hold. 训练演练筛选条件。")
class ExerciseWhere:
    """Conditions on exercises."""

    code: Any = condition(TextFilter, "Its code. 编号。")
    kind: Any = condition(CodeFilter, "Its kind, by code. 类别。")
    on: Any = condition(DayFilter, "The day it was held. 日期。")
    hours: Any = condition(DecimalFilter, "How many hours it took. 时长。")
    passed: Any = condition(BooleanFilter, "Whether it was passed. 是否合格。")


ExerciseOrder = order_of(
    "ExerciseOrder",
    ON=(Order("on"), "By day. 按日期。"),
    CODE=(Order("code"), "By code. 按编号。"),
    HOURS=(Order("hours"), "By hours. 按时长。"),
)
