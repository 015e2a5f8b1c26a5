"""The reasons of rules that span columns, rows or files, each in Chinese and English."""

from exchange.problem import Reason
from graph.search.meant import Names, perhaps


def since_after_until(since: str, until: str) -> Reason:
    return Reason(f"{since} 晚于 {until}", f"{since} is after {until}")


def neither_held_nor_stored() -> Reason:
    return Reason("装备既无持有队伍（team）也无存放地（base）", "equipment needs a holder (team) or a place (base)")


def not_whole() -> Reason:
    return Reason("按件计的装备数量应为整数", "what is counted in pieces has a whole quantity")


def no_longer_whole(code: str) -> Reason:
    return Reason(f"改为按件计，但装备 {code} 的数量不是整数", f"is counted in pieces now, but {code} is not whole")


def turnout_count() -> Reason:
    return Reason("应为 1 个或 24 个不小于 0 的数", "takes one number or 24, none of them negative")


def ratio_places() -> Reason:
    return Reason("折算须大于 0，最多两位小数", "must be greater than 0, with at most two decimal places")


def measured_ratio() -> Reason:
    return Reason("按计量单位计的类别之间折算只能为 1", "between types in a measured unit the ratio is 1")


def other_unit(this: str, other: str, unit: str) -> Reason:
    return Reason(f"计量单位 {this} 与 {other} 的 {unit} 不同", f"its unit {this} is not that of {other}, {unit}")


def overlapping_loan(since: str, until: str) -> Reason:
    return Reason(f"与 {since} 至 {until} 的借出重叠", f"overlaps the loan of {since} to {until}")


def breaks_standard(code: str, reason: Reason) -> Reason:
    return Reason(f"与已有标准 {code} 不符：{reason.zh}", f"does not fit the kept standard {code}: {reason.en}")


def no_rule(code: str, known: Names) -> Reason:
    zh, en = perhaps(code, known)
    return Reason(f"没有规则 {code}{zh}", f"there is no rule {code}{en}")
