"""Small worlds for tests of readiness: a team, a catalogue and an edition from few words; everything else is plain."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

from graph.model import facts
from graph.model.facts import Catalogue, HeldTo, Membership, Person, Qualification, Span, TeamFacts, Unit
from graph.model.requirements import (
    Alternative,
    AskedQualification,
    Asks,
    Edition,
    Equipment,
    Post,
    Requirement,
    Standard,
)
from graph.model.rules import Base, BaseKind, Fixed, Per, Quantity, Rule
from readiness.assess import assess
from readiness.assessment import Assessment, Line

ON = date(2026, 6, 1)
TEAM = "team"
F = Fraction


def types(*several: facts.EquipmentType | str) -> dict[str, facts.EquipmentType]:
    """Equipment types by code; a bare code is a plain type in pieces."""
    made = (facts.EquipmentType(one) if isinstance(one, str) else one for one in several)
    return {one.code: one for one in made}


def catalogue(*several: facts.EquipmentType | str, implies: dict[str, set[str]] | None = None) -> Catalogue:
    """A catalogue of these equipment types, and of qualification types with what they imply."""
    qualifications = {
        code: facts.QualificationType(code, frozenset(implied)) for code, implied in (implies or {}).items()
    }
    return Catalogue(types(*several), qualifications)


def unit(kind: str, quantity: Fraction | int = 1, code: str = "", **known: Any) -> Unit:
    """A serviceable unit held by the team."""
    code = code or f"{kind}-unit"
    return Unit(code, code, kind, F(quantity), **{"team": TEAM, "condition": "SERVICEABLE", **known})


def units(kind: str, number: int, **known: Any) -> tuple[Unit, ...]:
    """So many single units."""
    return tuple(unit(kind, 1, f"{kind}-{index}", **known) for index in range(number))


def person(code: str, *roles: str | None, certificates: Iterable[str | Qualification] = (), **known: Any) -> Person:
    """An active member in these roles, with certificates that are valid for ever."""
    memberships = tuple(Membership(TEAM, role, Span()) for role in (roles or (None,)))
    held = tuple(Qualification(f"{code}-{one}", one) if isinstance(one, str) else one for one in certificates)
    return Person(code, code, code, **{"status": "ACTIVE", "memberships": memberships, "qualifications": held, **known})


def people(number: int, *roles: str | None, **known: Any) -> tuple[Person, ...]:
    """So many members alike."""
    return tuple(person(f"p{index:02}", *roles, **known) for index in range(number))


def team(**known: Any) -> TeamFacts:
    """An active team that was confirmed today."""
    confirmed = datetime(ON.year, ON.month, ON.day, tzinfo=UTC)
    return TeamFacts(TEAM, TEAM, TEAM, "SOCIAL", **{"lifecycle": "ACTIVE", "confirmed_at": confirmed, **known})


def rule(quantity: Quantity | int, **written: Any) -> Rule:
    """A rule; a bare number is fixed."""
    return Rule(Fixed(F(quantity)) if isinstance(quantity, int) else quantity, **written)


def per(count: int, every: int, kind: BaseKind = BaseKind.STRENGTH, of: str | None = None) -> Per:
    """So many per so many of a base."""
    return Per(F(count), F(every), Base(kind, of))


def line(code: str, position: int, asks: Asks, amount: Rule | Quantity | int | None = 1, **known: Any) -> Requirement:
    """A mandatory line."""
    made = amount if isinstance(amount, Rule) or amount is None else rule(amount)
    return Requirement(code, position, code, asks, made, **known)


def kit(*kinds: str | Alternative, **known: Any) -> Equipment:
    """Units of any of these types."""
    return Equipment(tuple(Alternative(one) if isinstance(one, str) else one for one in kinds), **known)


def post(*roles: str, certificates: Iterable[str] = (), **known: Any) -> Post:
    """People in any of these roles who hold every certificate."""
    return Post(roles, tuple(AskedQualification((one,)) for one in certificates), **known)


def edition(*lines: Requirement, **known: Any) -> Edition:
    """An edition in force."""
    given = {"standard": "STD", "version": "1", "status": "IN_FORCE", **known}
    return Edition(requirements=lines, **given)


def standard(code: str, *editions: Edition, supersedes: tuple[str, ...] = ()) -> Standard:
    """A standard with its editions."""
    return Standard(code, code, supersedes=supersedes, editions=editions)


def assessed(
    known: TeamFacts,
    *lines: Requirement,
    of: Catalogue | None = None,
    on: date = ON,
    grade: str | None = None,
    pools: bool = False,
    **edited: Any,
) -> Assessment:
    """The team assessed against an edition of these lines."""
    return assess(known, edition(*lines, **edited), of or Catalogue(), on, HeldTo("STD", grade, pools))


def only(assessment: Assessment) -> Line:
    """The one line of an assessment."""
    (found,) = assessment.lines
    return found


def required(known: TeamFacts, amount: Rule | Quantity | int | None, asks: Asks | None = None, **kwargs: Any) -> Any:
    """What one line asks of the team: a number, None where it is not applicable, or the names of missing facts."""
    found = only(assessed(known, line("L", 1, asks or kit("THING"), amount), **kwargs))
    return found.missing or found.required


def filled(found: Line) -> dict[str, Any]:
    """What is filled by dimension."""
    return {dimension.value: amount for dimension, amount in (found.filled or {}).items()}


def short(found: Line) -> dict[str, Any]:
    """What is short by dimension."""
    return {dimension.value: amount for dimension, amount in (found.short or {}).items()}
