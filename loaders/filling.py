"""Holes: where in an answer Python computes something, and how it is put there."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.ports.store import Store
from loaders.given import Given, Variables
from loaders.mapping import Batch, Fill
from loaders.moment import Moment

Shape = Callable[[Any, Variables, Moment], Any]
"""Makes what a selection asks out of a computed value."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a filling may use: the store, the request's variables and parameters, and the moment."""

    store: Store
    variables: Variables
    values: Mapping[str, Any]
    moment: Moment


@dataclass(frozen=True, slots=True)
class Computing:
    """A hole filled from its own row."""

    key: str
    fill: Fill
    arguments: Mapping[str, Given]
    shape: Shape | None


@dataclass(frozen=True, slots=True)
class Batching:
    """A hole filled for all rows of the level at once; `finish` completes the batch's results, in their order."""

    key: str
    batch: Batch
    arguments: Mapping[str, Given]
    shape: Shape | None = None
    finish: Callable[[list[Any], Request], Awaitable[list[Any]]] | None = None


@dataclass(slots=True)
class Filler:
    """The holes of an object and, by response key, of the objects and lists under it."""

    computing: list[Computing] = field(default_factory=list)
    batching: list[Batching] = field(default_factory=list)
    under: dict[str, "Filler"] = field(default_factory=dict)

    def below(self, key: str) -> "Filler":
        """The filler of what lies under a response key."""
        return self.under.setdefault(key, Filler())

    @property
    def has_holes(self) -> bool:
        """Whether there is anything to fill, here or below."""
        return bool(self.computing or self.batching) or any(filler.has_holes for filler in self.under.values())

    async def fill(self, answer: Any, request: Request) -> None:
        """Fill every hole of an answer, in place."""
        waiting: dict[int, tuple[Batching, list[dict[str, Any]]]] = {}
        self._visit(answer, request, waiting)
        for batching, places in waiting.values():
            calls = [place[batching.key] for place in places]
            results = await batching.batch(request.store, calls, read(batching.arguments, request), request.moment)
            if batching.finish is not None:
                results = await batching.finish(results, request)
            for place, result in zip(places, results, strict=True):
                place[batching.key] = shaped(result, batching.shape, request)

    def _visit(self, answer: Any, request: Request, waiting: dict[int, tuple[Batching, list[dict[str, Any]]]]) -> None:
        if isinstance(answer, list):
            for item in answer:
                self._visit(item, request, waiting)
        elif answer is not None:
            for computing in self.computing:
                values = answer[computing.key]
                result = computing.fill(values, read(computing.arguments, request), request.moment)
                answer[computing.key] = shaped(result, computing.shape, request)
            for batching in self.batching:
                waiting.setdefault(id(batching), (batching, []))[1].append(answer)
            for key, filler in self.under.items():
                filler._visit(answer[key], request, waiting)


def read(arguments: Mapping[str, Given], request: Request) -> dict[str, Any]:
    """The arguments' values in this request."""
    return {name: given.read(request.variables) for name, given in arguments.items()}


def shaped(result: Any, shape: Shape | None, request: Request) -> Any:
    """A result, or each of a list of them, as the selection asks for it."""
    if shape is None or result is None:
        return result
    if isinstance(result, list):
        return [shape(item, request.variables, request.moment) for item in result]
    return shape(result, request.variables, request.moment)
