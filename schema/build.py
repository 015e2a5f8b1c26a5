"""Puts the contract together: the Strawberry schema, its map, and the engine that answers documents."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

import strawberry

from graph.model.registry import MODEL
from graph.model.values import instant_text
from graph.ports.store import Store
from loaders.answer import Answer, Course, Operation
from loaders.bounded import Bounded
from loaders.engine import Engine, Queue, at_once
from loaders.errors import NOBODY, Caller
from loaders.limits import Limits
from loaders.moment import Moment
from readiness.words import Lang
from schema import contract
from schema.map import map_of
from schema.sheets.layout import Layout, laid_out
from schema.sheets.words import Reader


class Calendar(Protocol):
    """The registry's day and clock; `pinned` is the pinned day, None when the clock decides."""

    @property
    def zone(self) -> str:
        """The name of the registry's time zone."""
        ...

    @property
    def pinned(self) -> date | None:
        """The pinned day, if there is one."""
        ...

    def today(self) -> date:
        """The registry's day."""
        ...

    def now(self) -> datetime:
        """The moment, by the clock."""
        ...


class Current(Protocol):
    """Brings kept assessments up to today before a question that could meet overdue ones."""

    async def ensure(self) -> object:
        """Make sure of today."""
        ...


class Contract:
    """The GraphQL contract over one store, without HTTP."""

    def __init__(self, schema: strawberry.Schema, engine: Engine) -> None:
        self.schema = schema
        self._engine = engine

    def sdl(self) -> str:
        """The printed schema, as committed in schema/schema.graphql."""
        return printed(self.schema)

    def operation(self, document: str, operation_name: str | None = None) -> Operation:
        """The kind of operation that answer() would run, so that GET can refuse all but queries."""
        return self._engine.operation(document, operation_name)

    async def laid_out(self, document: str, operation_name: str | None, lang: Lang, table: str | None = None) -> Layout:
        """The tables of what answer() would give. Raises RequestRefused where it could not be asked, or has none."""
        chosen = await self._engine.read(document, operation_name)
        reader = Reader(lang, ZoneInfo(self.moment.zone))
        return laid_out(self.schema._schema, chosen.node, chosen.fragments, reader, table)

    @property
    def caches(self) -> Mapping[str, Bounded[Any, Any]]:
        """What is worked out once and kept, by name."""
        return self._engine.caches

    @property
    def moment(self) -> Moment:
        """The registry's day and instant."""
        return self._engine.moment

    def trust(self, document: str) -> None:
        """Keep this document for good. Raises RequestRefused where it could never be answered."""
        self._engine.trust(document)

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
        """Answer one request; never raises for what a client can cause. Every error is told to the `caller`.

        `course` is told what it asks for and what planning it took, even where it is ended on the way.
        `queue` is awaited, perhaps again, before what may take long; the NoTurn that it raises is raised.
        """
        return await self._engine.answer(
            document,
            variables,
            operation_name,
            caller=caller,
            allow_introspection=allow_introspection,
            course=course,
            queue=queue,
        )


def build(store: Store, calendar: Calendar, current: Current, limits: Limits | None = None) -> Contract:
    """The contract over this store; `limits` None takes the defaults."""
    schema = contract.make()
    graphql = schema._schema
    engine = Engine(
        graphql, map_of(graphql, MODEL), MODEL, store, lambda: moment(calendar), current.ensure, limits or Limits()
    )
    return Contract(schema, engine)


def moment(calendar: Calendar) -> Moment:
    """When a question is asked; on a pinned day seen from its 00:00 UTC, so that answers stay the same."""
    today = calendar.today().isoformat()
    is_pinned = calendar.pinned is not None
    now = f"{today}T00:00:00.000000Z" if is_pinned else instant_text(calendar.now())
    return Moment(today, now, is_pinned, calendar.zone)


def printed(schema: strawberry.Schema) -> str:
    """The printed form of a schema."""
    return schema.as_str() + "\n"


def sdl() -> str:
    """The printed contract, without a store."""
    return printed(contract.make())
