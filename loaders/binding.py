"""Parameters of a walk, and where their values come from in the variables of a request."""

from collections.abc import Callable
from typing import Any

from graph.ports.filters import Param
from loaders.given import Given, Source, Variables


class Binds:
    """Names parameters in order and reads all their values for a request."""

    def __init__(self) -> None:
        self._reads: list[tuple[str, Source]] = []
        self._spreads: list[tuple[tuple[str, ...], Source]] = []
        self._count = 0
        self._given: dict[int, tuple[Given, Param]] = {}

    def one(self, source: Source) -> Param:
        """A parameter whose value this source gives; it may raise Refused."""
        name = self._name()
        self._reads.append((name, source))
        return Param(name)

    def of(self, given: Given) -> Param:
        """The one parameter for what was given, however often it is compared with."""
        found = self._given.get(id(given))
        if found is None:
            found = self._given[id(given)] = (given, self.one(given.read))
        return found[1]

    def several(self, are_there: tuple[bool, ...], source: Source) -> tuple[Param | None, ...]:
        """Parameters for a source that gives a list; places marked as not there have none."""
        names = tuple(self._name() if is_there else "" for is_there in are_there)
        self._spreads.append((names, source))
        return tuple(Param(name) if name else None for name in names)

    def values(self, variables: Variables) -> dict[str, Any]:
        """The value of each parameter."""
        found = {name: source(variables) for name, source in self._reads}
        for names, source in self._spreads:
            for name, value in zip(names, source(variables), strict=True):
                if name:
                    found[name] = value
        return found

    def _name(self) -> str:
        self._count += 1
        return f"p{self._count}"


def converted(source: Source, convert: Callable[[Any], Any]) -> Source:
    """A source whose value goes through a function."""
    return lambda variables: convert(source(variables))
