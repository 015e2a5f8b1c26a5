"""Long work in Python beside the event loop, which goes on answering others meanwhile."""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from time import perf_counter
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
TURN = 0.005
"""Seconds that work on the loop may take before others have their turn."""


class Aside:
    """One thread, in which one piece of work follows the other."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "muster-aside")

    async def run(self, work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        """What the work gives, or raises."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, partial(work, *arguments, **named))


async def in_turns(work: Iterable[T]) -> list[T]:
    """What the work gives one by one, all of it; others, and the time limit, have their turn every few milliseconds."""
    found, until = [], perf_counter() + TURN
    for one in work:
        found.append(one)
        if perf_counter() > until:
            await asyncio.sleep(0)
            until = perf_counter() + TURN
    return found
