"""On which day, by which rules and in which zone what is kept holds; and what does not hold any more on another."""

from datetime import date

from graph.ports.marks import ASSESSED_BY, ASSESSED_ON, Marks
from graph.ports.write import Work
from registry.calendar import Calendar

RULES = 3
"""Goes up with every change of the rules, or of what is kept: then everything that was kept is worked out anew."""


async def holds(marks: Marks, calendar: Calendar, on: date) -> bool:
    """Whether everything that is kept holds on the day."""
    kept, by = await marks.marks((ASSESSED_ON, ASSESSED_BY))
    return kept == on.isoformat() and not _is_other(by, calendar)


async def is_by_other_rules(marks: Marks, calendar: Calendar) -> bool:
    """Whether what is kept was worked out by other rules or in another zone, or nothing ever was."""
    return _is_other(await marks.mark(ASSESSED_BY), calendar)


async def due_teams(work: Work, calendar: Calendar, on: date) -> list[str] | None:
    """The teams of which something kept may differ on the day.

    None: all of them, where it is by other rules (see there), or the day is an earlier one. On a later day, however
    far, those whose `due_on` has come: before it nothing kept differs.
    """
    day = on.isoformat()
    kept, by = await work.marks((ASSESSED_ON, ASSESSED_BY))
    if not kept or kept > day or _is_other(by, calendar):
        return None
    return [] if kept == day else await work.ids_up_to("Team", "due_on", day)


async def hold(work: Work, calendar: Calendar, on: date) -> None:
    """Note that everything that is kept holds on the day."""
    await work.set_mark(ASSESSED_ON, on.isoformat())
    await work.set_mark(ASSESSED_BY, _by(calendar))


def _is_other(by: str | None, calendar: Calendar) -> bool:
    return by != _by(calendar)


def _by(calendar: Calendar) -> str:
    return f"{RULES} {calendar.zone}"
