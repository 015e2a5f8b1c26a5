"""Values of an answer in the text about it: `{{ candidates.candidates.0.team.name }}`.

A number takes an item of a list, `level=R1` the first that has it, `*` all of them, `#` how many there are. What is not
in the answer is an error, so that no text tells what the registry does not.
"""

import re
from collections.abc import Mapping
from typing import Any

QUOTE = re.compile(r"\{\{\s*([^\s{}]+)\s*\}\}")


class NotInTheAnswer(ValueError):
    """A text quotes what its answer does not have; the message says which."""


def fill(text: str, data: Mapping[str, Any]) -> str:
    """The text with the answer's own values."""
    return QUOTE.sub(lambda found: _said(_find(data, found[1].split("."), found[1])), text)


def _find(held: Any, steps: list[str], path: str) -> Any:
    if not steps:
        return held
    step, *rest = steps
    if isinstance(held, list):
        if step == "*":
            return [_find(item, rest, path) for item in held]
        if step == "#" and not rest:
            return len(held)
        for item in _chosen(held, step):
            return _find(item, rest, path)
    if isinstance(held, Mapping) and step in held:
        return _find(held[step], rest, path)
    raise NotInTheAnswer(f"{{{{ {path} }}}}: the answer has no {step!r} there")


def _chosen(held: list[Any], step: str) -> list[Any]:
    name, equals, value = step.partition("=")
    if equals:
        return [item for item in held if isinstance(item, Mapping) and item.get(name) == value]
    return held[int(step) :] if step.isdecimal() else []


def _said(value: Any) -> str:
    return "、".join(map(_said, value)) if isinstance(value, list) else "-" if value is None else str(value)
