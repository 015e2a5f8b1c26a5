"""Why a file cannot be taken as it is, each in Chinese and English."""

from exchange.problem import Reason


def other_encoding(line: int | None) -> Reason:
    zh, en = ("", "") if line is None else (f"（从第 {line} 行起）", f" (from line {line} on)")
    return Reason(
        f"编码既不是 UTF-8 也不是 GB18030/GBK{zh}；请另存为 UTF-8 的 CSV",
        f"is neither UTF-8 nor GB18030/GBK{en}; save it as CSV in UTF-8",
    )


def either_encoding(line: int) -> Reason:
    return Reason(
        f"编码可能是 UTF-8，也可能是 GBK（见第 {line} 行）；请另存为带 BOM 的 UTF-8",
        f"may be UTF-8 or GBK (see line {line}); save it in UTF-8 with a byte order mark",
    )


def two_encodings(utf8: int, other: int) -> Reason:
    return Reason(
        f"同一文件里混有两种编码：第 {utf8} 行是 UTF-8，第 {other} 行不是；请整个另存为 UTF-8",
        f"mixes two encodings: line {utf8} is UTF-8, line {other} is not; save all of it in UTF-8",
    )


def row_too_long(most: int) -> Reason:
    return Reason(
        f"这一行超过 {most:,} 个字符；可能缺少换行，或有引号没有成对",
        f"is a row of more than {most:,} characters; a line end may be missing, or a quote that closes a cell",
    )


def ambiguous_day(first: str, second: str) -> Reason:
    return Reason(
        f"日月次序不明，可能是 {first} 或 {second}；请写 YYYY-MM-DD，或用 --dates dmy / mdy 说明",
        f"may be {first} or {second}; write YYYY-MM-DD, or say --dates dmy or mdy",
    )


def serial_day(first: str, second: str) -> Reason:
    return Reason(
        f"像是 Excel 日期序号，可能是 {first} 或（1904 历元）{second}；请写 YYYY-MM-DD，"
        "或用 --dates excel-1900 / excel-1904 说明",
        f"looks like a serial day of Excel: {first}, or {second} counted from 1904; write YYYY-MM-DD, "
        "or say --dates excel-1900 or excel-1904",
    )


def percentage(value: str) -> Reason:
    return Reason(f"是百分数；请写这一列要的数值，如 {value}", f"is a percentage; write the value itself, like {value}")


def value_without_name(position: int) -> Reason:
    return Reason(f"第 {position} 列没有列名，却有内容", f"column {position} has no name, but here a value")


def two_columns(names: str) -> Reason:
    return Reason(f"可能是几列：{names}；请用其中一个列名", f"may be any of {names}; use one of these names")


def error_value() -> Reason:
    return Reason("是电子表格的错误值", "is an error value of the spreadsheet")


def lost_digits() -> Reason:
    return Reason(
        "数字超过 15 位，电子表格已丢失末尾几位；请把这一列设为文本再重填",
        "has more than 15 digits, of which the spreadsheet has lost the last; make the column text and type it anew",
    )


def no_saved_value() -> Reason:
    return Reason(
        "公式没有保存结果；请用电子表格打开并保存一次",
        "is a formula whose value was not saved; open the workbook in a spreadsheet and save it",
    )


def merged(name: str) -> Reason:
    return Reason(
        f"在合并单元格 {name} 之内；请取消合并并逐格填写", f"lies in the merged cells {name}; unmerge and fill them"
    )


def too_many_merged() -> Reason:
    return Reason("合并单元格太多", "has too many merged cells")


def damaged() -> Reason:
    return Reason("不是完好的 XLSX 工作簿；请重新另存", "is no whole XLSX workbook; save it again")


def locked() -> Reason:
    return Reason(
        "有密码，或是改了后缀的旧式 XLS；请去掉密码，另存为 XLSX",
        "has a password, or is an old XLS by another name; take the password off and save it as XLSX",
    )


def too_large(megabytes: int) -> Reason:
    return Reason(
        f"解压后超过 {megabytes} MiB，不像是登记册；请拆分或另存为 CSV",
        f"unpacks to more than {megabytes} MiB, which no register does; split it or save it as CSV",
    )


def which_sheet(names: str, plural: str) -> Reason:
    return Reason(
        f"有几张工作表（{names}），不知读哪张；请把要读的命名为 {plural}",
        f"has several sheets ({names}); name the one to load {plural}",
    )


def old_workbook() -> Reason:
    return Reason("是旧式 XLS；请另存为 XLSX", "is an old XLS; save it as XLSX")


def no_list() -> Reason:
    return Reason(
        "不是对象的列表 [{…}, …]；请另存为这样的列表，每个对象带自己的代码",
        "is no list of objects [{…}, …]; save it as one, each object with a code of its own",
    )


def no_inner_list(key: str) -> Reason:
    return Reason(f"其中的 {key} 不是对象的列表 [{{…}}, …]", f"its {key} is no list of objects [{{…}}, …]")


def no_object() -> Reason:
    return Reason("不是对象", "is no object")


def broken_json(detail: str) -> Reason:
    return Reason(f"不是正确的 JSON：{detail}", f"is not well-formed JSON: {detail}")


def json_not_utf8() -> Reason:
    return Reason("不是 UTF-8 编码；JSON 请另存为 UTF-8", "is not UTF-8; save JSON in UTF-8")


def too_many_keys(most: int) -> Reason:
    return Reason(f"键名超过 {most} 个", f"has more than {most} different keys")


def lacks_key(key: str) -> Reason:
    return Reason(
        f"缺少其他对象都有的 {key}；要清除请写 null", f"lacks {key}, which others have; write null to clear it"
    )


def nested() -> Reason:
    return Reason(
        "嵌套太深，或含有分号或空值；嵌套的列表可在映射里用 each 或 tree 读",
        "is nested too deeply, or holds a semicolon or null; a mapping reads lists within objects by each or tree",
    )
