"""A store whose questions are counted and timed, by name, whichever database is behind it."""

from collections.abc import Mapping, Sequence
from inspect import iscoroutinefunction
from time import perf_counter
from typing import Any, cast

from api.watching.watch import SEVERAL, Watch
from graph.ports.errors import MarkDiffers, StoreError
from graph.ports.store import Store
from graph.ports.walk import Prepared

APART = frozenset({"create", "migrate", "warm", "close"})
"""No questions."""


def watched(store: Store, watch: Watch) -> Store:
    """The same store, watched: walks by their own names, the named questions by the port's."""
    return cast("Store", WatchedStore(store, watch))


class WatchedStore:
    """Hands everything on. Units of work are handed out as they are: what is asked within one is not counted."""

    def __init__(self, store: Store, watch: Watch) -> None:
        self._store = store
        self._watch = watch

    async def ask(self, prepared: Prepared, values: Mapping[str, Any]) -> Any:
        """See graph.ports.walk."""
        began = perf_counter()
        try:
            return await self._store.ask(prepared, values)
        except StoreError as error:
            self._failed(prepared.name, error)
            raise
        finally:
            self._watch.asked(prepared.name, perf_counter() - began)

    async def ask_all(
        self, questions: Sequence[tuple[Prepared, Mapping[str, Any]]], marked: tuple[str, str] | None = None
    ) -> list[Any]:
        """See graph.ports.walk."""
        began = perf_counter()
        try:
            return await self._store.ask_all(questions, marked)
        except StoreError as error:
            self._failed(questions[0][0].name if len(questions) == 1 else SEVERAL, error)
            raise
        finally:
            seconds = perf_counter() - began
            if len(questions) == 1:
                self._watch.asked(questions[0][0].name, seconds)
            else:
                self._watch.asked_together(questions, seconds)

    def _failed(self, name: str, error: StoreError) -> None:
        if not isinstance(error, MarkDiffers):
            self._watch.failed(name, type(error).__name__)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._store, name)
        if name in APART or not iscoroutinefunction(found):
            return found

        async def asked(*arguments: Any, **named: Any) -> Any:
            began = perf_counter()
            try:
                return await found(*arguments, **named)
            except StoreError as error:
                self._failed(name, error)
                raise
            finally:
                self._watch.asked(name, perf_counter() - began)

        setattr(self, name, asked)
        return asked
