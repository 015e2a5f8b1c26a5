"""The compiled code of a walk's answer."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import orjson

from graph.model.places import metres
from graph.model.values import decimal_text
from graph.ports.group import Grouping
from graph.ports.walk import Walk

BOOLEANS = {None: None, 0: False, 1: True}
NAMES = {
    "B": BOOLEANS,
    "D": lru_cache(8192)(decimal_text),
    "E": (),
    "L": orjson.loads,
    "M": metres,
    "dumps": orjson.dumps,
}


def compiled(question: Walk | Grouping, arguments: str, lines: Sequence[str]) -> Callable[..., Any]:
    """A function of these arguments and lines, in which the code of this package runs."""
    source = "\n    ".join([f"def shape({arguments}):", *lines])
    names: dict[str, Any] = {**NAMES, "J": orjson.loads if question.has_holes else orjson.Fragment}
    exec(compile(source, f"<{question.name}>", "exec"), names)
    shape: Callable[..., Any] = names["shape"]
    return shape
