"""What the code of an answer must know of the row it is shaped from; in generated code `r` is that row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from graph.model.declaration.label import Label
from graph.model.declaration.relationship import Relationship
from graph.ports import walk as ask
from graph.ports.filters import Away, Rank


@dataclass(frozen=True, slots=True)
class Held:
    """The code of one value: as the row has it, and in its raw form; and whether it can be absent."""

    code: str
    raw: str
    nullable: bool


class Row(Protocol):
    """A row of a list, seen from one of the nodes in it."""

    @property
    def label(self) -> Label:
        """The label of the node."""
        ...

    @property
    def relationship(self) -> Relationship | None:
        """The relationship it was reached by."""
        ...

    def held(self, name: str | Away | Rank, *, of_edge: bool = False) -> Held:
        """A value of the node or of the relationship; KeyError when there is none."""
        ...

    def one(self, hop: str, *, of_edge: bool = False) -> tuple[Self, Held]:
        """The same row seen from the end of a hop to one, and the id there; KeyError when there is none."""
        ...

    def many(self, part: ask.Many) -> str:
        """Add the list below, and give the code of its connection; KeyError when there is none."""
        ...


def need(row: Row, name: str) -> str:
    """The code of what a hole needs: a field of the node or, behind "edge.", of the relationship."""
    return row.held(name.removeprefix("edge."), of_edge=name.startswith("edge.")).raw


def where_there(held: str, code: str) -> str:
    """The code, or null where what is held is absent."""
    return f"(None if {held} is None else {code})"


def sequence(codes: Sequence[str]) -> str:
    """Code of a list."""
    return f"[{', '.join(codes)}]"
