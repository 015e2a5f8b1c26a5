"""How long the functions of one request take, told by wrapping them where they are declared."""

import time
from collections import Counter
from collections.abc import Callable
from functools import wraps
from inspect import iscoroutinefunction
from typing import Any

now = time.perf_counter_ns


class Clock:
    """Of the request that is on its way: `spent` holds nanoseconds by name; `came` and `left` when one was run."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self.came: dict[str, int] = {}
        self.left: dict[str, int] = {}

    def begin(self) -> None:
        """Another request is on its way."""
        self.spent.clear()
        self.came.clear()
        self.left.clear()

    def wrap(self, owner: type, function: str, name: str) -> None:
        """Tell how long a function of a class takes, by this name."""
        setattr(owner, function, self._wrapped(getattr(owner, function), name))

    def _wrapped(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        if iscoroutinefunction(function):

            @wraps(function)
            async def waited(*given: Any, **named: Any) -> Any:
                began = self._enter(name)
                try:
                    return await function(*given, **named)
                finally:
                    self._leave(name, began)

            return waited

        @wraps(function)
        def called(*given: Any, **named: Any) -> Any:
            began = self._enter(name)
            try:
                return function(*given, **named)
            finally:
                self._leave(name, began)

        return called

    def _enter(self, name: str) -> int:
        began = now()
        self.came.setdefault(name, began)
        return began

    def _leave(self, name: str, began: int) -> None:
        self.left[name] = now()
        self.spent[name] += self.left[name] - began
