"""How terms are ordered."""

from graph.ports.walk import Order
from schema.ordering import order_of

TermOrder = order_of(
    "TermOrder",
    CODE=(Order("code"), "By code. 按代码。"),
    NAME=(Order("zh"), "By the Chinese word, by code point. 按中文名称。"),
)
BY_CODE = (Order("code"),)
