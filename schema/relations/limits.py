"""How deep and how wide relations may be asked for; docs/relations.md tells them."""

from typing import Any

from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.refusals import out_of_range, too_many
from schema.fields import Argument

CHAIN_DEPTH, CHAIN_MOST = 50, 500
STANDING_DEPTH, STANDING_MOST = 5, 50
SPREAD_DEPTH, SPREAD_MOST = 6, 1000
PATHS_MOST = 20
ENDS_MOST = 200


def depth(default: int, most: int) -> Argument:
    """How many steps at most."""
    return Argument("depth", int, f"How many steps at most, from 1 to {most}. 最多几步。", default)


def first(default: int, most: int) -> Argument:
    """How many to give at most."""
    return Argument(
        "first", int, f"How many to give at most, the nearest ones, from 1 to {most}. 最多几个，近者优先。", default
    )


def bounded(arguments: Arguments, name: str, most: int) -> int:
    """An argument's value within its bounds; it is there, for it has a default and is not null."""
    value: Any = arguments[name]
    if not 1 <= value <= most:
        raise Refused(out_of_range(name, 1, most, value))
    return int(value)


def several(arguments: Arguments, name: str, most: int = ENDS_MOST) -> list[str]:
    """A list within its bound."""
    values: list[str] = arguments[name]
    if len(values) > most:
        raise Refused(too_many(name, most))
    return values
