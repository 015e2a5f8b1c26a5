"""What no row tells: what lies in a database beside what the model declares, or against it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Astray(StrEnum):
    """In what way."""

    LABEL = "LABEL"  # nodes of no declared label, or of more than one
    TYPE = "TYPE"  # relationships that the model does not declare between these labels
    PROPERTY = "PROPERTY"  # a property that the model does not declare there
    NO_ID = "NO_ID"  # without an id no page tells it
    SEVERAL_ENDS = "SEVERAL_ENDS"  # leads to several where there is one at most
    SEVERAL_STARTS = "SEVERAL_STARTS"  # is led to by several where there is one at most
    TWICE = "TWICE"  # the same relationship without properties twice between the same two
    KEY = "KEY"  # what is kept for uniqueness is not the key
    UNGUARDED = "UNGUARDED"  # a constraint or an index of this program is missing


@dataclass(frozen=True, slots=True)
class Stray:
    """`owner`: the label or "Label.field", as the database names it where the model does not; `count`: how many.

    `name`: the property, the relationship's type or the constraint; `example`: the id of one of them, if it has one.
    """

    astray: Astray
    owner: str
    count: int = 1
    name: str | None = None
    example: str | None = None


class Strays(Protocol):
    """Tells what is astray."""

    async def strays(self) -> list[Stray]:
        """All kinds of it, each once with a count; nothing where the database itself excludes it. Looks at all."""
        ...
