"""Operator objects: how a `where` compares. All operators of one object must hold; null counts as not given."""

from typing import Any, TypeVar

import strawberry

from schema.scalars import Day, Decimal, Instant

T = TypeVar("T")
EQ = "Equals this. 等于。"
IN = "Is one of these. 属于其中之一。"
LT = "Is less than this (of text: by code point). 小于。"
GT = "Is greater than this. 大于。"
BETWEEN = "Lies between these two, both included. 介于两者之间（含两端）。"
IS_NULL = "true: is not recorded; false: is recorded. 是否未登记。"
LOW = "The least, included. 下限（含）。"
HIGH = "The greatest, included. 上限（含）。"


def operator(description: str, name: str | None = None, type: Any = None) -> Any:
    """One operator, absent unless given."""
    return strawberry.field(description=description, name=name, default=strawberry.UNSET, graphql_type=type)


def _range(name: str, of: Any, words: str) -> Any:
    namespace = {
        "__annotations__": {"low": of, "high": of},
        "low": strawberry.field(description=LOW),
        "high": strawberry.field(description=HIGH),
    }
    return strawberry.input(type(name, (), namespace), name=name, description=f"Two {words}. 区间。")


def _ordered(name: str, of: Any, words: str, zh: str) -> Any:
    """Compares values that have an order."""
    span = _range(f"{name}Range", of, words)
    fields: dict[str, Any] = {
        "eq": (of, EQ, None),
        "in_": (list[of], IN, "in"),
        "lt": (of, LT, None),
        "gt": (of, GT, None),
        "between": (span, BETWEEN, None),
        "is_null": (bool, IS_NULL, None),
    }
    if of is str:
        fields["contains"] = (str, "Has this text in it, letter case as written. 包含。", None)
    return _input(f"{name}Filter", f"Compares {words}. 比较{zh}。", fields)


def _input(name: str, description: str, fields: dict[str, Any]) -> Any:
    namespace: dict[str, Any] = {"__annotations__": {key: of | None for key, (of, _, _) in fields.items()}}
    for key, (_, words, called) in fields.items():
        namespace[key] = operator(words, called)
    return strawberry.input(type(name, (), namespace), name=name, description=description)


def choice_filter(name: str, of: Any, words: str, zh: str) -> Any:
    """Compares an enumeration."""
    fields = {"eq": (of, EQ, None), "in_": (list[of], IN, "in"), "is_null": (bool, IS_NULL, None)}
    return _input(name, f"Compares {words}. 比较{zh}。", fields)


def tree_filter(name: str, words: str, zh: str) -> Any:
    """Compares what stands in a tree, by code."""
    fields = {
        "within": (list[str], "Is one of these, by code, or lies below one at any depth. 属于其中之一或其下级。", None),
        "eq": (str, "Is this one itself, by code. 等于。", None),
        "in_": (list[str], "Is one of these themselves, by code. 属于其中之一。", "in"),
        "is_null": (bool, IS_NULL, None),
    }
    return _input(name, f"Compares {words}, by code. 比较{zh}。", fields)


TextFilter = _ordered("Text", str, "texts", "文字")
IntFilter = _ordered("Int", int, "whole numbers", "整数")
DecimalFilter = _ordered("Decimal", Decimal, "decimals", "数值")
DayFilter = _ordered("Day", Day, "days", "日期")
InstantFilter = _ordered("Instant", Instant, "instants", "时刻")
BooleanFilter = _input(
    "BooleanFilter",
    "Compares what is true or false. 比较是否。",
    {"eq": (bool, EQ, None), "is_null": (bool, IS_NULL, None)},
)
CodeFilter = _input(
    "CodeFilter",
    "Compares a code of a vocabulary or catalogue. 比较代码。",
    {"eq": (str, EQ, None), "in_": (list[str], IN, "in"), "is_null": (bool, IS_NULL, None)},
)
CodesFilter = _input(
    "CodesFilter",
    "Compares a set of codes; use `and` to ask for several at once. 比较一组代码。",
    {
        "eq": (str, "This one is among them. 包含该项。", None),
        "in_": (list[str], "At least one of these is among them. 至少包含其中之一。", "in"),
        "is_null": (bool, "true: there are none; false: there is at least one. 是否一项也没有。", None),
    },
)
RegionFilter = tree_filter("RegionFilter", "a region", "区划")
EquipmentTypeFilter = tree_filter("EquipmentTypeFilter", "a type of equipment", "装备类别")
