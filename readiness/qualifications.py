"""Whether a qualification is valid on a day, and what a person holds by it."""

from collections.abc import Iterable, Mapping
from datetime import date

from graph.model.facts import Person, Qualification
from graph.model.requirements import AskedQualification
from readiness.closures import Closures
from readiness.months import add_months

Held = Mapping[str, date | None]


def is_valid(qualification: Qualification, on: date) -> bool:
    """Issued, not expired and not revoked; an absent date does not limit."""
    issued, expires, revoked = qualification.issued_on, qualification.expires_on, qualification.revoked_on
    return (
        (issued is None or issued <= on)
        and (expires is None or on <= expires)
        and not (revoked is not None and revoked <= on)
    )


def held(person: Person, closures: Closures, on: date) -> Held:
    """The types that the person's valid qualifications are or imply, each with the latest day of issue, if recorded."""
    found: dict[str, date | None] = {}
    for qualification in person.qualifications:
        if is_valid(qualification, on):
            issued = qualification.issued_on
            for code in closures.implied(qualification.type):
                known = found.get(code)
                found[code] = issued if known is None or (issued is not None and issued > known) else known
    return found


def holds(types: Held, asked: AskedQualification, on: date) -> bool:
    """Whether one of the asked types is held, and not older than asked."""
    for code in asked.any_of:
        if code in types and (asked.not_older_than is None or is_fresh(types[code], asked.not_older_than, on)):
            return True
    return False


def is_fresh(issued: date | None, months: int, on: date) -> bool:
    """Whether what was issued that day is not older than so many months; without a day it is not known to be."""
    return issued is not None and on <= add_months(issued, months)


def holds_all(types: Held, asked: Iterable[AskedQualification], on: date) -> bool:
    """Whether each asked qualification is held."""
    return all(holds(types, one, on) for one in asked)
