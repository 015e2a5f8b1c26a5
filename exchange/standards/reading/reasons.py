"""The reasons for which the text of a standard is refused, each in Chinese and English."""

from exchange.problem import Reason


def no_yaml(detail: str) -> Reason:
    return Reason(f"不是合法的 YAML：{detail}", f"is not valid YAML: {detail}")


def not_utf8() -> Reason:
    return Reason("不是 UTF-8 编码", "is not UTF-8")


def unreadable(detail: str) -> Reason:
    return Reason(f"无法读取：{detail}", f"cannot be read: {detail}")


def too_deep(most: int) -> Reason:
    return Reason(f"嵌套超过 {most} 层", f"is nested more than {most} levels deep")


def alias() -> Reason:
    return Reason("不支持 YAML 别名（*名称），请写全", "aliases (*name) are not taken, write it out")


def empty() -> Reason:
    return Reason("文件是空的", "the file is empty")


def odd_key() -> Reason:
    return Reason("键必须是普通文字", "a key is plain text")


def key_twice(key: str, line: int) -> Reason:
    return Reason(f"键 {key} 在第 {line} 行已经写过", f"the key {key} is already there in line {line}")


def unknown_key(key: str, known: str) -> Reason:
    return Reason(f"没有 {key} 这个键；可用：{known}", f"there is no key {key}; there are {known}")


def missing_key(key: str) -> Reason:
    return Reason(f"缺少 {key}", f"lacks {key}")


def one_of(known: str) -> Reason:
    return Reason(f"以下各键必须恰有一个：{known}", f"needs exactly one of {known}")


def no_mapping() -> Reason:
    return Reason("这里应为“键: 值”", "must be a mapping (key: value)")


def no_list() -> Reason:
    return Reason("这里应为列表", "must be a list")


def empty_list() -> Reason:
    return Reason("列表不能为空", "the list must not be empty")


def no_scalar() -> Reason:
    return Reason("这里应为单个值", "must be a single value")


def blank() -> Reason:
    return Reason("没有写值", "has no value")


def control_character(code: str) -> Reason:
    return Reason(f"含有控制字符 {code}", f"holds the control character {code}")


def too_long(most: int) -> Reason:
    return Reason(f"超过 {most} 字", f"is longer than {most} characters")


def no_code(text: str) -> Reason:
    return Reason(f"“{text}”不能作代码：前后不能有空格，不能含分号", f"{text!r} is no code: no blanks around it, no ;")


def no_number(text: str) -> Reason:
    return Reason(
        f"“{text}”不是数：最多 12 位整数、6 位小数，不写千分号",
        f"{text!r} is no number: at most 12 whole digits and 6 places, no thousands separator",
    )


def no_share(text: str) -> Reason:
    return Reason(f"“{text}”不是比例；请写 90%、0.9 或 2/3", f"{text!r} is no share; write 90%, 0.9 or 2/3")


def share_over_one(text: str) -> Reason:
    return Reason(f"比例 {text} 超过 100%", f"the share {text} is over 100 %")


def no_ratio(text: str) -> Reason:
    return Reason(f"“{text}”不是 4:1 这样的比", f"{text!r} is no ratio such as 4:1")


def no_whole(text: str, least: int, most: int) -> Reason:
    return Reason(f"“{text}”不是 {least} 到 {most} 的整数", f"{text!r} is no whole number from {least} to {most}")


def no_flag(text: str) -> Reason:
    return Reason(f"“{text}”应为 true 或 false", f"{text!r} must be true or false")


def no_choice(text: str, known: str) -> Reason:
    return Reason(f"没有“{text}”；可用：{known}", f"{text!r} is none of {known}")


def no_day(text: str) -> Reason:
    return Reason(f"“{text}”不是日期 YYYY-MM-DD", f"{text!r} is no day YYYY-MM-DD")


def not_positive(text: str) -> Reason:
    return Reason(f"{text} 必须大于 0", f"{text} must be greater than 0")


def negative(text: str) -> Reason:
    return Reason(f"{text} 不能为负", f"{text} must not be negative")


def maximum_under_minimum(maximum: str, minimum: str) -> Reason:
    return Reason(f"最大值 {maximum} 小于最小值 {minimum}", f"the maximum {maximum} is under its minimum {minimum}")


def no_bounds() -> Reason:
    return Reason("至少要有 minimum 或 maximum", "needs a minimum or a maximum")


def listed_twice(code: str) -> Reason:
    return Reason(f"{code} 列了两次", f"{code} is listed twice")


def bands_unordered(bound: str, before: str) -> Reason:
    return Reason(
        f"分档重叠或次序不对：{bound} 不大于前一档的 {before}",
        f"the bands overlap or are out of order: {bound} is not above the {before} before it",
    )


def bands_lowest(lowest: str, first: str) -> Reason:
    return Reason(
        f"下限 lowest {lowest} 不在第一档 {first} 之内",
        f"the lowest value {lowest} is not within the first band, {first}",
    )


def bands_run_out(last: str) -> Reason:
    return Reason(
        f"分档表到 {last} 为止：更大的值没有档，该条将判为“未知”；可写 further（续档）或 onwards（以上）",
        f"the band table runs out at {last}: beyond it the line is unknown; `further` or `onwards` would continue it",
    )


def structure_too_long(part: str, most: int) -> Reason:
    return Reason(f"{part} 太长（存储后超过 {most} 字）", f"{part} is too long (over {most} characters when stored)")


def rule_not_taken(subject: str) -> Reason:
    return Reason(f"{subject} 条目不写 quantity", f"a line about {subject} takes no quantity")


def rule_missing(subject: str) -> Reason:
    return Reason(f"{subject} 条目必须写 quantity", f"a line about {subject} needs a quantity")


def post_of_nobody() -> Reason:
    return Reason("post 必须写 roles 或 qualifications", "a post names roles or qualifications")


def capacity_with_worth() -> Reason:
    return Reason("按能力求和（capacity）时不能写折算 worth", "with a capacity no worth is taken")


def worth_places(worth: str) -> Reason:
    return Reason(f"折算 {worth} 超过两位小数", f"the worth {worth} has more than two decimals")


def grace_without_window() -> Reason:
    return Reason("grace_months 只能与 months 且 count 为 1 同用", "grace_months goes with months and a count of 1")


def grace_too_long(grace: int, window: int) -> Reason:
    return Reason(
        f"宽限 {grace} 个月不小于周期 {window} 个月", f"a grace of {grace} months is not below the window of {window}"
    )


def as_one_of_members() -> Reason:
    return Reason("as_one（全队一起）不能再写 roles 或 bounds", "as_one (the team) takes no roles and no bounds")


def cap_without_critical() -> Reason:
    return Reason("写了 cap 就必须写 critical: true", "a cap needs critical: true")


def critical_optional() -> Reason:
    return Reason("选配条目标为关键项：缺少时仍会封顶", "an optional line is critical: unmet, it still caps the level")


def source_missing(confidence: str) -> Reason:
    return Reason(f"可信度 {confidence} 必须写出处 source", f"a line that is {confidence} needs a source")


def thresholds_unordered() -> Reason:
    return Reason("阈值必须 r1 > r2 > r3", "thresholds must fall: r1 > r2 > r3")


def positions_mixed() -> Reason:
    return Reason("position 要么每条都写，要么都不写", "either every line has a position or none has")


def position_twice(position: int, line: int) -> Reason:
    return Reason(f"次序 {position} 在第 {line} 行已用", f"position {position} is already taken in line {line}")


def code_twice(code: str, line: int) -> Reason:
    return Reason(f"条目代码 {code} 在第 {line} 行已用", f"the line code {code} is already taken in line {line}")


def version_twice(version: str, line: int) -> Reason:
    return Reason(f"版次 {version} 在第 {line} 行已用", f"the version {version} is already taken in line {line}")


def redundancy_of_nothing() -> Reason:
    return Reason(
        "岗位冗余没有可依据的岗位条目（同等或更强必要性）",
        "a redundancy needs post lines of its necessity or a stronger one",
    )
