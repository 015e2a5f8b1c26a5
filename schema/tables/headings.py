"""Sides that things are parted by, and the headings that they make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.model.labels.team import FORCES, HOME, HOMES
from loaders.grouping import LEVEL, words_of
from loaders.mapping.computing import Arguments
from loaders.mapping.groups import KeyMap

WORDS_OF_FORCES = {choice.code: (choice.zh, choice.en) for choice in FORCES}
NODE = ("code", "name", "name_en")
TERM = ("code", "zh", "en")


@dataclass(frozen=True, slots=True)
class Axis:
    """One side: its key, and what it says; `choices` are in their order, anything else in that of its codes.

    `within`: what stands for a value instead of it. `is_several`: a thing may have several of it, or none.
    """

    words: str
    key: KeyMap
    choices: tuple[str, ...] = ()
    within: Mapping[str, str] = field(default_factory=dict)
    is_several: bool = False


def region_axis(*path: str, words: str) -> Axis:
    """The home region of the team at the end of a path, or the division of a level that it is or lies in."""
    return Axis(words, KeyMap((*path, HOME), by_level=HOMES, named=NODE))


@dataclass(frozen=True, slots=True)
class Heading:
    """What an entry is about: its value in words."""

    value: str | None
    zh: str
    en: str

    @property
    def words(self) -> dict[str, Any]:
        """As the contract tells it."""
        return {"value": self.value, "zh": self.zh, "en": self.en}


ALL = Heading(None, "全部", "all")
NONE = Heading(None, "无", "none")


def heading(axis: Axis, values: Sequence[Any], arguments: Arguments) -> Heading:
    """What the key of an axis says, in a table with these arguments."""
    held, *names = values
    if held is None and axis.is_several:
        return NONE
    at_level = arguments.get(LEVEL) is not None
    told = words_of(axis.key, [axis.within.get(held, held), *names], at_level=at_level)
    return Heading(told["value"], told["zh"], told["en"])


def place(axis: Axis | None, of: Heading) -> tuple[bool, int, str]:
    """The order of headings: choices as they are declared, else by code; what is not recorded last."""
    choices = () if axis is None else axis.choices
    value = of.value or ""
    return of.value is None, choices.index(value) if value in choices else 0, value
