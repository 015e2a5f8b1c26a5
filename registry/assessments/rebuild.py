"""Work out everything that is kept from nothing but the facts."""

from datetime import date

from graph.ports.marks import ASSESSED_ON
from graph.ports.store import Store
from registry import home_regions
from registry.assessments.reassess import Told, reassess, untold
from registry.calendar import Calendar

SHANGHAI = Calendar()


async def rebuild(store: Store, on: date, calendar: Calendar = SHANGHAI, *, told: Told = untold) -> int:
    """Bring home regions, assessments and gaps of all teams up to a day, in one transaction; tells how many teams."""
    async with store.work(calendar.now()) as work:
        await home_regions.keep(work, None)
        assessed = (await reassess(work, None, on, zone=calendar.offset, told=told)).teams
        await work.set_mark(ASSESSED_ON, on.isoformat())
        await work.commit()
    return assessed
