"""A cell of a workbook as the text that a person sees in it, or a faulty one."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from exchange.reading import reasons
from exchange.reading.faulty import Faulty

ZEROS = re.compile(r"0{2,}\Z")
DIGITS = 15
"""So many digits of a number a spreadsheet keeps; a longer code that was typed as a number has lost some."""


def text(cell: Any) -> str:
    """The text of a cell of openpyxl."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "e":
        return Faulty(str(value), reasons.error_value())
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return _number(value, cell.number_format)
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(" ")
    return value.date().isoformat() if isinstance(value, datetime) else _plain(value)


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _number(value: float, form: str) -> str:
    if abs(value) >= 10**DIGITS:
        return Faulty(format(value, ".0f"), reasons.lost_digits())
    exact = Decimal(f"{value:.{DIGITS}g}")
    if "%" in form:
        return f"{_shown(exact * 100)}%"
    shown = _shown(exact)
    return shown.zfill(len(form)) if ZEROS.match(form) and shown.isdigit() else shown


def _shown(value: Decimal) -> str:
    shown = format(value, "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
