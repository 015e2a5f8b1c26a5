"""Holes: where in an answer Python computes something, and how it is put there."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.ports.store import Store
from loaders.aside import in_turns
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


Waiting = dict[int, tuple[Batching, list[dict[str, Any]]]]
"""What is worked out for all rows of a level, and these rows."""


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

    @property
    def works_out(self) -> bool:
        """Whether anything is worked out for all rows of a level, here or below."""
        return bool(self.batching) or any(filler.works_out for filler in self.under.values())

    async def fill(self, answer: Any, request: Request) -> None:
        """Fill every hole of an answer, in place."""
        waiting: Waiting = {}
        await in_turns(self._visit(answer, request, waiting))
        for batching, places in waiting.values():
            calls = [place[batching.key] for place in places]
            results = await batching.batch(request.store, calls, read(batching.arguments, request), request.moment)
            if batching.finish is not None:
                results = await batching.finish(results, request)
            await in_turns(_put(batching, places, results, request))

    def _visit(self, answer: Any, request: Request, waiting: Waiting) -> Iterator[None]:
        """Fill what a row tells by itself, and gather what is worked out for many; a step for each object."""
        to_visit: list[tuple[Filler, Any]] = [(self, answer)]
        while to_visit:
            filler, held = to_visit.pop()
            if isinstance(held, list):
                to_visit.extend((filler, item) for item in reversed(held))
            elif held is not None:
                filler._own(held, request, waiting)
                to_visit.extend((below, held[key]) for key, below in reversed(filler.under.items()))
                yield

    def _own(self, held: dict[str, Any], request: Request, waiting: Waiting) -> None:
        for computing in self.computing:
            result = computing.fill(held[computing.key], read(computing.arguments, request), request.moment)
            held[computing.key] = shaped(result, computing.shape, request)
        for batching in self.batching:
            waiting.setdefault(id(batching), (batching, []))[1].append(held)


def _put(batching: Batching, places: list[dict[str, Any]], results: list[Any], request: Request) -> Iterator[None]:
    for place, result in zip(places, results, strict=True):
        place[batching.key] = shaped(result, batching.shape, request)
        yield


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
