"""How a list's order is chosen: pairs of a field and a direction."""

from typing import Any

import strawberry

from graph.model.declaration import Choice
from graph.ports.walk import Order
from schema.enumerations import enumeration, order_fields

DIRECTION = enumeration(
    "Direction",
    "Which way to order; what is not recorded comes last either way. 排序方向。",
    (Choice("ASC", "升序", "Least first"), Choice("DESC", "降序", "Greatest first")),
)


def order_of(name: str, **keys: tuple[Order, str]) -> Any:
    """The input that orders a list by these keys."""
    fields = order_fields(f"{name}Field", keys)
    namespace = {
        "__annotations__": {"field": fields, "direction": DIRECTION},
        "field": strawberry.field(description="What to order by. 排序字段。"),
        "direction": strawberry.field(description="Which way. 方向。", default=DIRECTION.ASC),
    }
    return strawberry.input(type(name, (), namespace), name=name, description="One key of an order. 排序项。")
