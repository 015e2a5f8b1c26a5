"""Why a mapping, or a file by it, cannot be taken, each in Chinese and English."""

from exchange.problem import Reason


def no_table(name: str, known: str) -> Reason:
    return Reason(f"没有 {name} 这张表；可用：{known}", f"there is no table {name}; there are {known}")


def no_column(name: str, known: str) -> Reason:
    return Reason(f"表里没有 {name} 这一列；可用：{known}", f"the table has no column {name}; it has {known}")


def lacks_key(name: str) -> Reason:
    return Reason(f"缺少标识列 {name}", f"lacks the key column {name}")


def protected(name: str) -> Reason:
    return Reason(
        f"{name} 像是身份证号或个人电话，在启用登录之前只能列入 leaves_out",
        f"{name} looks like identity numbers or people's phones, which can only be left out until sign-in exists",
    )


def no_encoding(name: str) -> Reason:
    return Reason(f"没有 {name} 这种编码", f"there is no encoding {name}")


def no_number() -> Reason:
    return Reason("应为数字", "must be a number")


def used_and_left_out(name: str) -> Reason:
    return Reason(f"{name} 既用到又列入 leaves_out", f"{name} is used and left out")


def broken_text() -> Reason:
    return Reason("花括号不成对；应如 A-{列名}", "its braces do not match; write it like A-{column}")


def several_files() -> Reason:
    return Reason("导入文件夹时必须写 file", "needs `file` where a folder is loaded")


def missing_columns(names: str) -> Reason:
    return Reason(
        f"前 20 行里没有同时含这些列的表头：{names}", f"none of its first 20 rows is a header with the columns {names}"
    )


def unnamed_columns(names: str) -> Reason:
    return Reason(
        f"这些列既没有用到，也没有列入 leaves_out：{names}",
        f"the mapping neither uses nor leaves out the columns {names}",
    )


def no_value(known: str) -> Reason:
    return Reason(f"不在映射的 values 之内：{known}", f"is not among the values of the mapping: {known}")


def left_out(names: str) -> Reason:
    return Reason(f"按映射略过的列：{names}", f"columns left out as the mapping says: {names}")


def by_mapping(name: str) -> Reason:
    return Reason(f"按映射 {name} 读", f"read by the mapping {name}")


def left_out_protected(names: str) -> Reason:
    return Reason(f"其中受保护的列：{names}", f"of these are protected: {names}")


def not_nested() -> Reason:
    return Reason(
        "不是 JSON，没有嵌套的列表；each 和 tree 只用于 JSON",
        "is no JSON and has no lists within; each and tree are for JSON",
    )
