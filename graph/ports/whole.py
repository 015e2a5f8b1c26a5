"""A registry as a whole: the parts it falls into, each told in pages of whole rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.model.declaration.model import Model
from graph.ports.rows import Row
from graph.ports.write import Work

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The nodes of a label, to-one ends in their rows; or (`field`) the rows or pairs of one of its relationships."""

    label: str
    field: str | None = None
    key: tuple[str, ...] = ("id",)
    """What tells its rows apart and orders them: "id", or of a relationship without properties "from_id", "to_id"."""

    @property
    def name(self) -> str:
        """As count_all names it."""
        return self.label if self.field is None else f"{self.label}.{self.field}"

    def key_of(self, row: Row) -> Key:
        """The key of one of its rows."""
        return tuple(row[name] for name in self.key)


def parts(model: Model) -> list[Part]:
    """All parts of a registry: labels in their order, then relationships."""
    found = [Part(label.name) for label in model.labels]
    for label in model.labels:
        for rel in label.relationships:
            if rel.has_rows:
                found.append(Part(label.name, rel.field))
            elif rel.many:
                found.append(Part(label.name, rel.field, ("from_id", "to_id")))
    return found


class Whole(Protocol):
    """Tells a registry whole; the memory it takes does not grow with the registry."""

    async def page(self, part: Part, after: Key | None, most: int) -> list[Row]:
        """The next rows of a part after this key (None: from the first), in order of key, with their stamps."""
        ...

    async def last(self, part: Part) -> Key | None:
        """The last key of a part; None where it has no row."""
        ...


class Filling(Work, Whole, Protocol):
    """A write of any size into an empty registry, for which the store may need more than one transaction.

    Until commit() nobody is served from it. What was cut off is there no more, or (where it took several
    transactions) makes the registry refuse to serve until a fill of the same kind went on from `last` to its end.
    """

    async def put(self, part: Part, rows: Sequence[Row]) -> None:
        """Add whole rows as another store told them, stamps included; pages of a part in order of key."""
        ...
