"""What an assessment says: value types, every number exact."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from graph.model.requirements import Dimension, Level, Requirement


class LineState(StrEnum):
    """Whether a line is met. UNKNOWN: a fact is missing. NOT_APPLICABLE: its condition is false, or 0 is required."""

    MET = "MET"
    SHORT = "SHORT"
    UNKNOWN = "UNKNOWN"
    NOT_APPLICABLE = "NOT_APPLICABLE"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the edition, worked out.

    `required` is None where unknown or not applicable. `on_hand` and `usable` are what would count if the line stood
    alone, in its unit, not capped (of lines about people only `usable`). `filled` and `short` have an entry for each
    dimension that the line counts in: S and C for equipment, P, T, or a MEASURE line's own. `missing` names the facts
    that an UNKNOWN line lacks.
    """

    requirement: Requirement
    state: LineState
    required: Fraction | None = None
    on_hand: Fraction | None = None
    usable: Fraction | None = None
    filled: Mapping[Dimension, Fraction] | None = None
    short: Mapping[Dimension, Fraction] | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DimensionResult:
    """The level of a dimension and its exact coverage; NOT_ASSESSED and None where no mandatory line counts in it."""

    level: Level
    coverage: Fraction | None


@dataclass(frozen=True, slots=True)
class Cap:
    """An unmet or unknown critical line and the level it caps at."""

    line: str
    level: Level
    state: LineState


@dataclass(frozen=True, slots=True)
class Binding:
    """What holds the level down: dimensions and lines whose cap equals the overall level; none at R1, NOT_ASSESSED."""

    dimensions: tuple[Dimension, ...] = ()
    caps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """A team against one edition on one day. `missing`: pairs of line code and fact, of every unknown line."""

    team: str
    standard: str
    version: str
    on: date
    level: Level
    dimensions: Mapping[Dimension, DimensionResult]
    lines: tuple[Line, ...] = ()
    caps: tuple[Cap, ...] = ()
    binding: Binding = Binding()
    missing: tuple[tuple[str, str], ...] = ()
    stale: bool = False
    split_proven: bool = True

    @property
    def incomplete(self) -> bool:
        """Whether a line is unknown."""
        return bool(self.missing)


@dataclass(frozen=True, slots=True)
class TeamReadiness:
    """A team on one day: the worst of its assessments, which are one for each standard with an edition in force.

    `cause` names the standards at the worst level; `unassessed` those with no edition in force that day.
    """

    team: str
    on: date
    level: Level
    assessments: tuple[Assessment, ...] = ()
    cause: tuple[str, ...] = ()
    unassessed: tuple[str, ...] = ()
    stale: bool = False
    incomplete: bool = False


class Why(StrEnum):
    """Why a unit or person that looks right does not count."""

    EXPIRED = "EXPIRED"
    INSPECTION_DUE = "INSPECTION_DUE"
    EXPIRY_DATE_MISSING = "EXPIRY_DATE_MISSING"
    INSPECTION_DATE_MISSING = "INSPECTION_DATE_MISSING"
    IN_REPAIR = "IN_REPAIR"
    UNSERVICEABLE = "UNSERVICEABLE"
    RETIRED = "RETIRED"
    CONDITION_NOT_RECORDED = "CONDITION_NOT_RECORDED"
    ON_LOAN = "ON_LOAN"
    MISSES_SPECIFICATION = "MISSES_SPECIFICATION"
    NOT_MEASURED = "NOT_MEASURED"
    ABSENT = "ABSENT"
    NOT_QUALIFIED = "NOT_QUALIFIED"
    QUALIFICATION_LAPSED = "QUALIFICATION_LAPSED"
    QUALIFICATION_REVOKED = "QUALIFICATION_REVOKED"
    TOO_OLD = "TOO_OLD"
    OUT_OF_BOUNDS = "OUT_OF_BOUNDS"
    NOT_ATTENDED = "NOT_ATTENDED"
    USED_ELSEWHERE = "USED_ELSEWHERE"


@dataclass(frozen=True, slots=True)
class Reason:
    """One unit (an equipment code) or person (a person code) that looks right for a line, and why it does not count.

    `on` is the day of an expiry, due date, lapse, revocation, or the last day of a loan or absence; `detail` a measure,
    type, team id or line code, as the reason needs; `amount` what it would have added, in the line's unit.
    """

    line: str
    why: Why
    is_person: bool
    id: str
    code: str
    amount: Fraction
    on: date | None = None
    detail: str | None = None
