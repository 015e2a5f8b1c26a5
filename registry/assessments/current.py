"""Kept assessments are of today, or are brought there before anything is answered from them."""

from asyncio import Lock

from graph.ports.marks import ASSESSED_ON
from graph.ports.store import Store
from registry.assessments.reassess import Told, untold
from registry.assessments.rebuild import rebuild
from registry.calendar import Calendar


class Current:
    """Looks at the day that assessments were worked out for; on another day works them all out, one at a time."""

    def __init__(self, store: Store, calendar: Calendar) -> None:
        self._store = store
        self._calendar = calendar
        self._turn = Lock()

    async def ensure(self, told: Told = untold) -> bool:
        """Make sure of today; tells whether anything was done. A failure is raised: nothing overdue is shown."""
        if await self._is_today():
            return False
        async with self._turn:
            if await self._is_today():
                return False
            await rebuild(self._store, self._calendar.today(), self._calendar, told=told)
            return True

    async def _is_today(self) -> bool:
        return await self._store.mark(ASSESSED_ON) == self._calendar.today().isoformat()
