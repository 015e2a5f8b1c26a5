"""Kept assessments brought up to the day, with what it took."""

import time

from api.watching.watch import Watch
from graph.ports.store import Store
from registry.assessments.current import Current
from registry.assessments.reassess import Reassessed, Told, untold
from registry.calendar import Calendar


class WatchedCurrent(Current):
    """The same, watched."""

    def __init__(self, store: Store, calendar: Calendar, watch: Watch) -> None:
        super().__init__(store, calendar)
        self._measures = watch.measures
        self._measures.is_pinned.set(calendar.pinned is not None)

    async def ensure(self, told: Told = untold) -> Reassessed | None:
        """See registry.assessments.current."""
        began = time.perf_counter()
        try:
            found = await super().ensure(told)
        except Exception:
            self._measures.sweeps.labels("failed").inc()
            raise
        self._measures.last_sweep.set_to_current_time()
        if found is not None:
            self._measures.sweeps.labels("done").inc()
            self._measures.swept_teams.inc(found.teams)
            self._measures.sweep_seconds.observe(time.perf_counter() - began)
        return found
