"""What a line of a standard says, as value types: quantity rules, conditions, bounds; READINESS.md, section 2."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class BaseKind(StrEnum):
    """What a "k per N" counts."""

    STRENGTH = "STRENGTH"
    HEADCOUNT = "HEADCOUNT"
    ESTABLISHMENT = "ESTABLISHMENT"
    ROLE = "ROLE"  # members of a role; of = its code
    SQUADS = "SQUADS"
    SHIFTS = "SHIFTS"
    SITES = "SITES"
    UNITS = "UNITS"  # units on hand of a type or a kind of it; of = its code
    MEASURE = "MEASURE"  # a measure of the team; of = its code


@dataclass(frozen=True, slots=True)
class Base:
    """A number that the facts give."""

    kind: BaseKind
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """A plain number."""

    number: Fraction


@dataclass(frozen=True, slots=True)
class Per:
    """`count` per `every` of the base: count x base / every, rounded once. Also a ratio to a measured load."""

    count: Fraction
    every: Fraction
    base: Base


@dataclass(frozen=True, slots=True)
class Share:
    """A share (9/10 is 90 %) of headcount, or of the members in any of `roles`."""

    share: Fraction
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """The value up to a bound: included when `is_included` ("up to"), else excluded ("below")."""

    bound: Fraction
    is_included: bool
    value: Fraction


@dataclass(frozen=True, slots=True)
class Bands:
    """A banded table on a base. Under `lowest`: 0. `further`: one more for each further N or part; None: unknown."""

    base: Base
    bands: tuple[Band, ...]
    lowest: Fraction | None = None
    further: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Greater:
    """The greater of several rules, each worked out to its end."""

    rules: tuple["Rule", ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of several rules, each worked out to its end."""

    rules: tuple["Rule", ...]


@dataclass(frozen=True, slots=True)
class Each:
    """For each squad, shift or site: a rule worked out to its end for one, then multiplied by their number."""

    kind: BaseKind
    rule: "Rule"


Quantity = Fixed | Per | Share | Bands | Greater | Sum | Each


@dataclass(frozen=True, slots=True)
class Rule:
    """A quantity with what is written on it, applied in this order: rounding, minimum and maximum, spare (n:1)."""

    quantity: Quantity
    minimum: Fraction | None = None
    maximum: Fraction | None = None
    spare: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """A measured value within bounds, bounds included; None is open."""

    measure: str
    minimum: Fraction | None = None
    maximum: Fraction | None = None


class Compare(StrEnum):
    """How a condition compares a measure."""

    EQ = "EQ"
    LT = "LT"
    LE = "LE"
    GT = "GT"
    GE = "GE"


@dataclass(frozen=True, slots=True)
class HasTask:
    """The team has this task; one not listed is false, never unknown."""

    task: str


@dataclass(frozen=True, slots=True)
class IsGrade:
    """The grade that HELD_TO names is one of these; no grade is unknown."""

    grades: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasureIs:
    """A measure of the team (recorded or built in) compares so with a number; none recorded is unknown."""

    base: Base
    compare: Compare
    value: Fraction


@dataclass(frozen=True, slots=True)
class HasUnits:
    """Units of this type or a kind of it are on hand (usable or not)."""

    type: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one holds, three-valued."""

    conditions: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one holds, three-valued: true or unknown is true."""

    conditions: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """It does not hold; unknown stays unknown."""

    condition: "Condition"


Condition = HasTask | IsGrade | MeasureIs | HasUnits | AllOf | AnyOf | Not
