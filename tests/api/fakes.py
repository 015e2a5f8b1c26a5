"""A contract and a store small enough to see through, for the tests of HTTP itself."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import orjson

from graph.ports.store import Store
from loaders.answer import Answer, Course, Operation
from loaders.bounded import Bounded
from loaders.engine import Queue, at_once
from loaders.errors import NOBODY, Caller
from loaders.moment import Moment
from schema.build import Contract

GOOD = Answer(b'{"data":{"__typename":"Query"}}')
MOMENT = Moment("2026-06-01", "2026-06-01T00:00:00.000000Z", True, "Asia/Shanghai")
BAD = Answer(b'{"errors":[{"message":"no","extensions":{"code":"BAD_USER_INPUT"}}]}', True, "BAD_USER_INPUT")


@dataclass
class FakeContract(Contract):
    """Answers what it is told to, and remembers what it was asked."""

    reply: Callable[[], Awaitable[Answer]] | None = None
    asked: list[tuple[str, Mapping[str, Any] | None, str | None]] = field(default_factory=list)
    callers: list[Caller] = field(default_factory=list)
    introspection: list[bool] = field(default_factory=list)
    trusted: list[str] = field(default_factory=list)

    @property
    def moment(self) -> Moment:
        return MOMENT

    @property
    def caches(self) -> Mapping[str, Bounded[Any, Any]]:
        return {}

    def trust(self, document: str) -> None:
        self.trusted.append(document)

    def operation(self, document: str, operation_name: str | None = None) -> Operation:
        assert operation_name is None or operation_name in document
        first = document.split()[0]
        return Operation(first) if first in set(Operation) else Operation.QUERY

    async def answer(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        operation_name: str | None = None,
        *,
        caller: Caller = NOBODY,
        allow_introspection: bool = True,
        course: Course | None = None,
        queue: Queue = at_once,
    ) -> Answer:
        assert course is not None
        self.asked.append((document, variables, operation_name))
        self.callers.append(caller)
        self.introspection.append(allow_introspection)
        if "long" in document:
            await queue()
        return await self.reply() if self.reply else GOOD


@dataclass
class FakeStore:
    """Only its health is asked, and to be ready."""

    failure: Exception | None = None

    async def check(self) -> None:
        if self.failure is not None:
            raise self.failure

    async def warm(self) -> None:
        """Nothing to do beforehand."""


def as_store(fake: FakeStore) -> Store:
    """The fake where a whole store is wanted."""
    return cast("Store", fake)


def raising(failure: Exception) -> Callable[[], Awaitable[Answer]]:
    """A reply that fails."""

    async def reply() -> Answer:
        raise failure

    return reply


def waiting_for(event: asyncio.Event) -> Callable[[], Awaitable[Answer]]:
    """A reply that comes when the event does."""

    async def reply() -> Answer:
        await event.wait()
        return GOOD

    return reply


def returning(answer: Answer) -> Callable[[], Awaitable[Answer]]:
    """A reply that is always this one."""

    async def reply() -> Answer:
        return answer

    return reply


def error_of(body: bytes) -> dict[str, Any]:
    """The one error of a refused request: it has no data, a code, a request id, and words in both languages."""
    answer = orjson.loads(body)
    assert set(answer) <= {"errors", "extensions"}
    (error,) = answer["errors"]
    assert error["message"]
    text = error["extensions"].get("text", {"zh": error["message"], "en": error["message"]})
    assert set(text) == {"zh", "en"}
    assert error["message"] in (f"{text['zh']} / {text['en']}", text["zh"], text["en"])
    assert error["extensions"]["requestId"]
    return cast("dict[str, Any]", error)
