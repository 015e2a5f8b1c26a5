"""What differs between two teams that are held to the same standards, line by line."""

from collections.abc import Mapping
from dataclasses import dataclass

from planning.turned import PlainLine

COMPARED = ("state", "required", "usable", "fills")


@dataclass(frozen=True, slots=True)
class Assessed:
    """An assessment: the id of its edition, the code of its standard, the level and the lines by code, in order."""

    edition: str
    standard: str
    level: str
    lines: Mapping[str, PlainLine]


@dataclass(frozen=True, slots=True)
class Shared:
    """Both assessed against one edition: pairs of lines that differ, the one's and the other's."""

    standard: str
    levels: tuple[str, str]
    lines: tuple[tuple[PlainLine, PlainLine], ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """The editions that both are assessed against, and the standards of the one and of the other only, by code."""

    shared: tuple[Shared, ...]
    only_one: tuple[str, ...]
    only_other: tuple[str, ...]


def differences(one: Mapping[str, Assessed], other: Mapping[str, Assessed]) -> Differences:
    """Of two teams, assessments by edition."""
    return Differences(
        tuple(_shared(one[edition], other[edition]) for edition in one if edition in other),
        _standards(one, other),
        _standards(other, one),
    )


def _shared(one: Assessed, other: Assessed) -> Shared:
    pairs = ((line, other.lines[code]) for code, line in one.lines.items() if code in other.lines)
    differing = (pair for pair in pairs if any(pair[0][name] != pair[1][name] for name in COMPARED))
    return Shared(one.standard, (one.level, other.level), tuple(differing))


def _standards(one: Mapping[str, Assessed], other: Mapping[str, Assessed]) -> tuple[str, ...]:
    return tuple(sorted(held.standard for edition, held in one.items() if edition not in other))
