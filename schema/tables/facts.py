"""The facts of many teams, one by one: read some at once, with turns for other requests between two teams."""

from asyncio import sleep
from collections.abc import AsyncIterator, Callable, Sequence

from graph.model.facts import TeamFacts
from graph.ports.store import Store

Progress = Callable[[int, int], object]
"""Is told how many teams are done, and of how many, each time some more were read."""


async def facts_of(store: Store, teams: Sequence[str], at_once: int, told: Progress) -> AsyncIterator[TeamFacts]:
    """The facts of the teams with these ids."""
    for start in range(0, len(teams), at_once):
        for facts in await store.facts(teams[start : start + at_once]):
            await sleep(0)  # between two teams other requests, and the time limit, have their turn
            yield facts
        told(min(start + at_once, len(teams)), len(teams))
