"""A driver that does what a test tells it, and remembers how it was called."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from neo4j import AsyncGraphDatabase, Query

from graph.neo4j.address import address
from graph.neo4j.connection import Connection


class Record:
    """One value."""

    def __init__(self, value: Any) -> None:
        self._value = value

    def values(self) -> list[Any]:
        """Its values."""
        return [self._value]


class Driven:
    """Answers each statement by `answers`, or raises the next of `failures` first; `calls` tells what was called."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.queries: list[Query] = []
        self.settings: list[dict[str, Any]] = []
        self.begun: list[dict[str, Any]] = []
        self.failures: list[Exception] = []
        self.failing: str | None = None
        self.answers: dict[str, Any] = {}

    def session(self, **settings: Any) -> "Driven":
        """See the driver."""
        self.settings.append(settings)
        return self

    async def __aenter__(self) -> "Driven":
        return self

    async def __aexit__(self, *given: object) -> None:
        self.calls.append("close")

    async def run(self, query: Query | str, values: dict[str, Any]) -> AsyncIterator[Record]:  # noqa: ARG002
        """See the driver."""
        text = query if isinstance(query, str) else query.text
        if isinstance(query, Query):
            self.queries.append(query)
        self._act(str(text))
        answer = self.answers.get(str(text), 1)
        return self._records(answer() if callable(answer) else answer)

    async def _records(self, value: Any) -> AsyncIterator[Record]:
        yield Record(value)

    async def begin_transaction(self, **settings: Any) -> "Driven":
        """See the driver."""
        self.begun.append(settings)
        self._act("begin")
        return self

    async def commit(self) -> None:
        """See the driver."""
        self._act("commit")

    async def close(self) -> None:
        """See the driver."""
        self.calls.append("close")

    def _act(self, call: str) -> None:
        self.calls.append(call)
        if self.failures and self.failing in (None, call):
            raise self.failures.pop(0)


def driven(monkeypatch: pytest.MonkeyPatch) -> tuple[Driven, Connection]:
    """Such a driver, and a connection that has it; pauses take no time."""
    made = Driven()
    opened: dict[str, Any] = {}

    def driver(url: str, **settings: Any) -> Driven:
        opened.update(settings, url=url)
        return made

    monkeypatch.setattr(AsyncGraphDatabase, "driver", driver)
    monkeypatch.setattr("graph.neo4j.retry.PAUSES", (0.0, 0.0, 0.0))
    monkeypatch.setattr("graph.neo4j.transaction.PAUSES", (0.0, 0.0, 0.0))
    found = Connection(address("neo4j://u:p@host/name"), limit=7.0, wait=3.0, most=16)
    made.answers["opened"] = opened
    return made, found
