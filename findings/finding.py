"""A finding, the rule that it is by, and what it touches."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any, NamedTuple

Row = Mapping[str, Any]
"""A whole row, raw, as the stores tell it."""
SHOWN = 4
"""More than so many are named by the first ones, their number and a digest of all."""


class Severity(StrEnum):
    """How bad it is, the worst first."""

    ERROR = "ERROR"  # cannot be so
    WARNING = "WARNING"  # is hardly so, and changes answers
    NOTICE = "NOTICE"  # is worth a look


class Words(NamedTuple):
    """The same in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What is looked for. `code` never changes: silences name it. `mend` tells how to put right what it finds."""

    code: str
    severity: Severity
    title: Words
    mend: Words


@dataclass(frozen=True, slots=True)
class Touched:
    """A node, by its label, its id and its code."""

    label: str
    id: str
    code: str

    @property
    def word(self) -> str:
        """As keys name it."""
        return f"{self.label}:{self.code}"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. `of` names the field, where one rule may find several things of the same nodes."""

    rule: Rule
    touches: tuple[Touched, ...]
    said: Words
    of: str = ""

    @property
    def key(self) -> str:
        """What it touches in words, in order: the same in every store, and as long as it is the same finding."""
        words = [one.word for one in self.touches]
        if len(words) > SHOWN:
            digest = sha256(";".join(words).encode()).hexdigest()[:12]
            words = [*words[: SHOWN - 1], f"+{len(words) - SHOWN + 1}:{digest}"]
        return ";".join(words) + (f"#{self.of}" if self.of else "")


def touched(label: str, row: Row) -> Touched:
    """A node by its row."""
    return Touched(label, row["id"], row["code"])


def in_order(label: str, rows: list[Row]) -> tuple[Touched, ...]:
    """Several nodes of a label, by code."""
    return tuple(sorted((touched(label, row) for row in rows), key=lambda one: one.code))


def listed(texts: list[str], mark: str) -> str:
    """Several texts in a sentence, shortened where they are many."""
    return mark.join(texts[:SHOWN]) + (f"{mark}… ({len(texts)})" if len(texts) > SHOWN else "")
