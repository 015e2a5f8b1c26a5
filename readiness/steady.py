"""Several things from day to day: only those that turn between two days are looked at again."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
Standing = TypeVar("Standing")


class Steady(Generic[Thing, Standing]):
    """What each thing is on a day, by `standing` (None: nothing); it differs only from a day that `turns` tells on."""

    def __init__(
        self,
        things: Sequence[Thing],
        turns: Callable[[Thing], Iterable[date]],
        standing: Callable[[Thing, date], Standing | None],
    ) -> None:
        self._things = things
        self._standing = standing
        turning = sorted((day, index) for index, thing in enumerate(things) for day in turns(thing))
        self._days = [day for day, _ in turning]
        self._turning = [index for _, index in turning]
        self._turned = 0
        self._each: list[Standing | None] = []
        self._found: tuple[Standing, ...] = ()

    def on(self, day: date) -> tuple[Standing, ...]:
        """What those are that are something that day; the very tuple told before where none differs."""
        turned = bisect_right(self._days, day)
        if self._look_again(day, turned):
            self._found = tuple(one for one in self._each if one is not None)
        self._turned = turned
        return self._found

    def _look_again(self, day: date, turned: int) -> bool:
        """Whether any differs."""
        if not self._each:
            self._each = [self._standing(thing, day) for thing in self._things]
            return True
        first, last = sorted((turned, self._turned))
        differs = False
        for index in set(self._turning[first:last]):
            now = self._standing(self._things[index], day)
            if now != self._each[index]:
                self._each[index] = now
                differs = True
        return differs
