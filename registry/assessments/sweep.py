"""The day's work: bring what is kept up to today by assessing the teams that are due, in one transaction."""

from graph.ports.store import Store
from graph.ports.write import Work
from registry.assessments.holding import due_teams, hold, holds
from registry.assessments.reassess import Reassessed, Told, reassess, untold
from registry.assessments.rebuild import all_anew
from registry.calendar import Calendar


async def sweep(store: Store, calendar: Calendar, told: Told = untold) -> Reassessed | None:
    """Bring what is kept up to today; None where somebody else has done it since.

    All or nothing: what is cut off leaves the former state, and its day. Raises Busy while another process writes.
    """
    async with store.work(calendar.now()) as work:
        if await holds(work, calendar, calendar.today()):
            return None
        found = await _bring_up(work, calendar, told)
        await work.commit()
    return found


async def _bring_up(work: Work, calendar: Calendar, told: Told) -> Reassessed:
    on = calendar.today()
    due = await due_teams(work, calendar, on)
    if due is None:
        return await all_anew(work, on, calendar, told)
    found = await reassess(work, due, on, zone=calendar.offset, told=told)
    await hold(work, calendar, on)
    return found
