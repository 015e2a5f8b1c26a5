"""The files of a load folder and their columns, derived from the model."""

import re
from dataclasses import dataclass

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from registry.order import ends_first

REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `field` is what it fills in a row. Either a property or a relationship (or one of its ends)."""

    name: str
    field: str
    zh: str
    en: str
    doc: str = ""
    is_key: bool = False
    is_required: bool = False
    property: Property | None = None
    end: Label | None = None
    terms: str | None = None
    is_many: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One file `<plural>.csv`: nodes of a label, or rows of a relationship with properties that starts at it."""

    plural: str
    label: Label
    relationship: Relationship | None
    columns: tuple[Column, ...]

    @property
    def keys(self) -> tuple[Column, ...]:
        """The columns that tell one row from another, in the order of its id."""
        return tuple(column for column in self.columns if column.is_key)

    @property
    def words(self) -> tuple[str, str]:
        """What one row is called, in Chinese and English."""
        named = self.relationship or self.label
        return named.zh, named.en

    def column(self, name: str) -> Column | None:
        """The column of that name."""
        return next((column for column in self.columns if column.name == name), None)


def tables(model: Model) -> dict[str, Table]:
    """All files by plural, in an order in which ends come before their starts as far as can be."""
    labels = ends_first(model)
    found = [_nodes(model, label) for label in labels if label.from_files]
    found += [
        _edges(model, label, rel)
        for label in labels
        if label.from_files
        for rel in label.relationships
        if rel.has_rows and not rel.kept
    ]
    return {table.plural: table for table in found}


def _nodes(model: Model, label: Label) -> Table:
    columns = [_property(prop, prop.name in label.key) for prop in label.properties if _is_read(prop)]
    columns += [
        _reference(model, rel, rel.field, rel.field, rel.field in label.key)
        for rel in label.relationships
        if not rel.has_rows and not rel.kept
    ]
    columns.sort(key=lambda column: label.key.index(column.field) if column.is_key else len(label.key))
    return Table(label.plural, label, None, tuple(columns))


def _edges(model: Model, label: Label, rel: Relationship) -> Table:
    start = Column(snake(label.name), "from_id", label.zh, label.en, "", True, True, end=label)
    name = rel.field if rel.to == label.name else rel.terms or snake(rel.to)
    end = _reference(model, rel, name, "to_id", True)
    unique = [_property(rel.property(found), True) for found in rel.unique_by]
    rest = [_property(prop, False) for prop in rel.properties if prop.name not in rel.unique_by and _is_read(prop)]
    return Table(rel.plural or rel.field, label, rel, (start, end, *unique, *rest))


def _is_read(prop: Property) -> bool:
    return not prop.kept and prop.kind is not Kind.STRUCTURE


def _property(prop: Property, is_key: bool) -> Column:
    return Column(prop.name, prop.name, prop.zh, prop.en, prop.doc, is_key, prop.required, property=prop)


def _reference(model: Model, rel: Relationship, name: str, field: str, is_key: bool) -> Column:
    end = model.label(rel.to)
    is_end = field == "to_id"
    zh, en = (end.zh, end.en) if is_end and rel.terms is None else (rel.zh, rel.en)
    is_many = rel.many and not is_end
    return Column(name, field, zh, en, rel.doc, is_key, rel.required or is_end, None, end, rel.terms, is_many)


def snake(name: str) -> str:
    """EquipmentType as equipment_type."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
