"""Standards, editions and requirement lines as value types; READINESS.md, sections 2 to 4."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from graph.model.rules import Base, Bound, Condition, Rule


class Necessity(StrEnum):
    """How strongly a line is asked; the first is the strongest."""

    MANDATORY = "MANDATORY"
    RECOMMENDED = "RECOMMENDED"
    OPTIONAL = "OPTIONAL"


class Level(StrEnum):
    """A readiness level; R1 is the best, and a later one is worse."""

    R1 = "R1"
    R2 = "R2"
    R3 = "R3"
    R4 = "R4"
    NOT_ASSESSED = "NOT_ASSESSED"


class Dimension(StrEnum):
    """The four dimensions: people, supply, condition, training."""

    P = "P"
    S = "S"
    C = "C"
    T = "T"


class Confidence(StrEnum):
    """How far a figure can be trusted; an ASSUMED one is no official text."""

    VERIFIED = "VERIFIED"
    SECONDARY = "SECONDARY"
    ASSUMED = "ASSUMED"


@dataclass(frozen=True, slots=True)
class Alternative:
    """One equipment type that a line takes, and what one unit of it is worth there."""

    type: str
    worth: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class AskedQualification:
    """Any of these types (or one that implies one of them), not older than so many months."""

    any_of: tuple[str, ...]
    not_older_than: int | None = None


@dataclass(frozen=True, slots=True)
class Equipment:
    """Units of any of these types within the specification; with `capacity`, the sum of that measure over them."""

    alternatives: tuple[Alternative, ...]
    specification: tuple[Bound, ...] = ()
    capacity: str | None = None
    takes_substitutes: bool = True


@dataclass(frozen=True, slots=True)
class Post:
    """People in any of `roles` (empty: any), who hold every asked qualification; exclusive.

    `bounds`: lists of bounds on the person's own measures ("age" is the age), one of which must hold whole.
    """

    roles: tuple[str, ...] = ()
    qualifications: tuple[AskedQualification, ...] = ()
    bounds: tuple[tuple[Bound, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Headcount:
    """People, any or in any of `roles`; inclusive."""

    roles: tuple[str, ...] = ()
    bounds: tuple[tuple[Bound, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Redundancy:
    """The POST lines of the same necessity or a stronger one, each ceil(required x (1 + share))."""

    share: Fraction


@dataclass(frozen=True, slots=True)
class Qualified:
    """Members (or those of any of `roles`) with the asked qualification."""

    qualification: AskedQualification
    roles: tuple[str, ...] = ()
    bounds: tuple[tuple[Bound, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Recency:
    """Members (or those of `roles`), or the team as one, with `count` exercises, or `hours` of them, in a window.

    The window is `days` or `months` (exactly one of the two); `count` or `hours` likewise. `grace_months` goes with a
    window in months and a count of 1. `exercise_hours` bounds the hours of each exercise that counts.
    """

    kinds: tuple[str, ...]
    count: int | None = None
    hours: Fraction | None = None
    days: int | None = None
    months: int | None = None
    grace_months: int | None = None
    passed: bool = False
    as_one: bool = False
    roles: tuple[str, ...] = ()
    bounds: tuple[tuple[Bound, ...], ...] = ()
    exercise_hours: Bound | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """The sum of factor x base within bounds, bounds included; counts in the named dimension."""

    terms: tuple[tuple[Fraction, Base], ...]
    dimension: Dimension
    minimum: Fraction | None = None
    maximum: Fraction | None = None


Asks = Equipment | Post | Headcount | Redundancy | Qualified | Recency | Measure


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of an edition. `rule` None: 1 of a MEASURE, 100 % of the people asked in QUALIFICATION and RECENCY."""

    code: str
    position: int
    name: str
    asks: Asks
    rule: Rule | None = None
    condition: Condition | None = None
    name_en: str | None = None
    necessity: Necessity = Necessity.MANDATORY
    weight: int = 1
    critical: bool = False
    cap: Level = Level.R4
    source: str | None = None
    confidence: Confidence = Confidence.ASSUMED


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Coverages from which R1, R2 and R3 are reached."""

    r1: Fraction
    r2: Fraction
    r3: Fraction


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of a standard. `status` is DRAFT, IN_FORCE or WITHDRAWN; `confidence` the least of its lines'."""

    standard: str
    version: str
    status: str
    requirements: tuple[Requirement, ...]
    effective_from: date | None = None
    thresholds: Mapping[Dimension, Thresholds] = field(default_factory=dict)
    stale_after_days: int | None = None
    source: str | None = None
    confidence: Confidence = Confidence.ASSUMED


@dataclass(frozen=True, slots=True)
class Standard:
    """A title with its editions; `supersedes` holds codes of standards, one step."""

    code: str
    title: str
    title_en: str | None = None
    issuer: str | None = None
    supersedes: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = ()
