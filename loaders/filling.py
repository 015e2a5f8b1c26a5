"""Holes: where in an answer Python computes something, and how it is put there."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from graphql import FieldNode

from graph.ports.store import Store
from loaders.aside import in_turns
from loaders.errors import Refused
from loaders.given import Given, Variables
from loaders.mapping.computing import Batch, Fill
from loaders.moment import Moment

Shape = Callable[[Any, Variables, Moment], Any]
"""Makes what a selection asks out of a computed value."""
Path = tuple[str | int, ...]
MOST_TOLD = 200
"""Places of one part that failed which are told of."""


class PartFailed(Exception):
    """What was worked out for a place of an answer failed; `path` leads there, `nodes` asked for it."""

    def __init__(self, path: Path, nodes: Sequence[FieldNode], error: Exception) -> None:
        super().__init__(str(error))
        self.path = path
        self.nodes = tuple(nodes)
        self.error = error


@dataclass(frozen=True, slots=True)
class Request:
    """What a filling may use: the store, the request's variables and parameters, and the moment.

    `failed` takes down the parts that failed and are null; None: what fails within fails as a whole.
    """

    store: Store
    variables: Variables
    values: Mapping[str, Any]
    moment: Moment
    failed: list[PartFailed] | None = None


@dataclass(frozen=True, slots=True)
class Computing:
    """A hole filled from its own row."""

    key: str
    fill: Fill
    arguments: Mapping[str, Given]
    shape: Shape | None


@dataclass(frozen=True, slots=True)
class Batching:
    """A hole filled for all rows of the level at once; `finish` completes the batch's results, in their order.

    `nodes` ask for it. `is_nullable`: where it fails it is null, and what stands around it is answered.
    """

    key: str
    batch: Batch
    arguments: Mapping[str, Given]
    nodes: Sequence[FieldNode]
    is_nullable: bool
    shape: Shape | None = None
    finish: Callable[[list[Any], Request], Awaitable[list[Any]]] | None = None

    async def fill(self, places: list[dict[str, Any]], request: Request) -> None:
        """Fill the hole of each of these rows."""
        calls = [place[self.key] for place in places]
        results = await self.batch(request.store, calls, read(self.arguments, request), request.moment)
        if self.finish is not None:
            results = await self.finish(results, request)
        await in_turns(_put(self, places, results, request))


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
        """Fill every hole of an answer, in place. Raises PartFailed for what is refused, or fails and is never null."""
        waiting: Waiting = {}
        await in_turns(self._visit(answer, request, waiting))
        for batching, places in waiting.values():
            try:
                await batching.fill(places, request)
            except Exception as error:
                if request.failed is None:
                    raise
                failed = _failed(answer, batching, places, error)
                if isinstance(error, Refused) or not batching.is_nullable:
                    raise failed[0] from error
                request.failed.extend(failed)
                for place in places:
                    place[batching.key] = None

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


def _failed(answer: Any, batching: Batching, places: list[dict[str, Any]], error: Exception) -> Sequence[PartFailed]:
    paths = _paths(answer, {id(place) for place in places}, ())
    return [PartFailed((*path, batching.key), batching.nodes, error) for path in islice(paths, MOST_TOLD)]


def _paths(held: Any, wanted: set[int], path: Path) -> Iterator[Path]:
    """Where these objects are in it."""
    if id(held) in wanted:
        yield path
    if isinstance(held, (dict, list)):
        for key, inner in held.items() if isinstance(held, dict) else enumerate(held):
            yield from _paths(inner, wanted, (*path, key))


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
