"""The sum behind a dimension's level, so that a person can follow it by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from graph.model.requirements import Dimension, Necessity
from readiness.assessment import Line, LineState


@dataclass(frozen=True, slots=True)
class Part:
    """A line that is not filled whole: its code, its weight and its fill."""

    code: str
    weight: int
    fill: Fraction


@dataclass(frozen=True, slots=True)
class Sum:
    """Weight x fill over all lines that count in a dimension, by the weight of them all."""

    full: int
    parts: tuple[Part, ...]
    weight: int

    @property
    def filled(self) -> Fraction:
        """What stands above the bar."""
        return self.full + sum((part.weight * part.fill for part in self.parts), Fraction(0))


def fill(line: Line, dimension: Dimension) -> Fraction | None:
    """How far a line is filled in a dimension, at most 1; None where it does not count there."""
    if line.filled is None or dimension not in line.filled or not line.required:
        return None
    return min(Fraction(1), line.filled[dimension] / line.required)


def sum_of(lines: Sequence[Line], dimension: Dimension) -> Sum:
    """The sum over the known, applicable, mandatory lines of a dimension."""
    full, weight, parts = 0, 0, []
    for line in lines:
        filled = fill(line, dimension)
        is_known = line.state in (LineState.MET, LineState.SHORT)
        if filled is None or not is_known or line.requirement.necessity is not Necessity.MANDATORY:
            continue
        weight += line.requirement.weight
        if filled == 1:
            full += line.requirement.weight
        else:
            parts.append(Part(line.requirement.code, line.requirement.weight, filled))
    return Sum(full, tuple(parts), weight)


def written(total: Sum) -> str:
    """The sum as one line of arithmetic: (12 + 2x1/2[E-05]) / 14."""
    terms = [str(total.full)] if total.full or not total.parts else []
    terms += [f"{part.weight}×{part.fill}[{part.code}]" for part in total.parts]
    above = " + ".join(terms)
    return f"{above if len(terms) == 1 else f'({above})'} ÷ {total.weight}"
