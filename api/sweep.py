"""Looks after midnight of the registry's zone, so that the first question of a day need not wait for it."""

import asyncio

from api.logs import log
from graph.ports.errors import StoreError
from registry.assessments.current import Current
from registry.calendar import Calendar

SECONDS = 1.0


async def sweep(calendar: Calendar, current: Current, seconds: float = SECONDS) -> None:
    """For ever: when the day has changed, bring the kept assessments up to it; a failure is tried again.

    A question that comes first does the same within its own time; what that cuts off is done whole here.
    """
    done = calendar.today()
    while True:
        await asyncio.sleep(seconds)
        today = calendar.today()
        if today == done:
            continue
        try:
            await current.ensure()
        except StoreError as failure:
            log.error("assessments are not of today", day=today.isoformat(), failure=str(failure))
            continue
        done = today
