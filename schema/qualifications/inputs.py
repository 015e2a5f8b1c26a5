"""How qualifications are filtered and ordered."""

from typing import Any

from graph.ports.walk import Order
from schema.comparisons import CodeFilter, DayFilter, TextFilter
from schema.ordering import order_of
from schema.wheres import condition, where

BY_CODE = (Order("code"),)


@where("Conditions on qualifications; all that are given must hold. 资质筛选条件。")
class QualificationWhere:
    """Conditions on qualifications."""

    code: Any = condition(TextFilter, "Its code. 编号。")
    type: Any = condition(CodeFilter, "Its type, by code. 类别。", of="code", path=("type",))
    issued_on: Any = condition(DayFilter, "The day it was issued. 发证日。")
    expires_on: Any = condition(DayFilter, "Its last day. 有效期至。")
    revoked_on: Any = condition(DayFilter, "The day it was revoked. 吊销日。")


QualificationOrder = order_of(
    "QualificationOrder",
    CODE=(Order("code"), "By code. 按编号。"),
    ISSUED_ON=(Order("issued_on"), "By day of issue. 按发证日。"),
    EXPIRES_ON=(Order("expires_on"), "By last day. 按有效期。"),
)
