"""How people and spreadsheets spell codes, numbers, days and choices, made plain; texts stay as they are."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from exchange.problem import Reason
from exchange.reading import reasons
from exchange.text import Refused
from graph.model.declaration.property import Property
from graph.model.kinds import Kind


class Dates(StrEnum):
    """What somebody says of the days in a file that cannot be told from the cells alone."""

    DMY = "dmy"
    MDY = "mdy"
    EXCEL_1900 = "excel-1900"
    EXCEL_1904 = "excel-1904"


class How(StrEnum):
    """What was done to a cell that was not plain."""

    WIDE = "wide"
    THOUSANDS = "thousands"
    DAY = "day"
    SERIAL = "serial"
    WORD = "word"
    GUARDED = "guarded"


WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
THOUSANDS = re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
PERCENT = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?)\s*[%‰]\Z")
ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
YEAR_FIRST = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日?)\Z")
TOGETHER = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})\Z")
YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})\Z")
SERIAL = re.compile(r"[0-9]{5}(?:\.0+)?\Z")
MIDNIGHT = re.compile(r"[T ]0?0:00(?::00(?:\.0+)?)?\Z")
FIRST_DAY = {Dates.EXCEL_1900: date(1899, 12, 30), Dates.EXCEL_1904: date(1904, 1, 1)}
YES, NO = frozenset({"是", "有", "yes", "y", "√", "1"}), frozenset({"否", "无", "no", "n", "×", "0"})
Spelled = tuple[str, How | None]
Said = frozenset[Dates]


def plain(prop: Property, cell: str, dates: Said = frozenset()) -> Spelled:
    """The cell as its kind is written in Muster's own files, and what was done to it; Refused where it is unclear."""
    if prop.kind is Kind.TEXT:
        return cell, None
    text = half(cell)
    speller = SPELLERS.get(prop.kind)
    found, how = speller(prop, text, dates) if speller and text else (text, None)
    if how is None and not cell.isascii() and text != cell.strip():
        how = How.WIDE
    return found, how


def half(cell: str) -> str:
    """Full-width letters, digits and signs as plain ones, without blanks around."""
    return cell.strip() if cell.isascii() else cell.translate(WIDE).strip()


def _number(_: Property, text: str, __: Said) -> Spelled:
    if text.isdigit():
        return text, None
    if THOUSANDS.match(text):
        return text.replace(",", ""), How.THOUSANDS
    if found := PERCENT.match(text):
        raise Refused(reasons.percentage(_share(found[1], 2 if text[-1] == "%" else 3)), text)
    return text, None


def _share(digits: str, places: int) -> str:
    whole, _, rest = digits.lstrip("+-").partition(".")
    whole = whole.zfill(places + 1)
    text = f"{int(whole[:-places])}.{whole[-places:]}{rest}".rstrip("0").rstrip(".")
    return f"-{text}" if digits.startswith("-") else text


def _day(_: Property, text: str, dates: Said) -> Spelled:
    if ISO.match(text):
        return text, None
    text = MIDNIGHT.sub("", text)
    if found := YEAR_FIRST.match(text):
        year, _sign, *parts = found.groups()
        month, on = (part for part in parts if part)
        return f"{year}-{month:0>2}-{on:0>2}", How.DAY
    if found := TOGETHER.match(text):
        return "-".join(found.groups()), How.DAY
    if found := YEAR_LAST.match(text):
        return _year_last(found[1], found[3], found[4], dates), How.DAY
    if SERIAL.match(text):
        return _serial(int(text.partition(".")[0]), dates), How.SERIAL
    return text, None


def _year_last(first: str, second: str, year: str, dates: Said) -> str:
    by_day, by_month = f"{year}-{second:0>2}-{first:0>2}", f"{year}-{first:0>2}-{second:0>2}"
    if Dates.DMY in dates or Dates.MDY in dates:
        return by_day if Dates.DMY in dates else by_month
    raise Refused(reasons.ambiguous_day(by_month, by_day))


def _serial(number: int, dates: Said) -> str:
    told = {epoch: (first + timedelta(days=number)).isoformat() for epoch, first in FIRST_DAY.items()}
    for epoch in told.keys() & dates:
        return told[epoch]
    raise Refused(reasons.serial_day(told[Dates.EXCEL_1900], told[Dates.EXCEL_1904]))


def _boolean(_: Property, text: str, __: Said) -> Spelled:
    word = text.lower()
    if word in YES or word in NO:
        return str(word in YES).lower(), How.WORD
    return text, None


def _choice(prop: Property, text: str, _: Said) -> Spelled:
    if any(text == choice.code for choice in prop.choices):
        return text, None
    word = text.casefold()
    found = [one.code for one in prop.choices if word in (one.code.casefold(), one.zh, one.en.casefold())]
    return (found[0], How.WORD) if len(found) == 1 else (text, None)


SPELLERS: dict[Kind, Callable[[Property, str, Said], Spelled]] = {
    Kind.INTEGER: _number,
    Kind.DECIMAL: _number,
    Kind.DAY: _day,
    Kind.BOOLEAN: _boolean,
    Kind.CHOICE: _choice,
}


WORDS = {
    How.WIDE: Reason("全角字符按半角读", "full-width characters read as plain ones"),
    How.THOUSANDS: Reason("去掉了千位分隔符", "thousands separators taken out"),
    How.DAY: Reason("日期改写为 YYYY-MM-DD", "days rewritten as YYYY-MM-DD"),
    How.SERIAL: Reason("Excel 日期序号换算为日期", "serial days of Excel turned into days"),
    How.WORD: Reason("文字按其代码读", "words read as their codes"),
    How.GUARDED: Reason("去掉了公式符号前的撇号", "apostrophes in front of formula signs taken off"),
}
