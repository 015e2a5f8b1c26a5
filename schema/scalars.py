"""The scalars of the contract; what they read is raw form, what they write is text."""

from datetime import date
from typing import Any, NewType

import strawberry
from strawberry.types.scalar import ScalarDefinition

from graph.model.values import day, instant, instant_text, millionths

Day = NewType("Day", str)
Instant = NewType("Instant", str)
Decimal = NewType("Decimal", str)
Rational = NewType("Rational", str)
Measures = NewType("Measures", dict[str, str])
Structure = NewType("Structure", dict[str, Any])
WhereValue = NewType("WhereValue", dict[str, Any])


def _day(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("A day is text YYYY-MM-DD.")
    found: date = day(value)
    return found.isoformat()


def _instant(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("An instant is text with an offset from UTC.")
    return instant_text(instant(value))


def _decimal(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise ValueError("A decimal is text with at most six places.")
    return millionths(str(value))


def _unread(_value: Any) -> Any:
    raise ValueError("This is written only.")


def _as_it_is(value: Any) -> Any:
    return value


def _scalar(name: str, description: str, read: Any) -> ScalarDefinition:
    return strawberry.scalar(name=name, description=description, serialize=_as_it_is, parse_value=read)


SCALARS: dict[object, ScalarDefinition] = {
    Day: _scalar("Day", "A civil date in the registry's time zone, `YYYY-MM-DD`. 日期。", _day),
    Instant: _scalar("Instant", "A moment in UTC, `YYYY-MM-DDTHH:MM:SS.ffffffZ`. 时刻。", _instant),
    Decimal: _scalar(
        "Decimal",
        'An exact number with at most six places, as text without exponent or trailing zeros: "31.875". 十进制数。',
        _decimal,
    ),
    Rational: _scalar("Rational", 'An exact number as text "p/q", whole ones as "1" and "0". 精确分数。', _unread),
    Measures: _scalar("Measures", "An object of decimals by the code of what is measured. 按计量项目的数值。", _unread),
    WhereValue: _scalar(
        "WhereValue", "A `where` as JSON, to be sent as it is in a variable. 可原样作为变量送回的筛选条件。", _unread
    ),
    Structure: _scalar(
        "Structure",
        "One structured value, as the documentation of the standards format describes it. 结构化内容。",
        _unread,
    ),
}
