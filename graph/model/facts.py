"""The facts that readiness judges, as value types: whatever a store tells of a team, expired or not; no verdicts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `since` to `until`, both included; None is open."""

    since: date | None = None
    until: date | None = None

    def holds(self, on: date) -> bool:
        """Whether the day lies within."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Membership:
    """One membership of a person in a team; `role` is the code of a role term, None when none is recorded."""

    team: str
    role: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Absence:
    """A leave, suspension or time away; `kind` is LEAVE, SUSPENSION or AWAY."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Qualification:
    """A certificate held; `type` is the code of its qualification type."""

    id: str
    type: str
    issued_on: date | None = None
    expires_on: date | None = None
    revoked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with a membership in the team, on whatever day. `status` is ACTIVE, CANDIDATE or LEFT."""

    id: str
    code: str
    name: str
    status: str
    birth_year: int | None = None
    measures: Mapping[str, Fraction] = field(default_factory=dict)
    memberships: tuple[Membership, ...] = ()
    absences: tuple[Absence, ...] = ()
    qualifications: tuple[Qualification, ...] = ()


@dataclass(frozen=True, slots=True)
class Loan:
    """A whole row lent to a team."""

    to: str
    span: Span


@dataclass(frozen=True, slots=True)
class Unit:
    """An item or a lot. `team` holds it (None: a depot's stock); `type` is the code of its equipment type.

    `condition` is SERVICEABLE, IN_REPAIR, UNSERVICEABLE or RETIRED, None when not recorded.
    """

    id: str
    code: str
    type: str
    quantity: Fraction
    team: str | None = None
    condition: str | None = None
    inspection_due: date | None = None
    expires_on: date | None = None
    measures: Mapping[str, Fraction] = field(default_factory=dict)
    loans: tuple[Loan, ...] = ()


@dataclass(frozen=True, slots=True)
class Exercise:
    """A training or drill; `attended` holds ids of people, whoever held it; `team` is the team it was BY, if any."""

    id: str
    kind: str
    on: date
    hours: Fraction | None = None
    passed: bool | None = None
    team: str | None = None
    attended: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Measured:
    """A recorded measure of the team; one without a day holds where no dated one does."""

    measure: str
    value: Fraction
    on: date | None = None


@dataclass(frozen=True, slots=True)
class HeldTo:
    """A standard (its code) that the team is held to."""

    standard: str
    grade: str | None = None
    pools: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A PART_OF descendant of the team, at any depth."""

    team: str
    lifecycle: str


@dataclass(frozen=True, slots=True)
class EquipmentType:
    """`unit` is PIECE or a measure (METRE, LITRE, KILOGRAM, PERSON_DAY); `demands` holds EXPIRES_ON, INSPECTION_DUE."""

    code: str
    unit: str = "PIECE"
    kind_of: str | None = None
    substitutes_for: Mapping[str, Fraction] = field(default_factory=dict)
    demands: frozenset[str] = frozenset()
    specifications: Mapping[str, Fraction] = field(default_factory=dict)
    name: str = ""
    name_en: str | None = None


@dataclass(frozen=True, slots=True)
class QualificationType:
    """`implies` holds codes of the types that this one implies, one step."""

    code: str
    implies: frozenset[str] = frozenset()
    name: str = ""
    name_en: str | None = None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What all teams share: the types, by code."""

    equipment_types: Mapping[str, EquipmentType] = field(default_factory=dict)
    qualification_types: Mapping[str, QualificationType] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TeamFacts:
    """Everything about one team that matters.

    `people`, `units` and `exercises` are those of the team and, where a HELD_TO pools, of its `parts` too (all of
    them; which parts count is a rule): everyone with a membership in one of these teams on whatever day, every unit
    that one holds or that is lent to one, every exercise BY one or attended by one of these people (with all who
    attended). A person's memberships are those in these teams; a unit's loans are all there are, to whomever.
    """

    id: str
    code: str
    name: str
    force: str
    lifecycle: str
    establishment: int | None = None
    squads: int | None = None
    shifts: int | None = None
    sites: int | None = None
    tasks: frozenset[str] = frozenset()
    confirmed_at: datetime | None = None
    held_to: tuple[HeldTo, ...] = ()
    parts: tuple[Part, ...] = ()
    people: tuple[Person, ...] = ()
    units: tuple[Unit, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    measured: tuple[Measured, ...] = ()
