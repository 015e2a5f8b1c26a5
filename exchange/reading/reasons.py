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
