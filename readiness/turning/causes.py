"""What turns on a day: one dated fact, and in which way."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple


class Turn(StrEnum):
    """How a dated fact turns on a day."""

    EXPIRED = "EXPIRED"
    INSPECTION_OVERDUE = "INSPECTION_OVERDUE"
    LOAN_BEGINS = "LOAN_BEGINS"
    LOAN_ENDED = "LOAN_ENDED"
    MEMBERSHIP_BEGINS = "MEMBERSHIP_BEGINS"
    MEMBERSHIP_ENDED = "MEMBERSHIP_ENDED"
    ABSENCE_BEGINS = "ABSENCE_BEGINS"
    ABSENCE_ENDED = "ABSENCE_ENDED"
    AGE = "AGE"
    QUALIFICATION_BEGINS = "QUALIFICATION_BEGINS"
    QUALIFICATION_EXPIRED = "QUALIFICATION_EXPIRED"
    QUALIFICATION_REVOKED = "QUALIFICATION_REVOKED"
    QUALIFICATION_TOO_OLD = "QUALIFICATION_TOO_OLD"
    EXERCISE_BEGINS = "EXERCISE_BEGINS"
    EXERCISE_LAPSED = "EXERCISE_LAPSED"
    GRACE_ENDED = "GRACE_ENDED"
    MEASURE_BEGINS = "MEASURE_BEGINS"
    EDITION_BEGINS = "EDITION_BEGINS"


class Cause(NamedTuple):
    """One dated fact that turns on the day.

    `id` and `code` are those of the unit or person; of an exercise the code is its kind, of a measure the measure, of
    an edition the standard. `detail` is a team, role, type or version, as the turn needs.
    """

    on: date
    turn: Turn
    code: str
    id: str
    detail: str = ""


def day_after(day: date | None) -> date | None:
    """The next day; None where there is none, or no day."""
    return None if day is None or day == date.max else day + timedelta(days=1)


def days_after(day: date, days: int) -> date | None:
    """So many days later; None beyond the calendar."""
    return day + timedelta(days=days) if days <= (date.max - day).days else None


def at(on: date | None, turn: Turn, code: str, id: str, detail: str | None = None) -> Iterator[Cause]:
    """The cause, where there is a day."""
    if on is not None:
        yield Cause(on, turn, code, id, detail or "")
