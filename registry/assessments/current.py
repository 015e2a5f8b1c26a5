"""Kept assessments hold today, or are brought there before anything is answered from them."""

import logging
from asyncio import Lock, sleep

from graph.ports.errors import Busy
from graph.ports.store import Store
from registry.assessments.holding import holds
from registry.assessments.reassess import Reassessed, Told, untold
from registry.assessments.sweep import sweep
from registry.calendar import Calendar

PAUSE = 0.2
"""Seconds between two looks while another process writes; each look waits for its turn besides."""
LOG = logging.getLogger("muster.assessments")


class Current:
    """Looks whether what is kept holds today; else does the day's work, one at a time, of all processes too."""

    def __init__(self, store: Store, calendar: Calendar) -> None:
        self._store = store
        self._calendar = calendar
        self._turn = Lock()

    async def ensure(self, told: Told = untold) -> Reassessed | None:
        """Make sure of today; tells what was done, None where nothing was to do.

        While another process writes it waits, and looks again. A failure is raised: nothing overdue is shown.
        """
        if await self._holds():
            return None
        async with self._turn:
            while not await self._holds():
                try:
                    found = await sweep(self._store, self._calendar, told)
                except Busy:
                    LOG.info("another process writes to the registry; waiting to bring assessments up to the day")
                    await sleep(PAUSE)
                    continue
                if found is not None:
                    LOG.info("assessments are of today: %d teams were due, %d changed", found.teams, found.changed)
                    return found
        return None

    async def _holds(self) -> bool:
        return await holds(self._store, self._calendar, self._calendar.today())
