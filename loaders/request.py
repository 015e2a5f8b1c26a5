"""One request on its way: its root fields asked in one read transaction, each that fails by itself null."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from graphql import GraphQLError

from graph.ports.errors import MarkDiffers, StoreError, TimedOut
from graph.ports.marks import ASSESSED_ON
from graph.ports.store import Store
from loaders import refusals
from loaders.answer import Answer, Told
from loaders.described import Description
from loaders.errors import Caller, Code, Refused, Words, entry
from loaders.filling import PartFailed
from loaders.moment import Moment
from loaders.plan import Plan, Planned
from loaders.response import partial, success
from loaders.roots import Asked, Described, Refusing, Root

LOG = logging.getLogger(__name__)
NULL = b"null"


class Request:
    """Answers a plan with the variables of one request."""

    def __init__(
        self,
        store: Store,
        ensure: Callable[[], Awaitable[object]],
        seconds: float,
        plan: Plan,
        variables: Mapping[str, Any],
        moment: Moment,
        caller: Caller,
        told: Told,
    ) -> None:
        self._store = store
        self._ensure = ensure
        self._seconds = seconds
        self._plan = plan
        self._variables = variables
        self._moment = moment
        self._caller = caller
        self._told = told
        self._found: dict[str, bytes] = {}
        self._errors: list[dict[str, Any]] = []
        self._logged: list[Exception] = []
        self._has_answers = False

    def described(self, description: Description) -> None:
        """Take over what the schema says of itself."""
        self._found.update(description.values)
        self._errors.extend(description.errors)

    async def answer(self) -> Answer:
        """The whole response."""
        if self._plan.is_asking:
            try:
                async with asyncio.timeout(self._seconds):
                    await self._ask()
            except TimeoutError:
                self._fail_rest(TimedOut())
            except MarkDiffers:
                raise
            except Exception as error:
                self._fail_rest(error)
        for planned in self._plan.roots:
            if planned.key not in self._found:
                self._settle(planned)
        data = b"".join([planned.head + self._found[planned.key] for planned in self._plan.roots])
        if self._errors:
            return partial(data, self._caller.told(self._errors), self._moment, self._told, is_down=self._is_down)
        return success(data, self._moment, self._told)

    @property
    def _is_down(self) -> bool:
        codes = {error["extensions"]["code"] for error in self._errors}
        return not self._has_answers and codes == {Code.UNAVAILABLE.value}

    def _settle(self, planned: Planned) -> None:
        root = planned.root
        if isinstance(root, Refusing):
            self._fail(planned, Refused(root.words, root.code))
        else:
            self._found[planned.key] = getattr(root, "body", NULL)

    async def _ask(self) -> None:
        asked = [found for planned in self._plan.roots if (found := self._questions(planned)) is not None]
        flat = [question for _, _, questions in asked for question in questions]
        answers = await self._current(flat)
        if answers is None:
            for planned, root, questions in asked:
                await self._single(planned, root, questions)
            return
        at = 0
        for planned, root, questions in asked:
            await self._finish(planned, root, answers[at : at + len(questions)])
            at += len(questions)

    def _questions(self, planned: Planned) -> tuple[Planned, Root, list[Asked]] | None:
        if isinstance(planned.root, (Refusing, Described)):
            return None
        try:
            return planned, planned.root, planned.root.questions(self._variables)
        except Refused as refused:
            self._fail(planned, refused)
            return None

    async def _current(self, flat: list[Asked]) -> list[Any] | None:
        """All answers, none from kept state of another day."""
        if not flat:
            await self._ensure()
            return []
        try:
            return await self._all(flat)
        except MarkDiffers:
            await self._ensure()
            return await self._all(flat)

    async def _all(self, flat: list[Asked]) -> list[Any] | None:
        """All answers, or None where one of several questions failed."""
        try:
            return await self._store.ask_all(flat, (ASSESSED_ON, self._moment.today))
        except MarkDiffers:
            raise
        except StoreError:
            if len(flat) == 1:
                raise
            return None

    async def _single(self, planned: Planned, root: Root, questions: list[Asked]) -> None:
        try:
            answers = [await self._store.ask(*question) for question in questions]
        except StoreError as error:
            self._fail(planned, error)
        else:
            await self._finish(planned, root, answers)

    async def _finish(self, planned: Planned, root: Root, answers: Sequence[Any]) -> None:
        failed: list[PartFailed] = []
        try:
            found = await root.finish(answers, self._store, self._variables, self._moment, failed)
        except Exception as error:
            self._fail(planned, error)
            return
        self._found[planned.key] = found
        self._has_answers = self._has_answers or bool(answers)
        for part in failed:
            self._tell(planned, part)

    def _fail_rest(self, error: Exception) -> None:
        for planned in self._plan.roots:
            if planned.key not in self._found and not isinstance(planned.root, (Refusing, Described)):
                self._fail(planned, error)

    def _fail(self, planned: Planned, error: Exception) -> None:
        self._found[planned.key] = NULL
        self._tell(planned, error if isinstance(error, PartFailed) else PartFailed((), planned.nodes, error))

    def _tell(self, planned: Planned, part: PartFailed) -> None:
        words, code = self._words(planned, part.error)
        where = GraphQLError("", list(part.nodes)).locations
        self._errors.append(entry(words, code, path=[planned.key, *part.path], locations=where))

    def _words(self, planned: Planned, error: Exception) -> tuple[Words, Code]:
        if isinstance(error, Refused):
            return error.words, error.code
        words, code = refusals.failed(error)
        if code is Code.INTERNAL and error not in self._logged:
            self._logged.append(error)
            LOG.error("field %s failed, request %s", planned.key, self._caller.request_id, exc_info=error)
        return words, code
