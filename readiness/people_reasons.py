"""Why people who look right for a line do not count."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from graph.model.facts import Person, Qualification
from graph.model.requirements import AskedQualification, Post, Qualified, Recency
from graph.model.rules import Bound
from readiness.assessment import Reason, Why
from readiness.bounds import is_within
from readiness.closures import Closures
from readiness.day import Day
from readiness.fitting import AboutPeople
from readiness.months import add_months
from readiness.people import measured, meets, roles_on
from readiness.qualifications import held, holds, is_valid
from readiness.recency import counts, is_recent
from readiness.usage import Used
from readiness.work import Work

Flaw = tuple[Why, date | None, str | None]
ONE = Fraction(1)


def people_reasons(work: Work, line: int, asks: AboutPeople, used: Used) -> Iterator[Reason]:
    """The reasons of each person with a membership that day who looks right for the line, in order of code."""
    day, code = work.day, work.lines[line].code
    for person in sorted(day.facts.people, key=lambda person: person.code):
        if _looks_right(person, asks, day):
            flaws = list(_flaws(person, asks, day))
            if not flaws and isinstance(asks, Post):
                posts = [post for post, _ in used.get(person.id, ()) if post != line]
                flaws = [(Why.USED_ELSEWHERE, None, work.lines[post].code) for post in posts]
            for why, on, detail in flaws:
                yield Reason(code, why, True, person.id, person.code, ONE, on, detail)


def _looks_right(person: Person, asks: AboutPeople, day: Day) -> bool:
    """In the role; for a post without a role, with a qualification of each kind asked, be it lapsed."""
    roles = roles_on(person, day.teams, day.on) if person.status == "ACTIVE" else None
    if roles is None:
        return False
    if asks.roles:
        return not roles.isdisjoint(asks.roles)
    return not isinstance(asks, Post) or all(
        any(not day.closures.implied(one.type).isdisjoint(asked.any_of) for one in person.qualifications)
        for asked in asks.qualifications
    )


def _flaws(person: Person, asks: AboutPeople, day: Day) -> Iterator[Flaw]:
    absences = [one for one in person.absences if one.span.holds(day.on)]
    if absences:
        last = max(absences, key=lambda one: (one.span.until or date.max, one.kind))
        yield Why.ABSENT, last.span.until, last.kind
    match asks:
        case Post():
            for asked in asks.qualifications:
                yield from unqualified(person, asked, day.closures, day.on)
        case Qualified():
            yield from unqualified(person, asks.qualification, day.closures, day.on)
        case Recency():
            yield from _unattended(person, asks, day)
    if not meets(person, asks.bounds, day.on):
        yield _out_of_bounds(person, asks.bounds[0], day.on)


def unqualified(person: Person, asked: AskedQualification, closures: Closures, on: date) -> Iterator[Flaw]:
    """Why the person does not hold the asked qualification; nothing when they do."""
    if holds(held(person, closures, on), asked, on):
        return
    owned = [one for one in person.qualifications if not closures.implied(one.type).isdisjoint(asked.any_of)]
    valid = [one for one in owned if is_valid(one, on)]
    ended = [end for one in owned if (end := _end(one, on)) is not None]
    if valid:
        latest = max(valid, key=lambda one: (one.issued_on or date.min, one.type))
        until = add_months(latest.issued_on, asked.not_older_than or 0) if latest.issued_on else None
        yield Why.TOO_OLD, until, latest.type
    elif ended:
        yield max(ended, key=lambda flaw: (flaw[1] or date.min, flaw[2] or ""))
    else:
        yield Why.NOT_QUALIFIED, None, asked.any_of[0] if asked.any_of else None


def _end(one: Qualification, on: date) -> Flaw | None:
    """How a qualification that is no longer valid came to its end: what was first, expiry or revocation."""
    expires = one.expires_on if one.expires_on is not None and one.expires_on < on else date.max
    revoked = one.revoked_on if one.revoked_on is not None and one.revoked_on <= on else date.max
    if expires == revoked == date.max:
        return None
    if expires < revoked:
        return Why.QUALIFICATION_LAPSED, expires, one.type
    return Why.QUALIFICATION_REVOKED, revoked, one.type


def _unattended(person: Person, asks: Recency, day: Day) -> Iterator[Flaw]:
    attended = [one for one in day.facts.exercises if person.id in one.attended and one.on <= day.on]
    if not is_recent(asks, attended, day.on):
        last = max((one.on for one in attended if counts(asks, one)), default=None)
        yield Why.NOT_ATTENDED, last, None


def _out_of_bounds(person: Person, bounds: tuple[Bound, ...], on: date) -> Flaw:
    for bound in bounds:
        value = measured(person, bound.measure, on)
        if value is None:
            return Why.NOT_MEASURED, None, bound.measure
        if not is_within(value, bound):
            break
    return Why.OUT_OF_BOUNDS, None, bound.measure
