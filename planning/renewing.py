"""Facts as they would be if what lapses were renewed in time."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from graph.model.facts import Exercise, Person, TeamFacts, Unit
from readiness.turning.causes import Cause, Turn

UNITS = frozenset({Turn.EXPIRED, Turn.INSPECTION_OVERDUE})
CERTIFICATES = frozenset({Turn.QUALIFICATION_EXPIRED, Turn.QUALIFICATION_TOO_OLD})
EXERCISES = frozenset({Turn.EXERCISE_LAPSED, Turn.GRACE_ENDED})
RENEWABLE = UNITS | CERTIFICATES | EXERCISES
"""What can be renewed: a unit replaced or inspected, a certificate taken again, an exercise repeated."""
DAY = timedelta(days=1)


def renewed(facts: TeamFacts, lapses: Iterable[Cause]) -> TeamFacts:
    """The facts with each of these renewed on the day before it lapses."""
    by_id: dict[str, list[Cause]] = {}
    for lapse in lapses:
        by_id.setdefault(lapse.id, []).append(lapse)
    return replace(
        facts,
        units=tuple(_unit(unit, by_id.get(unit.id, ())) for unit in facts.units),
        people=tuple(_person(person, by_id.get(person.id, ())) for person in facts.people),
        exercises=(*facts.exercises, *_repeated(facts.exercises, by_id)),
    )


def _unit(unit: Unit, lapses: Iterable[Cause]) -> Unit:
    """Its dates moved out of sight."""
    turned = {lapse.turn for lapse in lapses}
    if Turn.EXPIRED in turned:
        unit = replace(unit, expires_on=date.max)
    return replace(unit, inspection_due=date.max) if Turn.INSPECTION_OVERDUE in turned else unit


def _person(person: Person, lapses: Iterable[Cause]) -> Person:
    """With each certificate that lapses taken again, beside the old one."""
    added = []
    for lapse in lapses:
        for held in person.qualifications if lapse.turn in CERTIFICATES else ():
            if held.type == lapse.detail:
                added.append(replace(held, id=f"{held.id}+", issued_on=lapse.on - DAY, expires_on=None))
                break
    return replace(person, qualifications=(*person.qualifications, *added)) if added else person


def _repeated(exercises: Iterable[Exercise], by_id: dict[str, list[Cause]]) -> Iterable[Exercise]:
    """Each exercise that lapses held again, by the same people."""
    for exercise in exercises:
        for lapse in by_id.get(exercise.id, ()):
            if lapse.turn in EXERCISES:
                yield replace(exercise, id=f"{exercise.id}+{lapse.on.isoformat()}", on=lapse.on - DAY)
