"""The walk: one tree of what is wanted, answered whole by the store in one read transaction, in the shape it names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from graph.ports.filters import Away, Filter, Param, Rank


class Form(StrEnum):
    """How a raw value is written in the answer."""

    PLAIN = "PLAIN"  # as it is: text, whole numbers, true, false, enumeration names, days, instants
    DECIMAL = "DECIMAL"  # millionths as decimal text
    ID = "ID"  # "Label:id" of the node (or "RELATIONSHIP:id" of the edge); `property` is "id"
    JSON = "JSON"  # the structured text, parsed


@dataclass(frozen=True, slots=True)
class Const:
    """The same value in every object: a type name."""

    name: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Value:
    """One property of the node, or of the relationship it was reached by (`of_edge`)."""

    name: str
    property: str
    form: Form = Form.PLAIN
    of_edge: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """An object made of the same row. Null when the property `present` is absent (None: always there)."""

    name: str
    parts: tuple["Part", ...]
    present: str | None = None


@dataclass(frozen=True, slots=True)
class One:
    """An object by a hop to one; null when nothing is there. `of_edge`: the hop is a TERM property of the edge."""

    name: str
    hop: str
    parts: tuple["Part", ...]
    of_edge: bool = False


@dataclass(frozen=True, slots=True)
class ItemValue:
    """One entry of an item in a structured list; JSON null when the item lacks it. `parts`: an object inside it."""

    name: str
    key: str
    parts: tuple["Const | ItemValue | ItemHole", ...] = ()
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class ItemHole:
    """Like Hole, in an item: `needs` as a Hole's, of the row; `keys` entries of the item; handed over in order."""

    name: str
    ident: int
    needs: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list of objects, or of plain values when `parts` is empty, out of a STRUCTURE property (a JSON list).

    An absent property gives null.
    """

    name: str
    property: str
    parts: tuple[Const | ItemValue | ItemHole, ...] = ()


@dataclass(frozen=True, slots=True)
class Hole:
    """A place that Python fills later. The store puts a list there: the raw values of `needs`, in order.

    A need is a property's name, the field of a to-one relationship without properties that starts here (the id of its
    end), "id", or with the prefix "edge." a property of the relationship.
    """

    name: str
    ident: int
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """One key of an order. Text by code point; absent values last, or (`nulls_first`) first, whatever the direction.

    `by` stands in a property's place: a whole number that is always there, in a list that Near or Matches of the same
    narrows; that of Away is the square of a straight line (graph.model.places).
    """

    property: str
    descending: bool = False
    of_edge: bool = False
    nulls_first: bool = False
    by: Away | Rank | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list: of what lies between two cursors the first entries, or (`is_last`) the last, in order.

    `size` is how many; a cursor is its raw keys, one for each Order and then the id. None within one stands for a key
    that is null there, so that null keys are part of the prepared question.
    """

    size: Param
    after: tuple[Param | None, ...] | None = None
    before: tuple[Param | None, ...] | None = None
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class Cursor:
    """The cursor of an edge: the JSON array of its raw order keys and its id, without blanks, as text."""

    name: str


@dataclass(frozen=True, slots=True)
class Metres:
    """How far the node of an edge is away, in whole metres; the list's first order key is the same Away."""

    name: str
    away: Away


@dataclass(frozen=True, slots=True)
class Node:
    """The node of an edge."""

    name: str
    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class Nodes:
    """The list of nodes, without edges."""

    name: str
    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class Edges:
    """The list of edges."""

    name: str
    parts: tuple["Const | Cursor | Metres | Node | Value", ...]


class PageFact(StrEnum):
    """What can be told of a page. A cursor that was given tells of an entry beyond the page on its side."""

    HAS_NEXT = "HAS_NEXT"  # whether more follow: entries were left out at the end, or `before` was given
    HAS_PREVIOUS = "HAS_PREVIOUS"  # whether more precede: entries were left out at the start, or `after` was given
    START_CURSOR = "START_CURSOR"
    END_CURSOR = "END_CURSOR"


@dataclass(frozen=True, slots=True)
class PageInfo:
    """An object about the page: pairs of name and fact (or constant)."""

    name: str
    facts: tuple[tuple[str, PageFact] | Const, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """How many there are in all, whatever the page."""

    name: str


ConnectionPart = Const | Nodes | Edges | PageInfo | Total


@dataclass(frozen=True, slots=True)
class Listing:
    """How a list is filtered, ordered, paged and shaped. The store adds the id as the last order key."""

    parts: tuple[ConnectionPart, ...]
    page: Page
    where: Filter | None = None
    order: tuple[Order, ...] = ()


@dataclass(frozen=True, slots=True)
class Many:
    """A connection by a hop to many.

    By a relationship with properties each relationship is an entry of its own: its id is the cursor's last key and
    the ID form of an edge value; the node's properties are those of the node it leads to.
    """

    name: str
    hop: str
    listing: Listing


Part = Const | Value | Group | One | Items | Hole | Many


@dataclass(frozen=True, slots=True)
class ByIds:
    """A list of objects for a list of ids, in their order, null where there is none."""

    ids: Param


@dataclass(frozen=True, slots=True)
class ByKey:
    """The one object whose properties have these values, or null."""

    key: tuple[tuple[str, Param], ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """A whole question. `name` reaches logs and metrics. `start` ByKey gives an object or null, ByIds a list,
    a Listing a connection object. `parts` is empty with a Listing, which has its own."""

    name: str
    label: str
    start: ByIds | ByKey | Listing
    parts: tuple[Part, ...] = ()
    has_holes: bool = False


class Prepared(Protocol):
    """The store's own form of a walk, kept by a plan."""

    @property
    def name(self) -> str:
        """What the walk is called, in logs and metrics."""
        ...

    @property
    def statements(self) -> int:
        """How many statements an answer takes at most, however many objects are in it."""
        ...


class Walks(Protocol):
    """Answers walks."""

    def prepare(self, walk: Walk) -> Prepared:
        """Work out the store's own question once: its statements' final text. KeyError names what the model lacks."""
        ...

    async def ask(self, prepared: Prepared, values: Mapping[str, Any]) -> Any:
        """Answer it with these values, in one read transaction.

        Returns finished JSON as bytes, or, where the walk has holes, the same answer as Python lists and dicts.
        Raises TimedOut, Unavailable.
        """
        ...

    async def ask_all(
        self, questions: Sequence[tuple[Prepared, Mapping[str, Any]]], marked: tuple[str, str] | None = None
    ) -> list[Any]:
        """Answer several in their order, all in one read transaction.

        `marked` names a mark (graph.ports.marks) and the value it must have in that same transaction, so that a look
        at the mark costs no question of its own; else MarkDiffers is raised.
        """
        ...
