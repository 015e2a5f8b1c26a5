"""Writing: a unit of work that rolls back unless committed, and the batches it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.ports.facts import Facts
from graph.ports.marks import Marks
from graph.ports.rows import Row, Rows
from graph.ports.walk import Walks


@dataclass(frozen=True, slots=True)
class Create:
    """New nodes: each row has "id", properties and to-one relationships by field; what is left out is absent."""

    label: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Update:
    """Changed nodes: each row has "id" and the changed fields; all rows name the same fields.

    With "revision" in a row it must be the kept one, else Conflict. The revision goes up by one and `updated_at` is
    stamped; an update of nothing but kept fields (Label.keeps) leaves both: they tell of what people entered.
    """

    label: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Remove:
    """Nodes to delete, with what starts at them. What still points at them must go first or in the same batch."""

    label: str
    ids: Sequence[str]


@dataclass(frozen=True, slots=True)
class SetLinks:
    """A relationship to many without properties, replaced whole: for each start, all its ends."""

    label: str
    field: str
    ends: Sequence[tuple[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class CreateEdges:
    """New rows of a relationship with properties: "id", "from_id", "to_id", properties."""

    label: str
    field: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class UpdateEdges:
    """Changed rows of a relationship with properties, as Update."""

    label: str
    field: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class RemoveEdges:
    """Rows of a relationship with properties to delete, by their own ids."""

    label: str
    field: str
    ids: Sequence[str]


Write = Create | Update | Remove | SetLinks | CreateEdges | UpdateEdges | RemoveEdges


class Work(Walks, Rows, Facts, Marks, Protocol):
    """One write transaction. What it reads, it reads with its own writes in it."""

    async def write(self, *writes: Write) -> None:
        """Apply writes in their order; ends may be given before or after their starts within the transaction."""
        ...

    async def set_mark(self, name: str, value: str) -> None:
        """Keep a small fact about the registry itself."""
        ...

    async def commit(self) -> None:
        """Make it last; on return it survives a crash. Raises Conflict when a reference leads nowhere."""
        ...
