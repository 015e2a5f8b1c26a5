"""Sentences for settings that are refused."""

from collections.abc import Mapping

from pydantic_core import ErrorDetails

from api.settings.masked import masked

SHOWN = 60
DEMANDS = {
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
    "date_from_datetime_parsing": "must be a day of the calendar",
    "float_parsing": "must be a number",
    "float_type": "must be a number",
    "int_from_float": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "string_type": "must be text",
}


def problem(error: ErrorDetails, named: Mapping[str, str]) -> str:
    """One sentence: where the setting was set (`named`: a prefix by setting), what was said, what it must be."""
    name = str(error["loc"][0]) if error["loc"] else ""
    prefix = named.get(name, "")
    shown = name.upper() if prefix.isupper() else name.replace("_", "-") if prefix == "--" else name
    said = error["input"] if isinstance(error["input"], str) else repr(error["input"])
    said = masked(said)
    said = said if len(said) <= SHOWN else f"{said[:SHOWN]}..."
    return f"{prefix}{shown} is {said!r}, but {_demand(error)}."


def _demand(error: ErrorDetails) -> str:
    if error["type"] in DEMANDS:
        return DEMANDS[error["type"]]
    message = error["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
    return message if message.startswith("must") else f"must be {message}"
