"""The teams that fit a `where`, by code: what a table asks for that is told of their facts."""

from collections.abc import Sequence

from graph.ports.group import Key
from loaders.mapping.tables import Told, View

FITTING = View(keys=((Key(property="code"), ()), (Key(property="id"), ())), most=100_000)


def fitting(groups: Sequence[Sequence[Told]]) -> list[str]:
    """Their ids."""
    return [one.more[1] for one in groups[0]]
