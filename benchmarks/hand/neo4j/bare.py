"""The driver without anything between: one statement, its rows, as a careful engineer asks."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from neo4j import READ_ACCESS, AsyncGraphDatabase

from graph.neo4j.address import address

Answer = Callable[["Bare", dict[str, Any]], Awaitable[bytes]]
Answers = dict[str, Answer]
Shape = Callable[[Sequence[Sequence[Any]]], bytes]


def as_given(variables: dict[str, Any]) -> dict[str, Any]:
    """A question whose parameters are its variables."""
    return variables


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: its statement, the shape of its answer, and the values of its parameters."""

    text: str
    shape: Shape
    given: Callable[[dict[str, Any]], dict[str, Any]] = as_given


class Bare:
    """A driver of the event loop that first asks."""

    def __init__(self, url: str) -> None:
        found = address(url)
        self._database = found.database
        self._driver = AsyncGraphDatabase.driver(found.url, auth=(found.user, found.password))

    async def rows(self, text: str, values: dict[str, Any]) -> list[list[Any]]:
        """All rows of a reading statement in a transaction of its own."""
        async with self._driver.session(
            database=self._database, default_access_mode=READ_ACCESS, fetch_size=-1
        ) as session:
            result = await session.run(text, values)
            return [list(record.values()) async for record in result]
