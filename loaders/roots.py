"""Root fields compiled: the questions each asks the store, and how its bytes are made of the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import orjson

from graph.ports.store import Store
from graph.ports.walk import Prepared
from loaders.binding import Binds
from loaders.errors import Code, Words
from loaders.filling import Filler, PartFailed, Request, Shape, read, shaped
from loaders.given import Given, Source, Variables
from loaders.leading import Finish
from loaders.mapping.computing import Batch
from loaders.mapping.roots import CountRoot
from loaders.moment import Moment

Asked = tuple[Prepared, Mapping[str, Any]]


class Root(Protocol):
    """One root field. A root without questions answers by itself in `finish`."""

    def questions(self, variables: Variables) -> list[Asked]:
        """What to ask the store; raises Refused for a value that cannot be."""
        ...

    async def finish(
        self, answers: Sequence[Any], store: Store, variables: Variables, moment: Moment, failed: list[PartFailed]
    ) -> bytes:
        """The field's JSON, out of the answers in the order of the questions; `failed` takes down parts that are null.

        Raises PartFailed where a part fails that may not be null.
        """
        ...


@dataclass(frozen=True, slots=True)
class Walking:
    """One walk. `filler` is there when it has holes; `is_single` takes the one object out of a list of one."""

    prepared: Prepared
    binds: Binds
    filler: Filler | None = None
    is_single: bool = False

    def questions(self, variables: Variables) -> list[Asked]:
        """The walk with its values."""
        return [(self.prepared, self.binds.values(variables))]

    async def finish(
        self, answers: Sequence[Any], store: Store, variables: Variables, moment: Moment, failed: list[PartFailed]
    ) -> bytes:
        """The store's bytes as they are; filled and encoded where there are holes."""
        (answer,) = answers
        if self.filler is None:
            finished: bytes = answer
            return finished[1:-1] if self.is_single else finished
        told = answer[0] if self.is_single else answer
        await self.filler.fill(told, Request(store, variables, self.binds.values(variables), moment, failed))
        return orjson.dumps(told)


@dataclass(frozen=True, slots=True)
class Mixing:
    """Objects of several labels by id: one walk a label, put in the order of the ids."""

    walks: tuple[tuple[str, Walking], ...]
    ids: Source

    def questions(self, variables: Variables) -> list[Asked]:
        """One walk for each label."""
        return [walking.questions(variables)[0] for _, walking in self.walks]

    async def finish(
        self, answers: Sequence[Any], store: Store, variables: Variables, moment: Moment, _failed: list[PartFailed]
    ) -> bytes:
        """The objects in the order that was asked."""
        found: dict[str, list[Any]] = {}
        for (label, walking), answer in zip(self.walks, answers, strict=True):
            assert walking.filler is not None
            values = walking.binds.values(variables)
            await walking.filler.fill(answer, Request(store, variables, values, moment))
            found[label] = answer[::-1]
        return orjson.dumps([found[text.partition(":")[0]].pop() for text in self.ids(variables)])


@dataclass(frozen=True, slots=True)
class Counting:
    """Counts by a property, shaped as a plain object."""

    prepared: Prepared
    binds: Binds
    mapped: CountRoot
    shape: Shape

    def questions(self, variables: Variables) -> list[Asked]:
        """The grouping with its values."""
        return [(self.prepared, self.binds.values(variables))]

    async def finish(
        self, answers: Sequence[Any], _store: Store, variables: Variables, moment: Moment, _failed: list[PartFailed]
    ) -> bytes:
        """Counts, in the words of the contract."""
        plain = self.mapped.shape([(group["key"], group["count"]) for group in answers[0]["groups"]])
        return orjson.dumps(self.shape(plain, variables, moment))


@dataclass(frozen=True, slots=True)
class Batched:
    """What a batch works out from the arguments alone; `shown` tells of each field that is optional to it."""

    batch: Batch
    shown: tuple[bool, ...]
    arguments: Mapping[str, Given]
    shape: Shape | None
    then: Finish | None
    binds: Binds

    def questions(self, _variables: Variables) -> list[Asked]:
        """No walk."""
        return []

    async def finish(
        self, _answers: Sequence[Any], store: Store, variables: Variables, moment: Moment, _failed: list[PartFailed]
    ) -> bytes:
        """The one result, shaped, with what it leads to."""
        request = Request(store, variables, self.binds.values(variables), moment)
        results = await self.batch(store, [self.shown], read(self.arguments, request), moment)
        if self.then is not None:
            (result,) = await self.then(results, request)
        else:
            result = shaped(results[0], self.shape, request)
        return orjson.dumps(result)


@dataclass(frozen=True, slots=True)
class Constant:
    """A root whose answer the document alone tells: a type name."""

    body: bytes

    def questions(self, _variables: Variables) -> list[Asked]:
        """None."""
        return []

    async def finish(
        self, _answers: Sequence[Any], _store: Store, _variables: Variables, _moment: Moment, _failed: list[PartFailed]
    ) -> bytes:
        """The constant."""
        return self.body


@dataclass(frozen=True, slots=True)
class Refusing:
    """A root that cannot be asked with variables of this form."""

    words: Words
    code: Code


@dataclass(frozen=True, slots=True)
class Described:
    """A root about the schema itself, left to graphql-core."""
