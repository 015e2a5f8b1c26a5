"""Whether enough of an exercise was done within a window, in days or months, with or without grace."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from graph.model.facts import Exercise
from graph.model.requirements import Recency
from readiness.bounds import is_within
from readiness.months import add_months, month_of


def counts(asks: Recency, exercise: Exercise) -> bool:
    """Whether the exercise is one of those asked for, whenever it was: its kind, result and hours."""
    if exercise.kind not in asks.kinds or (asks.passed and not exercise.passed):
        return False
    if asks.exercise_hours is None:
        return True
    return exercise.hours is not None and is_within(exercise.hours, asks.exercise_hours)


def is_in_window(asks: Recency, held: date, on: date) -> bool:
    """Whether an exercise held that day still counts on the day."""
    if held > on:
        return False
    if asks.days is not None:
        return (on - held).days < asks.days
    return asks.months is None or on < add_months(held, asks.months)


def amount(asks: Recency, exercises: Iterable[Exercise], on: date) -> Fraction:
    """How many exercises count on the day, or how many hours of them; with grace 1 while the check is current."""
    asked = [one for one in exercises if counts(asks, one)]
    if asks.grace_months is not None and asks.months is not None and asks.count == 1:
        days = sorted(one.on for one in asked if one.on <= on)
        return Fraction(is_current(days, asks.months, asks.grace_months, on))
    recent = [one for one in asked if is_in_window(asks, one.on, on)]
    if asks.hours is not None:
        return sum((one.hours for one in recent if one.hours is not None), Fraction(0))
    return Fraction(len(recent))


def wanted(asks: Recency) -> Fraction:
    """How many exercises or hours are asked for."""
    return asks.hours if asks.hours is not None else Fraction(asks.count if asks.count is not None else 1)


def is_recent(asks: Recency, exercises: Iterable[Exercise], on: date) -> bool:
    """Whether what was attended is enough."""
    return amount(asks, exercises, on) >= wanted(asks)


def is_current(days: list[date], months: int, grace: int, on: date) -> bool:
    """Whether a check done on these days, in order, is current on the day."""
    counted = counted_in(days, months, grace)
    return bool(counted) and month_of(on) <= counted[-1] + months + grace


def counted_in(days: list[date], months: int, grace: int) -> list[int]:
    """The month in which each check, in order of day, counts.

    A check counts in the month due when it is done at most `grace` months before or after that, else in its own, but
    never in an earlier one than the check before it.
    """
    found: list[int] = []
    for day in days:
        own = month_of(day)
        if found:
            due = found[-1] + months
            own = due if abs(own - due) <= grace else max(own, found[-1])
        found.append(own)
    return found
