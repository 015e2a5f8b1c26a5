"""Trying again what the driver calls retryable: only what may be done twice."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

from neo4j.exceptions import DriverError, Neo4jError

T = TypeVar("T")
PAUSES = (0.0, 0.05, 0.15, 0.4)
"""Seconds before each further try, doubled at random at most; an unreachable server is told within a second."""


async def again(attempt: Callable[[], Awaitable[T]]) -> T:
    """What the attempt gives; an error that another try can heal is raised only when the tries are used up."""
    for pause in PAUSES:
        try:
            return await attempt()
        except (Neo4jError, DriverError) as error:
            if not error.is_retryable():
                raise
        await asyncio.sleep(pause * (1 + random.random()))
    return await attempt()
