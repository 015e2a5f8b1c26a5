"""The contract in words: what a field is called, what a value of an enumeration says, out of their descriptions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

from graphql import GraphQLEnumType

from readiness.words import Lang

BETWEEN = " · "
"""Between the words of a field and those of one under it."""
PARTED = re.compile("[：，](?![^（]*）)")
"""Where the title of a description ends; within brackets it goes on."""
TURNS = re.compile("(?<=[a-z0-9])(?=[A-Z])")
YES_NO = {Lang.ZH: ("否", "是"), Lang.EN: ("no", "yes")}
STOP = {Lang.ZH: "；", Lang.EN: "; "}
"""Between the entries of a list."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a table is for: the language that they read, and the zone whose clock they go by."""

    lang: Lang
    zone: ZoneInfo


def parts(description: str | None) -> tuple[str, str]:
    """A description in English and in Chinese, which follows it; both without the full stop."""
    english, _, chinese = " ".join((description or "").split()).rpartition(". ")
    return english.rstrip("."), chinese.rstrip("。")


def title(name: str, description: str | None, lang: Lang) -> str:
    """What the column of a field is called: in Chinese as it is described, in English its name in words."""
    if lang is Lang.ZH:
        chinese = parts(description)[1]
        return PARTED.split(chinese, maxsplit=1)[0] or chinese or name
    return TURNS.sub(" ", name).replace("_", " ").lower()


def sentence(description: str | None, lang: Lang) -> str:
    """All of what a field is for."""
    return parts(description)[lang is Lang.ZH]


def several(titles: Sequence[str]) -> str:
    """The title of what lies under others."""
    return BETWEEN.join(titles)


@lru_cache(1_000)
def choice(kind: GraphQLEnumType, value: str, lang: Lang) -> str:
    """A value of an enumeration in words; one that is called by its own name, like R1, with that name."""
    held = kind.values.get(value)
    english, chinese = parts(held.description if held else None)
    if not chinese:
        return value
    if english == value:
        return f"{value} {chinese}" if lang is Lang.ZH else value
    return chinese if lang is Lang.ZH else english
