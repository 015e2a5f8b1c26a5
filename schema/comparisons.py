"""Operator objects: how a `where` compares. All operators of one object must hold; null counts as not given."""

from functools import cache
from typing import Any

import strawberry

from schema.fields import nullable
from schema.scalars import Day, Decimal, Instant

EQ = "Equals this. 等于。"
IN = "Is one of these. 属于其中之一。"
LT = "Is less than this (of text: by code point). 小于。"
GT = "Is greater than this. 大于。"
BETWEEN = "Lies between these two, both included. 介于两者之间（含两端）。"
CONTAINS = "Has this text in it, letter case as written. 包含。"
IS_NULL = "true: is not recorded; false: is recorded. 是否未登记。"
LOW = "The least, included. 下限（含）。"
HIGH = "The greatest, included. 上限（含）。"
WITHIN = "Is one of these, by code, or lies below one at any depth. 属于其中之一或其下级。"
Operators = dict[str, tuple[Any, str, str | None]]
"""By Python's name: the type of the operand, what the operator says, its own name where Python could not have it."""


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
    fields: Operators = {
        "eq": (of, EQ, None),
        "in_": (list[of], IN, "in"),
        "lt": (of, LT, None),
        "gt": (of, GT, None),
        "between": (span, BETWEEN, None),
        "is_null": (bool, IS_NULL, None),
    }
    if of is str:
        fields["contains"] = (str, CONTAINS, None)
    return operators(f"{name}Filter", f"Compares {words}. 比较{zh}。", fields)


def operators(name: str, description: str, fields: Operators) -> Any:
    """An input of operators, each absent unless given."""
    namespace: dict[str, Any] = {"__annotations__": dict.fromkeys(fields, Any)}
    for key, (of, words, called) in fields.items():
        namespace[key] = strawberry.field(
            description=words, name=called, default=strawberry.UNSET, graphql_type=nullable(of)
        )
    return strawberry.input(type(name, (), namespace), name=name, description=description)


NAMES = {"ReadinessLevel": "ReadinessFilter"}
"""What compares an enumeration, where it is not called after it."""


@cache
def choice_filter(of: Any) -> Any:
    """Compares an enumeration."""
    described = of.__strawberry_definition__
    name = NAMES.get(described.name, f"{described.name}Filter")
    fields: Operators = {"eq": (of, EQ, None), "in_": (list[of], IN, "in"), "is_null": (bool, IS_NULL, None)}
    return operators(name, f"Compares a choice. {described.description}", fields)


TextFilter = _ordered("Text", str, "texts", "文字")
IntFilter = _ordered("Int", int, "whole numbers", "整数")
DecimalFilter = _ordered("Decimal", Decimal, "decimals", "数值")
DayFilter = _ordered("Day", Day, "days", "日期")
InstantFilter = _ordered("Instant", Instant, "instants", "时刻")
BooleanFilter = operators(
    "BooleanFilter",
    "Compares what is true or false. 比较是否。",
    {"eq": (bool, EQ, None), "is_null": (bool, IS_NULL, None)},
)
CodeFilter = operators(
    "CodeFilter",
    "Compares a code of a vocabulary or catalogue. 比较代码。",
    {"eq": (str, EQ, None), "in_": (list[str], IN, "in"), "is_null": (bool, IS_NULL, None)},
)
CodesFilter = operators(
    "CodesFilter",
    "Compares a set of codes; use `and` to ask for several at once. 比较一组代码。",
    {
        "eq": (str, "This one is among them. 包含该项。", None),
        "in_": (list[str], "At least one of these is among them. 至少包含其中之一。", "in"),
        "is_null": (bool, "true: there are none; false: there is at least one. 是否一项也没有。", None),
    },
)
TreeCodeFilter = operators(
    "TreeCodeFilter",
    "Compares the code of what stands in a tree. 比较层级对象的代码。",
    {
        "eq": (str, EQ, None),
        "in_": (list[str], IN, "in"),
        "within": (list[str], WITHIN, None),
        "lt": (str, LT, None),
        "gt": (str, GT, None),
        "between": (_range("TreeCodeRange", str, "codes"), BETWEEN, None),
        "contains": (str, CONTAINS, None),
        "is_null": (bool, IS_NULL, None),
    },
)
