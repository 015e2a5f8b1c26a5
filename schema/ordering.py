"""How a list's order is chosen: pairs of a field and a direction."""

from collections.abc import Mapping
from typing import Any

import strawberry

from graph.model.declaration.property import Choice
from graph.ports.walk import Order
from schema.enumerations import enumeration, order_fields

DIRECTION = enumeration(
    "Direction",
    "Which way to order. 排序方向。",
    (Choice("ASC", "升序", "Least first"), Choice("DESC", "降序", "Greatest first")),
)

NULLS = enumeration(
    "Nulls",
    "Where what is not recorded comes, whichever the direction. 未登记者的位置。",
    (Choice("FIRST", "在前", "Before all that is recorded"), Choice("LAST", "在后", "After all that is recorded")),
)


def order_input(name: str, keys: Mapping[str, tuple[Order, str]]) -> Any:
    """The input that orders a list by these keys."""
    fields = order_fields(f"{name}Field", keys)
    namespace = {
        "__annotations__": {"field": fields, "direction": DIRECTION, "nulls": NULLS},
        "field": strawberry.field(description="What to order by. 排序字段。"),
        "direction": strawberry.field(description="Which way. 方向。", default=DIRECTION.ASC),
        "nulls": strawberry.field(description="Where what is not recorded comes. 未登记者的位置。", default=NULLS.LAST),
    }
    return strawberry.input(type(name, (), namespace), name=name, description="One key of an order. 排序项。")
