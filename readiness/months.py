"""Months: adding them to a day, and counting them."""

from calendar import monthrange
from datetime import date


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or the last day of a shorter one; no later than the calendar goes."""
    year, month = divmod(month_of(day) + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_of(day: date) -> int:
    """The number of the month that the day lies in, counted through the years."""
    return day.year * 12 + day.month - 1
