"""Puts the contract together: the Strawberry schema, its map, and the engine that answers documents."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Protocol

import strawberry

from graph.ports.store import Store
from loaders.answer import Answer, Operation
from loaders.limits import Limits


class Calendar(Protocol):
    """The registry's day and clock; `pinned` is the pinned day, None when the clock decides."""

    @property
    def pinned(self) -> date | None: ...

    def today(self) -> date: ...

    def now(self) -> datetime: ...


class Current(Protocol):
    """Brings kept assessments up to today before a question that could meet overdue ones."""

    async def ensure(self) -> object: ...


class Contract:
    """The GraphQL contract over one store, without HTTP."""

    schema: strawberry.Schema

    def sdl(self) -> str:
        """The printed schema, as committed in schema/schema.graphql."""
        raise NotImplementedError

    def operation(self, document: str, operation_name: str | None = None) -> Operation:
        """The kind of operation that answer() would run, so that GET can refuse all but queries."""
        raise NotImplementedError

    async def answer(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        operation_name: str | None = None,
        *,
        request_id: str | None = None,
        allow_introspection: bool = True,
    ) -> Answer:
        """Answer one request; never raises for what a client can cause. `request_id` goes into INTERNAL errors."""
        raise NotImplementedError


def build(store: Store, calendar: Calendar, current: Current, limits: Limits | None = None) -> Contract:
    """The contract over this store; `limits` None takes the defaults."""
    raise NotImplementedError
