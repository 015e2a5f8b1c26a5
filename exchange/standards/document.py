"""A standard as it was read, with the lines of the file that it came from."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from graph.model.requirements import Requirement, Standard


class Named(StrEnum):
    """What a code in a file can name; the values of terms are their lists."""

    EQUIPMENT_TYPE = "equipment_type"
    QUALIFICATION_TYPE = "qualification_type"
    STANDARD = "standard"
    ROLE = "role"
    TASK = "task"
    MEASURE = "measure"
    EXERCISE_KIND = "exercise_kind"


class Reference(NamedTuple):
    """A code, what it names, and the line of the file where it stands."""

    named: Named
    code: str
    line: int


class Limit(NamedTuple):
    """A minimum or maximum of a quantity rule, and the line of the file where it stands."""

    value: Fraction
    line: int


@dataclass(frozen=True, slots=True)
class Written:
    """A requirement as written: its own line, the lines of its alternatives in order, its references and limits."""

    requirement: Requirement
    line: int
    alternatives: tuple[int, ...] = ()
    references: tuple[Reference, ...] = ()
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One file: the standard, the line of its code, what it supersedes, and all its requirements as written."""

    file: str
    standard: Standard
    line: int
    supersedes: tuple[Reference, ...]
    written: tuple[Written, ...]

    def references(self) -> Iterator[Reference]:
        """Everything that the file names, in no order but the file's."""
        yield from self.supersedes
        for written in self.written:
            yield from written.references
