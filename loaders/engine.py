"""Answers documents: from the cache of plans through the store to the bytes of the response."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from graphql import GraphQLSchema, OperationType

from graph.model.declaration.model import Model
from graph.ports.errors import MarkDiffers
from graph.ports.store import Store
from loaders import refusals
from loaders.answer import Answer, Course, Operation, Told
from loaders.aside import Aside
from loaders.bounded import Bounded
from loaders.described import Descriptions
from loaders.documents import LONGEST_KEPT, Documents
from loaders.documents import Operation as Chosen
from loaders.errors import NOBODY, Caller, Code, NoTurn, RequestRefused, entry, refuse
from loaders.limits import Limits
from loaders.mapping.contract import SchemaMap
from loaders.mapping.groups import GroupRoot
from loaders.mapping.tables import TableRoot
from loaders.measuring import is_large
from loaders.moment import Moment
from loaders.plan import Plan, Planner
from loaders.request import Request
from loaders.response import refusal

LOG = logging.getLogger(__name__)
NONE: Mapping[str, Any] = {}
MOST_DAYS = 2
Queue = Callable[[], Awaitable[None]]
SHORT = 1_500
"""A document of more characters is read, and compiled, beside the loop unless it is kept; so is one compiled that is
wide, whatever its length."""


async def at_once() -> None:
    """Whoever asks does not mind that others wait."""


class Engine:
    """One contract over one store. `moment` tells the day and instant; `ensure` brings kept state up to the day."""

    def __init__(
        self,
        schema: GraphQLSchema,
        mapped: SchemaMap,
        model: Model,
        store: Store,
        moment: Callable[[], Moment],
        ensure: Callable[[], Awaitable[object]],
        limits: Limits,
    ) -> None:
        self._descriptions = Descriptions(schema)
        self._store = store
        self._moment = moment
        self._ensure = ensure
        self._limits = limits
        self._documents = Documents(schema, _deciding(mapped), limits)
        self._planner = Planner(schema, mapped, model, store, limits)
        self._plans: Bounded[Any, Plan] = Bounded(limits.plans)
        self._aside = Aside()

    @property
    def moment(self) -> Moment:
        """The registry's day and instant."""
        return self._moment()

    @property
    def caches(self) -> Mapping[str, Bounded[Any, Any]]:
        """What is worked out once and kept, by name."""
        return {"documents": self._documents.held, "plans": self._plans, "descriptions": self._descriptions.held}

    def trust(self, document: str) -> None:
        """Keep this document for good. RequestRefused where no variables at all would let it be answered."""
        for operation in self._documents.pin(document).operations:
            self._check_cost(operation.cost(NONE))

    def operation(self, document: str, operation_name: str | None) -> Operation:
        """The kind of the operation that answer() would run."""
        kind = self._documents.kind(document, operation_name)
        return Operation.UNKNOWN if kind is None else Operation(kind.value)

    async def read(self, document: str, operation_name: str | None) -> Chosen:
        """The operation that answer() would run. RequestRefused where there is none that may be answered."""
        if len(document) > SHORT and document not in self._documents:
            return (await self._aside.run(self._documents.read, document)).operation(operation_name)
        return self._documents.read(document).operation(operation_name)

    async def answer(
        self,
        document: str,
        variables: Mapping[str, Any] | None,
        operation_name: str | None,
        *,
        caller: Caller = NOBODY,
        allow_introspection: bool = True,
        course: Course | None = None,
        queue: Queue = at_once,
    ) -> Answer:
        """The whole response; `course` is told on the way, `queue` awaited before what may take long."""
        course = course or Course()
        for _ in range(MOST_DAYS):
            try:
                return await self._answer(
                    document, variables, operation_name, caller, allow_introspection, course, queue
                )
            except MarkDiffers:
                continue  # midnight came while this was answered
        turned = entry(refusals.day_turned(), Code.UNAVAILABLE)
        return refusal(caller.told([turned]), self._moment(), Told())

    async def _answer(
        self,
        document: str,
        variables: Mapping[str, Any] | None,
        operation_name: str | None,
        caller: Caller,
        allow_introspection: bool,
        course: Course,
        queue: Queue,
    ) -> Answer:
        moment, began = self._moment(), perf_counter()
        telling = _Telling(self._limits.cost, document in self._documents, course)
        try:
            chosen, held, plan = await self._planned(document, variables, operation_name, moment, telling, queue)
            if plan.is_describing and not allow_introspection:
                raise refuse(refusals.no_schema(), Code.FORBIDDEN)
        except RequestRefused as refused:
            return refusal(caller.told(refused.errors), moment, telling.told())
        except NoTurn:
            raise
        except Exception as error:
            LOG.error("planning failed, request %s", caller.request_id, exc_info=error)
            return refusal(caller.told([entry(*refusals.failed(error))]), moment, telling.told())
        finally:
            course.planning += perf_counter() - began
        request = Request(self._store, self._ensure, self._limits.seconds, plan, held, moment, caller, telling.told())
        if plan.is_describing:
            request.described(await self._descriptions.of(document, chosen, plan, variables or NONE, self._aside))
        if telling.cost is not None and telling.cost >= plan.long_from:
            await queue()
        return await request.answer()

    async def _planned(
        self,
        text: str,
        variables: Mapping[str, Any] | None,
        operation_name: str | None,
        moment: Moment,
        telling: "_Telling",
        queue: Queue,
    ) -> tuple[Chosen, Mapping[str, Any], Plan]:
        is_long, has_many = len(text) > SHORT, is_large(variables)
        priced = (text, variables, operation_name, telling)
        if has_many or (is_long and not telling.had_document):
            await telling.turn(queue)
            chosen, held, form = await self._aside.run(self._formed, moment.today, *priced)
        else:
            chosen, held, form = self._formed(moment.today, *priced)
        key = (text, operation_name, form)
        is_kept = len(text) <= LONGEST_KEPT and not (has_many and is_large(form))
        plan = self._plans.get(key) if is_kept else None
        telling.had_plan = plan is not None
        if plan is None:
            if chosen.node.operation is not OperationType.QUERY:
                raise refuse(refusals.only_queries(chosen.node.operation.value))
            if has_many or is_long or chosen.is_wide:
                await telling.turn(queue)
                plan = await self._aside.run(self._planner.plan, chosen, held, moment.today)
            else:
                plan = self._planner.plan(chosen, held, moment.today)
            if is_kept and not plan.is_refusing:
                self._plans.put(key, plan)
        return chosen, held, plan

    def _formed(
        self,
        today: str,
        text: str,
        variables: Mapping[str, Any] | None,
        operation_name: str | None,
        telling: "_Telling",
    ) -> tuple[Chosen, Mapping[str, Any], Any]:
        chosen, held = self._priced(text, variables, operation_name, telling)
        return chosen, held, chosen.form(held, today)

    def _priced(
        self, text: str, variables: Mapping[str, Any] | None, operation_name: str | None, telling: "_Telling"
    ) -> tuple[Chosen, Mapping[str, Any]]:
        chosen = self._documents.read(text).operation(operation_name)
        telling.operation = Operation(chosen.node.operation.value)
        telling.course.asks, telling.course.name = chosen.asks, chosen.name
        held = chosen.coerce(variables)
        telling.cost = telling.course.cost = chosen.cost(held)
        self._check_cost(telling.cost)
        return chosen, held

    def _check_cost(self, cost: int) -> None:
        if cost > self._limits.cost:
            raise refuse(refusals.costs_too_much(cost, self._limits.cost), Code.LIMIT_EXCEEDED)


@dataclass(slots=True)
class _Telling:
    """What is known of a request so far."""

    limit: int
    had_document: bool
    course: Course
    operation: Operation = Operation.UNKNOWN
    cost: int | None = None
    had_plan: bool | None = None

    async def turn(self, queue: Queue) -> None:
        """Wait for a turn, which is no part of the planning."""
        began = perf_counter()
        try:
            await queue()
        finally:
            self.course.planning -= perf_counter() - began

    def told(self) -> Told:
        return Told(
            self.operation, self.cost, None if self.cost is None else self.limit, self.had_document, self.had_plan
        )


def _deciding(mapped: SchemaMap) -> frozenset[str]:
    """The enumerations whose values decide what is asked."""
    keys = (root.kind for root in mapped.roots.values() if isinstance(root, (GroupRoot, TableRoot)))
    return frozenset({*mapped.orders, *keys, "Direction", "Nulls", "GroupOrder"})
