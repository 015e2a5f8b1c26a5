"""The reasons for which a standard is refused against the catalogue, the vocabularies and other standards."""

from exchange.problem import Reason
from exchange.standards.document import Named

WORDS = {
    Named.EQUIPMENT_TYPE: ("装备类别", "equipment type"),
    Named.QUALIFICATION_TYPE: ("资质类别", "qualification type"),
    Named.STANDARD: ("标准", "standard"),
    Named.ROLE: ("岗位", "role"),
    Named.TASK: ("任务", "task"),
    Named.MEASURE: ("计量项目", "measure"),
    Named.EXERCISE_KIND: ("训练演练类别", "exercise kind"),
}


def unknown(named: Named, code: str) -> Reason:
    zh, en = WORDS[named]
    return Reason(f"没有这个{zh}：{code}", f"there is no {en} {code}")


def standard_twice(code: str, file: str, line: int) -> Reason:
    return Reason(f"标准 {code} 在 {file} 第 {line} 行已有", f"the standard {code} is already in {file}, line {line}")


def supersedes_circle(path: str) -> Reason:
    return Reason(f"代替关系形成循环：{path}", f"superseding closes a circle: {path}")


def circular_kind(inner: str, outer: str) -> Reason:
    return Reason(
        f"替代项循环：{inner} 是 {outer} 的一种，同一条里又单列，折算也不更高",
        f"circular alternatives: {inner} is a kind of {outer} and is listed beside it without a greater worth",
    )


def circular_substitute(one: str, other: str) -> Reason:
    return Reason(
        f"替代项循环：{one} 与 {other} 互为替代；只列一个，或写 substitutes: false",
        f"circular alternatives: {one} and {other} substitute for each other; list one, or write substitutes: false",
    )


def mixed_units(one: str, unit: str, other: str, other_unit: str) -> Reason:
    return Reason(
        f"同一条里计量单位不同：{one} 按 {unit}，{other} 按 {other_unit}",
        f"types of different units in one line: {one} is counted in {unit}, {other} in {other_unit}",
    )


def measured_worth(code: str, unit: str, worth: str) -> Reason:
    return Reason(
        f"{code} 按 {unit} 计量，折算只能是 1，不能是 {worth}",
        f"{code} is counted in {unit}: its worth must be 1, not {worth}",
    )


def measured_ratio(code: str, target: str, unit: str, ratio: str) -> Reason:
    return Reason(
        f"{code} 替代 {target} 的折算是 {ratio}，但按 {unit} 计量的只能是 1",
        f"{code} substitutes for {target} at {ratio}, but what is counted in {unit} substitutes at 1 only",
    )


def no_whole_limit(limit: str) -> Reason:
    return Reason(
        f"件数或人数的上下限必须是整数，不能是 {limit}", f"a limit for pieces or people is whole, not {limit}"
    )
