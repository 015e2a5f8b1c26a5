"""The map from the contract's types and fields to labels and properties; the contract hands it over."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.ports.group import Key, Split, Sum
from graph.ports.store import Store
from graph.ports.walk import Form, Order
from loaders.moment import Moment

Arguments = Mapping[str, Any]
Fill = Callable[[Sequence[Any], Arguments, Moment], Any]
"""(values of needs and keys, arguments, moment) -> the field's value, JSON-able."""
Batch = Callable[[Store, Sequence[Sequence[Any]], Arguments, Moment], Awaitable[list[Any]]]
"""The same for all rows of a level at once, with the store; one result for each call, in order."""


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


@dataclass(frozen=True, slots=True)
class Computed:
    """Worked out in Python from properties of the row (`needs`) or, in an item, also from its entries (`keys`)."""

    fill: Fill
    needs: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Batched:
    """Worked out in Python for all rows of the level in one question.

    `day` names the property that Holds has: the day that the row holds for is handed over after the needs.
    `made`: in an object that another batch made, it is worked out from the entries which that one gave it.
    """

    batch: Batch
    needs: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    day: str | None = None
    made: Computed | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """An object made of the row's kept state or, where the argument names another day than today, of rows worked out.

    `rows` gives for each call (the row's id) a raw row to read instead, with hops to many as lists of raw rows.
    """

    argument: str
    rows: Batch
    present: str | None = None


FieldMap = Prop | Holds | Ident | Fixed | Inline | To | Listed | Structured | Entry | Lead | Computed | Batched | Laid


@dataclass(frozen=True, slots=True)
class ObjectMap:
    """One object type: the label of its rows (None: rows or items of whatever holds it) and its fields."""

    label: str | None
    fields: Mapping[str, FieldMap]


@dataclass(frozen=True, slots=True)
class Condition:
    """A field of a `where`: the property that its operators compare, at the end of `path` (hops, some one of each).

    `tree` names the hop to the parent that `within` climbs. `derived` translates a value into several of the property.
    `where` names the input that `is`, `some`, `none` and `every` take, at the end of `way`.
    `is_text`: it compares nothing but takes a text, by which whatever is searched is found.
    """

    property: str
    of_edge: bool = False
    path: tuple[str, ...] = ()
    tree: str | None = None
    derived: Mapping[str, tuple[str, ...]] | None = None
    where: str = ""
    way: tuple[str, ...] = ()
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class NodeRoot:
    """`node(id)`, or with `is_list` `nodes(ids)`; with `label` of that one only."""

    argument: str
    is_list: bool = False
    label: str | None = None


@dataclass(frozen=True, slots=True)
class KeyRoot:
    """The one node whose properties equal the arguments: pairs of argument and property."""

    label: str
    key: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ListRoot:
    """A connection over all nodes of a label; with `near` (see Away) over those near a place, the nearest first."""

    label: str
    order: tuple[Order, ...] = ()
    near: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class CountRoot:
    """Counts of the nodes that fit, by a property: `shape` makes the plain object of pairs (value, count)."""

    label: str
    by: str
    shape: Callable[[Sequence[tuple[Any, int]]], Any]


@dataclass(frozen=True, slots=True)
class BatchRoot:
    """What a batch works out for one call without values, from the arguments alone."""

    batch: Batch


@dataclass(frozen=True, slots=True)
class KeyMap:
    """A key of groups. `tree`: the hop up from its node, and the property by which one above may be asked for; where
    one above is kept, `by_level` has, by that property, the hop to it in place of the last one of `path`.

    `is_current`: of relationships with days only those that hold today. `words` tells each value of a choice in both
    languages; of a node they are in the properties that `named` names. `is_plain`: of a relationship a value, no term.
    """

    path: tuple[str, ...] = ()
    property: str = ""
    of_edge: bool = False
    letters: int | None = None
    tree: tuple[str, str] | None = None
    by_level: Mapping[str, str] = field(default_factory=dict)
    is_current: bool = False
    words: Mapping[Any, tuple[str, str]] = field(default_factory=dict)
    named: tuple[str, ...] = ()
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class GroupRoot:
    """Counts and sums of nodes by keys, by the names that the enumeration `kind` has; a sum by its field's name."""

    label: str
    kind: str
    keys: Mapping[str, KeyMap]
    sums: Mapping[str, Sum]


@dataclass(slots=True)
class Told:
    """One group as it is handed to a table: what each key that was asked by is (see KeyMap: its value, or what names
    it), the values of the view's own keys, its count; of each sum that in millionths (of whole numbers as it is), and
    how many it adds up; how many different ones there are; of each split how many have each of its values. Not frozen:
    that costs three times as much to make, and one answer has thousands."""

    by: tuple[tuple[Any, ...], ...]
    more: tuple[Any, ...]
    count: int
    sums: tuple[tuple[int | None, int], ...] = ()
    different: tuple[int, ...] = ()
    splits: tuple[list[int], ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What a table asks the store for: keys beside those it is asked by, with the properties of one that is a node;
    sums, of what the different ones are counted, and splits. `most` groups, more are refused.

    `shown_in`: the field that the sums are for; of an answer without it there are none.
    """

    keys: tuple[tuple[Key, tuple[str, ...]], ...] = ()
    sums: tuple[Sum, ...] = ()
    shown_in: str | None = None
    different: tuple[str, ...] = ()
    splits: tuple[Split, ...] = ()
    most: int = 20_000


Tell = Callable[[Store, Sequence[Sequence[Told]], Arguments, Moment], Awaitable[Any]]
"""(the groups of each view, arguments with the `where` as it can be sent again) -> the object, JSON-able."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The views of the nodes that fit, asked at once, and what makes the answer of them."""

    views: tuple[View, ...]
    tell: Tell


@dataclass(frozen=True, slots=True)
class TableRoot:
    """A table of the nodes of a label by the keys that the arguments `axes` name, of those that `kind` has.

    `kept` tells it of kept state; `anew`, where there is one, on another day than today by the argument `on`.
    """

    label: str
    kind: str
    keys: Mapping[str, KeyMap]
    axes: tuple[str, ...]
    kept: Telling
    anew: Telling | None = None


RootMap = NodeRoot | KeyRoot | ListRoot | CountRoot | BatchRoot | GroupRoot | TableRoot


@dataclass(frozen=True, slots=True)
class SchemaMap:
    """The whole map, by type name; `types` finds the type of a label; `orders` the key of an order enumeration."""

    objects: Mapping[str, ObjectMap]
    wheres: Mapping[str, Mapping[str, Condition]]
    orders: Mapping[str, Mapping[str, Order]]
    roots: Mapping[str, RootMap]
    types: Mapping[str, str] = field(default_factory=dict)
