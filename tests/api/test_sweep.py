"""After midnight the kept assessments are brought up to the new day without being asked."""

import asyncio
from datetime import date
from typing import cast

import pytest

from api.sweep import sweep
from graph.ports.errors import Unavailable
from registry.assessments.current import Current
from registry.calendar import Calendar


class Clock:
    """Tells each day in turn, the last for ever; the loop has gone on by then."""

    def __init__(self, *days: int) -> None:
        self.days = [date(2026, 5, day) for day in days]

    def today(self) -> date:
        return self.days.pop(0) if len(self.days) > 1 else self.days[0]


class Kept:
    """Counts how often it was asked; fails as often as told."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.asked = 0
        self.done = asyncio.Event()

    async def ensure(self) -> bool:
        self.asked += 1
        if self.asked <= self.failures:
            raise Unavailable("locked")
        self.done.set()
        return True


async def swept(clock: Clock, kept: Kept) -> None:
    task = asyncio.create_task(sweep(cast("Calendar", clock), cast("Current", kept), seconds=0))
    await kept.done.wait()
    for _ in range(20):
        await asyncio.sleep(0)
    assert not task.done()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_new_day_is_swept_once() -> None:
    kept = Kept()
    await swept(Clock(1, 1, 1, 2), kept)
    assert kept.asked == 1


async def test_every_new_day_is_swept() -> None:
    kept = Kept()
    await swept(Clock(1, 2, 2, 3), kept)
    assert kept.asked == 2


async def test_a_sweep_that_failed_is_tried_again() -> None:
    kept = Kept(failures=2)
    await swept(Clock(1, 2), kept)
    assert kept.asked == 3


async def test_a_day_that_stays_is_not_swept() -> None:
    kept = Kept()
    task = asyncio.create_task(sweep(Calendar(pinned=date(2026, 5, 1)), cast("Current", kept), seconds=0))
    for _ in range(20):
        await asyncio.sleep(0)
    task.cancel()
    assert kept.asked == 0
