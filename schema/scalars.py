"""The scalars of the contract; what they read is raw form, what they write is text."""

from datetime import date
from typing import Any, NewType

import strawberry
from strawberry.types.scalar import ScalarDefinition

from graph.model.values import day, instant, instant_text, millionths
from loaders.errors import Words
from loaders.language_rules import Unfit

Day = NewType("Day", str)
Instant = NewType("Instant", str)
Decimal = NewType("Decimal", str)
Rational = NewType("Rational", str)
Measures = NewType("Measures", dict[str, str])
Structure = NewType("Structure", dict[str, Any])
WhereValue = NewType("WhereValue", dict[str, Any])

NO_DAY = Words("须是历法上的日期，写作 YYYY-MM-DD", "A day is a date of the calendar as text YYYY-MM-DD.")
NO_INSTANT = Words(
    "须是带时差的时刻，写作 YYYY-MM-DDTHH:MM:SS+08:00",
    "An instant is text YYYY-MM-DDTHH:MM:SS with an offset from UTC.",
)
NO_DECIMAL = Words(
    "须是十进制数，整数至多十二位，小数至多六位，以文本书写",
    "A decimal is text with at most twelve whole digits and six places.",
)
WRITTEN_ONLY = Words("此类型只用于输出", "This is written only.")


def _day(value: Any) -> str:
    try:
        found: date = day(value)
    except (TypeError, ValueError):
        raise Unfit(NO_DAY) from None
    return found.isoformat()


def _instant(value: Any) -> str:
    try:
        return instant_text(instant(value))
    except (TypeError, ValueError, OverflowError):
        raise Unfit(NO_INSTANT) from None


def _decimal(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise Unfit(NO_DECIMAL)
    try:
        return millionths(str(value))
    except ValueError:
        raise Unfit(NO_DECIMAL) from None


def _unread(_value: Any) -> Any:
    raise Unfit(WRITTEN_ONLY)


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
