"""An answer as a page shows it: JSON, what fits on a line in one, long lists cut."""

import json
from typing import Any

WIDTH = 110
MOST = 8
"""Items of a list that are shown."""


def shown(value: Any) -> str:
    """The answer in JSON; a cut list ends with a text that says how many more there are."""
    return _lines(_cut(value), 0)


def _cut(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _cut(held) for name, held in value.items()}
    if isinstance(value, list):
        more = len(value) - MOST
        kept = [_cut(item) for item in value[:MOST]]
        return [*kept, f"… 还有 {more} 项 / {more} more"] if more > 0 else kept
    return value


def _lines(value: Any, deep: int) -> str:
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or (deep and len(flat) + 2 * deep <= WIDTH):
        return flat
    inner = "  " * (deep + 1)
    if isinstance(value, dict):
        rows = [f"{inner}{json.dumps(name)}: {_lines(held, deep + 1)}" for name, held in value.items()]
        return "\n".join(["{", ",\n".join(rows), "  " * deep + "}"])
    rows = [inner + _lines(item, deep + 1) for item in value]
    return "\n".join(["[", ",\n".join(rows), "  " * deep + "]"])
