"""Reads from the schema what each type, condition and order maps to, for the loaders."""

from dataclasses import replace
from typing import Any

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.ports.walk import Form, Order
from loaders.mapping.condition import Condition
from loaders.mapping.contract import ObjectMap, SchemaMap
from loaders.mapping.fields import Entry, FieldMap, Holds, Lead, Listed, Prop, Structured, To
from schema.fields import BY_NAME, MAP, Rows
from schema.wheres import CONDITION

DEFINITION = "strawberry-definition"
FORMS = {
    Kind.DECIMAL: Form.DECIMAL,
    Kind.CODES: Form.JSON,
    Kind.MEASURES: Form.JSON,
    Kind.NUMBERS: Form.JSON,
    Kind.STRUCTURE: Form.JSON,
}
OBJECTS = (GraphQLObjectType,)


def map_of(schema: GraphQLSchema, model: Model) -> SchemaMap:
    """The whole map of a schema that was declared by `schema.fields` and `schema.wheres`."""
    objects: dict[str, ObjectMap] = {}
    wheres: dict[str, dict[str, Condition]] = {}
    orders: dict[str, dict[str, Order]] = {}
    for name, kind in schema.type_map.items():
        if isinstance(kind, GraphQLObjectType) and kind is not schema.query_type:
            rows = _rows(kind)
            if rows is not None:
                objects[name] = _object(kind, rows, model)
        elif isinstance(kind, GraphQLInputObjectType):
            conditions = _conditions(kind)
            if conditions:
                wheres[name] = conditions
        elif isinstance(kind, GraphQLEnumType) and DEFINITION in kind.extensions:
            held = getattr(kind.extensions[DEFINITION].wrapped_cls, "orders", None)
            if held is not None:
                orders[name] = held
    assert schema.query_type is not None
    roots = {name: _definition(field).metadata[MAP] for name, field in schema.query_type.fields.items()}
    node = schema.type_map["Node"]
    types = {
        found.label: name
        for name, found in objects.items()
        if found.label and node in getattr(schema.type_map[name], "interfaces", ())
    }
    return SchemaMap(objects, wheres, orders, roots, types)


def _definition(field: Any) -> Any:
    return field.extensions[DEFINITION]


def _rows(kind: GraphQLObjectType) -> Rows | None:
    definition = kind.extensions.get(DEFINITION)
    found: Rows | None = getattr(definition.origin, "__rows__", None) if definition is not None else None
    return found


def _object(kind: GraphQLObjectType, rows: Rows, model: Model) -> ObjectMap:
    holder: Label | Relationship | None = None
    if rows.label is not None:
        holder = model.label(rows.label)
    elif rows.start is not None and rows.field is not None:
        holder = model.label(rows.start).relationship(rows.field)
    fields = {name: _field(name, _definition(field), holder) for name, field in kind.fields.items()}
    return ObjectMap(rows.label, fields)


def _field(name: str, definition: Any, holder: Label | Relationship | None) -> FieldMap:
    mapped: FieldMap = definition.metadata[MAP]
    own = definition.python_name
    of_edge = isinstance(holder, Relationship)
    if isinstance(mapped, Prop):
        assert holder is not None
        called = mapped.property or own
        form = definition.metadata["form"] or FORMS.get(holder.property(called).kind, Form.PLAIN)
        return Prop(called, form, of_edge)
    if isinstance(mapped, Holds) and mapped.property == BY_NAME:
        return Holds(own)
    if isinstance(mapped, To):
        return To(mapped.hop or own, of_edge)
    if isinstance(mapped, Listed) and mapped.hop == BY_NAME:
        return replace(mapped, hop=own)
    if isinstance(mapped, Structured) and mapped.property == BY_NAME:
        return Structured(own)
    if isinstance(mapped, (Entry, Lead)) and mapped.key == BY_NAME:
        return replace(mapped, key=name)
    return mapped


def _conditions(kind: GraphQLInputObjectType) -> dict[str, Condition]:
    found = {}
    for name, field in kind.fields.items():
        definition = _definition(field)
        declared = definition.metadata.get(CONDITION)
        if declared is not None:
            found[name] = declared.named(definition.python_name)
    return found
