"""What additions to a line raise: how many there can be, how many there must be, and what each adds where."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, lcm

from graph.model.requirements import Dimension, Equipment, Level, Measure, Necessity, Recency
from readiness.assessment import Assessment, Line
from readiness.closures import Closures

Run = tuple[int, int]
"""What one addition gains, and how many in a row gain that; gains never rise from run to run."""


@dataclass(frozen=True, slots=True)
class Raise:
    """A line that additions can raise: at most `most`, at least `least`; `each` is one addition in the line's unit.

    `runs` has, for each dimension that is to be raised, what the additions gain in turn.
    """

    line: Line
    each: Fraction
    most: int
    least: int
    runs: tuple[tuple[Run, ...], ...]

    def gain(self, index: int, additions: int) -> int:
        """What so many additions gain in a dimension, by its index."""
        total = 0
        for each, times in self.runs[index]:
            taken = min(times, additions)
            total += each * taken
            additions -= taken
        return total

    def beyond(self, additions: int) -> "Raise":
        """The line when so many additions are made."""
        return Raise(self.line, self.each, self.most - additions, 0, tuple(_rest(of, additions) for of in self.runs))


def _rest(runs: tuple[Run, ...], additions: int) -> tuple[Run, ...]:
    found = []
    for each, times in runs:
        taken = min(times, additions)
        additions -= taken
        if times > taken:
            found.append((each, times - taken))
    return tuple(found)


def raises(
    assessment: Assessment, group: Sequence[Dimension], dimensions: Sequence[Dimension], closures: Closures
) -> tuple[list[Raise], tuple[int, ...]]:
    """The lines that count in a group of dimensions, by position, and that raise some of these or cap at the level.

    Gains are whole numbers, in each dimension parts of what is told second: full coverage.
    """
    lines = [
        line
        for line in assessment.lines
        if line.required is not None
        and any((line.short or {}).values())
        and not set(group).isdisjoint(line.short or {})
    ]
    scale = lcm(*(_denominator(line) for line in lines))
    found = []
    for line in lines:
        each, most = _additions(line, closures)
        least = _least(line, assessment.level, each)
        runs = tuple(_runs(line, dimension, each, scale) for dimension in dimensions)
        if least or any(runs):
            found.append(Raise(line, each, most, least, runs))
    return found, tuple(_weight(assessment.lines, dimension) * scale for dimension in dimensions)


def is_at_once(line: Line, closures: Closures) -> bool:
    """Whether one addition makes up for the whole shortage: what is measured, and MEASURE lines."""
    asks = line.requirement.asks
    match asks:
        case Equipment():
            return asks.capacity is not None or not all(closures.is_pieces(one.type) for one in asks.alternatives[:1])
        case Recency():
            return asks.as_one and asks.hours is not None
    return isinstance(asks, Measure)


def _additions(line: Line, closures: Closures) -> tuple[Fraction, int]:
    short = max((line.short or {}).values())
    return (short, 1) if is_at_once(line, closures) else (Fraction(1), ceil(short))


def _least(line: Line, level: Level, each: Fraction) -> int:
    """How many additions meet the line, if it is critical and caps at the level."""
    requirement = line.requirement
    if not requirement.critical or requirement.cap is not level:
        return 0
    short = line.short or {}
    lacks = short[Dimension.C] if isinstance(requirement.asks, Equipment) else max(short.values())
    return ceil(lacks / each)


def _denominator(line: Line) -> int:
    required = line.required or Fraction(1)
    return lcm(*((amount / required).denominator for amount in (*(line.short or {}).values(), Fraction(1))))


def _runs(line: Line, dimension: Dimension, each: Fraction, scale: int) -> tuple[Run, ...]:
    short, required = (line.short or {}).get(dimension), line.required
    if not short or not required or line.requirement.necessity is not Necessity.MANDATORY:
        return ()
    whole, part = divmod(short, each)
    weight = line.requirement.weight * scale
    runs = ((int(weight * each / required), int(whole)), (int(weight * part / required), 1))
    return tuple(run for run in runs if run[0] and run[1])


def _weight(lines: Sequence[Line], dimension: Dimension) -> int:
    return sum(
        line.requirement.weight
        for line in lines
        if line.requirement.necessity is Necessity.MANDATORY and line.filled and dimension in line.filled
    )
