"""The whole map."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.ports.walk import Order
from loaders.mapping.condition import Condition
from loaders.mapping.fields import FieldMap
from loaders.mapping.groups import GroupRoot
from loaders.mapping.roots import BatchRoot, CountRoot, KeyRoot, ListRoot, NodeRoot
from loaders.mapping.tables import TableRoot


@dataclass(frozen=True, slots=True)
class ObjectMap:
    """One object type: the label of its rows (None: rows or items of whatever holds it) and its fields."""

    label: str | None
    fields: Mapping[str, FieldMap]


RootMap = NodeRoot | KeyRoot | ListRoot | CountRoot | BatchRoot | GroupRoot | TableRoot


@dataclass(frozen=True, slots=True)
class SchemaMap:
    """The whole map, by type name; `types` finds the type of a label; `orders` the key of an order enumeration."""

    objects: Mapping[str, ObjectMap]
    wheres: Mapping[str, Mapping[str, Condition]]
    orders: Mapping[str, Mapping[str, Order]]
    roots: Mapping[str, RootMap]
    types: Mapping[str, str] = field(default_factory=dict)
