"""The reasons for which a file is refused, each in Chinese and English."""

from exchange.problem import Reason


def not_utf8() -> Reason:
    return Reason("不是 UTF-8 编码；请另存为 UTF-8 的 CSV", "is not UTF-8; save it as CSV in UTF-8")


def control_character(character: str) -> Reason:
    code = f"U+{ord(character):04X}"
    return Reason(f"含有控制字符或不可见字符 {code}", f"holds a control or invisible character {code}")


def empty_file() -> Reason:
    return Reason("文件是空的，连表头也没有", "the file is empty, it has not even a header")


def broken_quotes(detail: str) -> Reason:
    return Reason(f"引号不成对（{detail}）", f"its quotes do not match ({detail})")


def unreadable(detail: str) -> Reason:
    return Reason(f"无法读取：{detail}", f"cannot be read: {detail}")


def changed_meanwhile() -> Reason:
    return Reason("读取期间文件被改动，请重新导入", "was changed while it was read; load it again")


def no_such_path() -> Reason:
    return Reason("没有这个文件或文件夹", "there is no such file or folder")


def a_folder() -> Reason:
    return Reason("是文件夹，不是文件", "is a folder, no file")


def nothing_to_load() -> Reason:
    return Reason("文件夹里没有可导入的文件", "the folder holds nothing that can be loaded")


def unknown_file(names: str) -> Reason:
    return Reason(f"不认识的文件名；可用：{names}", f"no file of that name is read; there are {names}")


def cell_count(found: int, wanted: int) -> Reason:
    return Reason(f"这一行有 {found} 格，表头有 {wanted} 格", f"the row has {found} cells, the header has {wanted}")


def column_twice() -> Reason:
    return Reason("列名重复", "the column is there twice")


def unknown_column(names: str, perhaps: tuple[str, str]) -> Reason:
    zh, en = perhaps
    return Reason(f"没有这一列{zh}；可用：{names}", f"no column of that name is read{en or ';'} there are {names}")


def kept_column() -> Reason:
    return Reason("由系统推算，不从文件读取", "is worked out by Muster and never read from a file")


def protected_column() -> Reason:
    return Reason(
        "身份证号和个人电话在启用登录之前一律不收（队伍值班电话用 duty_phone）",
        "identity numbers and people's phones are refused until sign-in exists (a team's duty room has duty_phone)",
    )


def identity_number() -> Reason:
    return Reason(
        "像是身份证号，在启用登录之前一律不收；请用单位内部编号",
        "looks like an identity number, which is refused until sign-in exists; use the unit's own number",
    )


def missing_key_column() -> Reason:
    return Reason("缺少标识列", "the file needs this key column")


def missing_column(row: int) -> Reason:
    return Reason(
        f"缺少这一列，新增的行（从第 {row} 行起）必须有", f"is missing; new rows (the first is row {row}) need it"
    )


def blank() -> Reason:
    return Reason("不能为空", "must not be blank")


def duplicate_key(file: str, row: int) -> Reason:
    return Reason(f"与 {file} 第 {row} 行的标识重复", f"has the same key as row {row} of {file}")


def unknown_reference(label_zh: str, label_en: str, perhaps: tuple[str, str]) -> Reason:
    zh, en = perhaps
    return Reason(f"没有这个代码的{label_zh}{zh}", f"there is no {label_en} of this code{en}")


def removed_reference(label_zh: str, label_en: str) -> Reason:
    return Reason(f"所指的{label_zh}在同一次导入中被删除", f"the {label_en} that it names is removed by the same load")


def code_twice(code: str) -> Reason:
    return Reason(f"{code} 出现两次", f"{code} is there twice")


def key_parts(wanted: int) -> Reason:
    return Reason(f"应为 {wanted} 段，以冒号分隔", f"takes {wanted} parts with a colon between them")


def itself() -> Reason:
    return Reason("指向自身", "leads to itself")


def cycle(path: str) -> Reason:
    return Reason(f"形成循环：{path}", f"closes a circle: {path}")


def still_referred(names: str) -> Reason:
    return Reason(f"仍被引用，不能删除：{names}", f"cannot be removed while others point at it: {names}")


def still_measured(names: str) -> Reason:
    return Reason(f"仍有数值用到它，不能删除：{names}", f"cannot be removed while values are kept under it: {names}")


def no_mark() -> Reason:
    return Reason("应为 true 或空", "must be true or blank")


def passed_over() -> Reason:
    return Reason("不是可导入的文件，已略过", "is no file that is loaded, and was passed over")


def nothing_to_remove() -> Reason:
    return Reason("没有可删除的行", "there is nothing of this key to remove")


def outside_list() -> Reason:
    return Reason("不在 --replace 的条件之内", "does not fit the filter of --replace")


def no_list(plural: str) -> Reason:
    return Reason(
        f"没有 {plural} 的文件，--replace 无从谈起",
        f"there is no file of {plural} for --replace to take as the whole list",
    )


def empty_list() -> Reason:
    return Reason(
        "清单是空的，会把登记的全部结束或删除；确实如此请加 --allow-empty",
        "is an empty list, which would end or remove all that is registered; if that is meant, add --allow-empty",
    )
