"""How a line turns from one judgement of a team to another: worse, better, or otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from readiness.assessment import LineState

PlainLine = Mapping[str, Any]
"""A line as readiness.plain tells it, which is how it is kept."""
COMPARED = ("state", "required", "usable", "fills", "necessity", "weight", "critical", "cap")
NOTHING, WHOLE = Fraction(0), Fraction(1)


class Turned(StrEnum):
    """WORSE: a greater share of what is required is short; BETTER: a smaller one; OTHERWISE: it differs in the rest."""

    WORSE = "WORSE"
    BETTER = "BETTER"
    OTHERWISE = "OTHERWISE"


@dataclass(frozen=True, slots=True)
class LineTurn:
    """One line and how it stands before and after; None where the edition has no such line."""

    turned: Turned
    before: PlainLine | None
    after: PlainLine | None

    @property
    def line(self) -> PlainLine:
        """The line as it is then, or was."""
        held = self.before if self.after is None else self.after
        assert held is not None
        return held


def turns(before: Mapping[str, PlainLine], after: Mapping[str, PlainLine]) -> tuple[LineTurn, ...]:
    """The lines that differ, both by code; the new ones by position, then those that are no longer there."""
    ordered = sorted(after.values(), key=_place) + sorted(
        (line for code, line in before.items() if code not in after), key=_place
    )
    found = (_turn(before.get(line["code"]), after.get(line["code"])) for line in ordered)
    return tuple(one for one in found if one is not None)


def _place(line: PlainLine) -> tuple[int, str]:
    return line["position"], line["code"]


def _turn(before: PlainLine | None, after: PlainLine | None) -> LineTurn | None:
    if not _is_asked(before) and not _is_asked(after):
        return None
    if before is not None and after is not None and all(before[name] == after[name] for name in COMPARED):
        return None
    was, is_ = lacking(before), lacking(after)
    turned = Turned.WORSE if is_ > was else Turned.BETTER if is_ < was else Turned.OTHERWISE
    return LineTurn(turned, before, after)


def _is_asked(line: PlainLine | None) -> bool:
    return line is not None and line["state"] != LineState.NOT_APPLICABLE


def lacking(line: PlainLine | None) -> Fraction:
    """The greatest share of what is required that is short in a dimension; all of it where that is not known."""
    if line is None or line["state"] in (LineState.MET, LineState.NOT_APPLICABLE):
        return NOTHING
    if line["state"] == LineState.UNKNOWN:
        return WHOLE
    return max(Fraction(fill["short"]) for fill in line["fills"]) / Fraction(line["required"])
