"""The lift: the smallest number of additions, laid on today's split, that raises the overall level."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

from graph.model.facts import Catalogue
from graph.model.requirements import Dimension, Edition, Equipment, Level
from readiness.assessment import Assessment, Line, LineState
from readiness.closures import Closures, closures_of
from readiness.coverage import coverage
from readiness.levels import ORDER, level_of, thresholds, worst
from readiness.lifting.raising import Raise, raises
from readiness.lifting.smallest import MOST_STEPS, Smallest, Steps

TOGETHER = ((Dimension.P,), (Dimension.S, Dimension.C), (Dimension.T,))
"""Dimensions that one addition can raise at once."""


@dataclass(frozen=True, slots=True)
class Addition:
    """So many additions to one line, by code, and what they fill of it, in its unit."""

    line: str
    additions: int
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Lift:
    """The additions, by position, and the level that they reach.

    While an unknown critical line holds the level there are none: `level` is None and `missing` names line and fact.
    `is_proven` is false when the steps of the search ended before fewer additions were ruled out.
    """

    level: Level | None
    additions: tuple[Addition, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    is_proven: bool = True

    @property
    def number(self) -> int:
        """How many additions there are in all."""
        return sum(one.additions for one in self.additions)


def lift(
    assessment: Assessment, edition: Edition, catalogue: Catalogue, *, most_steps: int = MOST_STEPS
) -> Lift | None:
    """What raises the level; None at R1 and NOT_ASSESSED, which cannot be raised."""
    if assessment.level in (Level.R1, Level.NOT_ASSESSED):
        return None
    held = {cap.line for cap in assessment.caps if cap.level is assessment.level and cap.state is LineState.UNKNOWN}
    if held:
        return Lift(None, missing=tuple(one for one in assessment.missing if one[0] in held))
    steps, found, is_proven = Steps(most_steps), dict[str, tuple[Raise, int]](), True
    for group in TOGETHER:
        lines, counts, is_best = _of_group(assessment, edition, group, closures_of(catalogue), steps)
        found |= {one.line.requirement.code: (one, number) for one, number in zip(lines, counts, strict=True) if number}
        is_proven = is_proven and is_best
    after = tuple(_raised(line, *found.get(line.requirement.code, (None, 0))) for line in assessment.lines)
    additions = tuple(
        Addition(code, found[code][1], _gained(before, line))
        for before, line in zip(assessment.lines, after, strict=True)
        if (code := line.requirement.code) in found
    )
    return Lift(_level(after, edition), additions, is_proven=is_proven)


def _of_group(
    assessment: Assessment, edition: Edition, group: Sequence[Dimension], closures: Closures, steps: Steps
) -> tuple[list[Raise], list[int], bool]:
    """The lines of these dimensions, the additions to each, and whether they are proven fewest."""
    dimensions = [one for one in group if assessment.dimensions[one].level is assessment.level]
    lines, weights = raises(assessment, group, dimensions, closures)
    better = ORDER[ORDER.index(assessment.level) - 1]
    needs = [
        ceil((_threshold(edition, dimension, better) - (assessment.dimensions[dimension].coverage or 0)) * weight)
        for dimension, weight in zip(dimensions, weights, strict=True)
    ]
    left = tuple(need - sum(line.gain(index, line.least) for line in lines) for index, need in enumerate(needs))
    if not left or max(left) <= 0:
        return lines, [line.least for line in lines], True
    more, is_best = Smallest([line.beyond(line.least) for line in lines], left, steps).run()
    return lines, [line.least + number for line, number in zip(lines, more, strict=True)], is_best


def _threshold(edition: Edition, dimension: Dimension, level: Level) -> Fraction:
    reached = thresholds(edition, dimension)
    return {Level.R1: reached.r1, Level.R2: reached.r2}.get(level, reached.r3)


def _raised(line: Line, by: Raise | None, additions: int) -> Line:
    """The line with the additions made, each filling one more of it and of nothing else."""
    if by is None or line.required is None:
        return line
    filled = {one: min(line.required, had + by.each * additions) for one, had in (line.filled or {}).items()}
    short = {one: line.required - had for one, had in filled.items()}
    lacks = short[Dimension.C] if isinstance(line.requirement.asks, Equipment) else max(short.values())
    return replace(line, filled=filled, short=short, state=LineState.SHORT if lacks else LineState.MET)


def _gained(before: Line, after: Line) -> Fraction:
    had = before.filled or {}
    return max(amount - had[dimension] for dimension, amount in (after.filled or {}).items())


def _level(lines: Sequence[Line], edition: Edition) -> Level:
    dimensions = [level_of(coverage(lines, one), thresholds(edition, one)) for one in Dimension]
    caps = [
        line.requirement.cap
        for line in lines
        if line.requirement.critical and line.state in (LineState.SHORT, LineState.UNKNOWN)
    ]
    return worst((*dimensions, *caps))
