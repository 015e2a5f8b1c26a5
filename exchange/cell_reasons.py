"""The reasons for which one cell is refused, each in Chinese and English."""

from collections.abc import Sequence

from exchange.problem import Reason
from graph.model.declaration.property import Choice


def too_long(found: int, most: int) -> Reason:
    return Reason(f"有 {found} 个字符，最多 {most} 个", f"has {found} characters, at most {most} are allowed")


def semicolon() -> Reason:
    return Reason("代码里不能有分号", "a code must not hold a semicolon")


def out_of_range(low: int | None, high: int | None) -> Reason:
    if low is None:
        return Reason(f"不能大于 {high}", f"must not be greater than {high}")
    if high is None:
        return Reason(f"不能小于 {low}", f"must not be less than {low}")
    return Reason(f"应在 {low} 到 {high} 之间", f"must be between {low} and {high}")


def no_integer() -> Reason:
    return Reason("不是整数", "is no whole number")


def no_decimal() -> Reason:
    return Reason("不是数字", "is no number")


def digits() -> Reason:
    return Reason("最多 12 位整数、6 位小数", "has at most 12 whole digits and 6 decimal places")


def no_boolean() -> Reason:
    return Reason("应为是或否（true、false）", "must be true or false")


def no_day() -> Reason:
    return Reason("不是日期，应为 YYYY-MM-DD", "is no day; write YYYY-MM-DD")


def no_instant() -> Reason:
    return Reason(
        "不是带时区的时刻，应如 2026-03-01T08:00:00+08:00",
        "is no moment with its offset; write it like 2026-03-01T08:00:00+08:00",
    )


def no_choice(choices: Sequence[Choice]) -> Reason:
    words = "、".join(f"{choice.zh}（{choice.code}）" for choice in choices)
    return Reason(f"不在可选值之内：{words}", f"is not one of {', '.join(choice.code for choice in choices)}")


def blank_part() -> Reason:
    return Reason("分号之间有空项", "has nothing between two semicolons")


def part_twice(part: str) -> Reason:
    return Reason(f"{part} 出现两次", f"{part} is there twice")


def no_measure() -> Reason:
    return Reason("应如 flow=200;head=30.5", "must be written like flow=200;head=30.5")


def no_cell(name: str) -> Reason:
    return Reason(f"{name} 是结构化的值，不能写在单元格里", f"{name} is a structured value and has no cell")
