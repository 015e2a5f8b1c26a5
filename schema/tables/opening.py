"""Filters that open entries: a `where` that finds what is counted there, as it can be sent."""

from typing import Any

from graph.model.labels.team import HOME, HOMES
from loaders.grouping import LEVEL, field_of
from loaders.mapping.computing import Arguments

Where = dict[str, Any]


def at_home(arguments: Arguments, code: str | None) -> Where:
    """The teams that are counted under this region, or under none: at home in it or, where the arguments name a level
    of regions, in that division."""
    level = arguments.get(LEVEL)
    return {field_of(HOME if level is None else HOMES[level]): same(code)}


def both(*parts: Where | None) -> Where:
    """What fits all of these."""
    told = [one for one in parts if one]
    if len(told) < 2:
        return told[0] if told else {}
    return {"and": told}


def same(value: str | None) -> Where:
    """What compares with a value, or with its absence."""
    return {"isNull": True} if value is None else {"eq": value}
