"""Fields of objects."""

from dataclasses import dataclass

from graph.ports.walk import Form, Order
from loaders.mapping.computing import Batched, Computed, Laid


@dataclass(frozen=True, slots=True)
class Prop:
    """A property of the row, or of the relationship it was reached by."""

    property: str
    form: Form = Form.PLAIN
    of_edge: bool = False


@dataclass(frozen=True, slots=True)
class Holds:
    """The day that the row holds for: today of kept rows, whenever worked out; of others the day in `property`."""

    property: str


@dataclass(frozen=True, slots=True)
class Ident:
    """The global id of the row, or of the relationship it was reached by."""

    of_edge: bool = False


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same value in every row: one where the kept state answers, another where it was worked out anew."""

    kept: str
    anew: str


@dataclass(frozen=True, slots=True)
class Inline:
    """An object made of the same row; null when `present` is absent."""

    present: str | None = None


@dataclass(frozen=True, slots=True)
class To:
    """An object by a hop to one."""

    hop: str
    of_edge: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A connection by a hop to many; `order` holds where the client names none."""

    hop: str
    order: tuple[Order, ...] = ()


@dataclass(frozen=True, slots=True)
class Structured:
    """A list out of a structured property."""

    property: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of an object inside a structured property, or of an object that a batch made."""

    key: str
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Lead:
    """An object by the global id in an entry of an object that a batch made: of one of these labels.

    Null where the entry is, or where nothing has that id any more.
    """

    key: str
    labels: tuple[str, ...]


FieldMap = Prop | Holds | Ident | Fixed | Inline | To | Listed | Structured | Entry | Lead | Computed | Batched | Laid
