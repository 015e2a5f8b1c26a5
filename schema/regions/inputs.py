"""How regions are ordered."""

from graph.ports.walk import Order
from schema.ordering import order_of

RegionOrder = order_of(
    "RegionOrder",
    CODE=(Order("code"), "By code. 按代码。"),
    NAME=(Order("name"), "By Chinese name, by code point. 按名称。"),
    POPULATION=(Order("population"), "By population. 按人口。"),
)
BY_CODE = (Order("code"),)
