"""Sentences for settings that are refused, in Chinese and English."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic_core import ErrorDetails

from api.settings.masked import masked

SHOWN = 60
DEMANDS = {
    "bool_parsing": ("须为 true 或 false", "must be true or false"),
    "bool_type": ("须为 true 或 false", "must be true or false"),
    "date_from_datetime_parsing": ("须为历法上的日期", "must be a day of the calendar"),
    "float_parsing": ("须为数", "must be a number"),
    "float_type": ("须为数", "must be a number"),
    "int_from_float": ("须为整数", "must be a whole number"),
    "int_parsing": ("须为整数", "must be a whole number"),
    "int_type": ("须为整数", "must be a whole number"),
    "string_type": ("须为文本", "must be text"),
}


class Unfit(ValueError):
    """A value that a setting cannot take, with what it must be."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with the settings: a sentence in each language."""

    zh: str
    en: str


def problem(error: ErrorDetails, named: Mapping[str, str]) -> Problem:
    """Where the setting was set (`named`: a prefix by setting), what was said, what it must be."""
    name = str(error["loc"][0]) if error["loc"] else ""
    prefix = named.get(name, "")
    shown = name.upper() if prefix.isupper() else name.replace("_", "-") if prefix == "--" else name
    said = error["input"] if isinstance(error["input"], str) else repr(error["input"])
    said = masked(said)
    said = said if len(said) <= SHOWN else f"{said[:SHOWN]}..."
    zh, en = _demand(error)
    return Problem(f"{prefix}{shown} 为 {said!r}，{zh}。", f"{prefix}{shown} is {said!r}, but {en}.")


def _demand(error: ErrorDetails) -> tuple[str, str]:
    """The words of the library itself are English in both."""
    if error["type"] in DEMANDS:
        return DEMANDS[error["type"]]
    message = error["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
    english = message if message.startswith("must") else f"must be {message}"
    unfit = error.get("ctx", {}).get("error")
    return (unfit.zh, english) if isinstance(unfit, Unfit) else (f"不合要求（{english}）", english)
