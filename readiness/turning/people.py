"""The days on which people turn: memberships, absences, qualifications, ages."""

from collections.abc import Iterator
from datetime import date

from graph.model.facts import Person, Qualification
from readiness.closures import Closures
from readiness.months import add_months
from readiness.turning.causes import Cause, Turn, at, day_after
from readiness.turning.named import Named

JANUARY = 1


def person_turns(person: Person, teams: frozenset[str], named: Named, closures: Closures) -> Iterator[Cause]:
    """Memberships in these teams and absences where a line is about people, qualifications that a line names."""
    if named.people:
        yield from presence_turns(person, teams)
    for held in person.qualifications:
        if not named.qualifications.isdisjoint(closures.implied(held.type)):
            yield from certificate_turns(person, held)
            yield from _too_old_turns(person, held, named, closures)


def presence_turns(person: Person, teams: frozenset[str]) -> Iterator[Cause]:
    """Memberships in these teams, and absences."""
    code, id = person.code, person.id
    for one in person.memberships:
        if one.team in teams:
            yield from at(one.span.since, Turn.MEMBERSHIP_BEGINS, code, id, one.role)
            yield from at(day_after(one.span.until), Turn.MEMBERSHIP_ENDED, code, id, one.role)
    for absence in person.absences:
        yield from at(absence.span.since, Turn.ABSENCE_BEGINS, code, id, absence.kind)
        yield from at(day_after(absence.span.until), Turn.ABSENCE_ENDED, code, id, absence.kind)


def certificate_turns(person: Person, held: Qualification) -> Iterator[Cause]:
    """The days from which one held is valid, or is no longer."""
    code, id = person.code, person.id
    yield from at(held.issued_on, Turn.QUALIFICATION_BEGINS, code, id, held.type)
    yield from at(day_after(held.expires_on), Turn.QUALIFICATION_EXPIRED, code, id, held.type)
    yield from at(held.revoked_on, Turn.QUALIFICATION_REVOKED, code, id, held.type)


def _too_old_turns(person: Person, held: Qualification, named: Named, closures: Closures) -> Iterator[Cause]:
    if held.issued_on is not None:
        for months in {one.not_older_than for one in named.asked if _asks_for(one.any_of, held, closures)}:
            if months is not None:
                end = day_after(add_months(held.issued_on, months))
                yield from at(end, Turn.QUALIFICATION_TOO_OLD, person.code, person.id, held.type)


def _asks_for(any_of: tuple[str, ...], held: Qualification, closures: Closures) -> bool:
    return not closures.implied(held.type).isdisjoint(any_of)


def age_turns(person: Person, after: date, until: date) -> Iterator[Cause]:
    """Every 1 January after the day, up to the other, of a person whose year of birth is known."""
    if person.birth_year is not None:
        for year in range(after.year + 1, until.year + 1):
            yield Cause(date(year, JANUARY, 1), Turn.AGE, person.code, person.id)
