"""Work out everything that is kept from nothing but the facts."""

from datetime import date

from graph.ports.store import Store
from graph.ports.write import Work
from registry import home_regions
from registry.assessments.holding import hold
from registry.assessments.reassess import Reassessed, Told, reassess, untold
from registry.calendar import Calendar

SHANGHAI = Calendar()


async def rebuild(store: Store, on: date, calendar: Calendar = SHANGHAI, *, told: Told = untold) -> int:
    """Bring home regions, assessments and gaps of all teams up to a day, in one transaction; tells how many teams."""
    async with store.work(calendar.now()) as work:
        found = await all_anew(work, on, calendar, told)
        await work.commit()
    return found.teams


async def all_anew(work: Work, on: date, calendar: Calendar, told: Told = untold) -> Reassessed:
    """The same in the caller's transaction."""
    await home_regions.keep(work, None)
    found = await reassess(work, None, on, zone=calendar.offset, told=told)
    await hold(work, calendar, on)
    return found
