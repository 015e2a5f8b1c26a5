"""What this database cannot constrain itself: a value that must be there, its type, its bounds, its choices."""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.model.declaration.label import Label
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.model.values import MILLION
from graph.neo4j.naming import is_end
from graph.ports.errors import Conflict
from graph.ports.rows import Row

TYPES: Mapping[Kind, type] = {Kind.INTEGER: int, Kind.DECIMAL: int, Kind.BOOLEAN: bool}
LARGEST = 2**63 - 1


def check_names(owner: str, names: Sequence[str], rows: Sequence[Row]) -> None:
    """KeyError where a row has a field that the model lacks."""
    known = set(names)
    for row in rows:
        if not row.keys() <= known:
            raise KeyError(f"{owner} has no {', '.join(sorted(row.keys() - known))}")


def check_new(owner: str, required: Sequence[str], rows: Sequence[Row]) -> None:
    """Conflict where a new row lacks what must be there."""
    for row in rows:
        for name in required:
            if row.get(name) is None:
                raise Conflict(f"{owner}.{name} must have a value")


def check_changed(owner: str, required: Sequence[str], rows: Sequence[Row]) -> None:
    """Conflict where a changed row would lose what must be there."""
    for row in rows:
        for name in required:
            if name in row and row[name] is None:
                raise Conflict(f"{owner}.{name} must have a value")


def check_values(owner: str, properties: Sequence[Property], rows: Sequence[Row]) -> None:
    """Conflict where a value is not what its property allows."""
    for prop in properties:
        allows = _Allowed(prop)
        for row in rows:
            held = row.get(prop.name)
            if held is not None and not allows(held):
                raise Conflict(f"a value is not allowed: {owner}.{prop.name} is {held!r}")


def required_of_node(label: Label) -> list[str]:
    """What a node must have."""
    ends = [rel.field for rel in label.relationships if is_end(rel) and rel.required]
    return ["id", *(prop.name for prop in label.properties if prop.required), *ends]


def required_of_edge(rel: Relationship) -> list[str]:
    """What a relationship with properties must have."""
    return ["id", "from_id", "to_id", *(prop.name for prop in rel.properties if prop.required)]


class _Allowed:
    """Whether a property allows a value."""

    def __init__(self, prop: Property) -> None:
        unit = MILLION if prop.kind is Kind.DECIMAL else 1
        self._type = TYPES.get(prop.kind, str)
        self._choices = {choice.code for choice in prop.choices} if prop.kind is Kind.CHOICE else None
        self._least = -LARGEST if prop.minimum is None else prop.minimum * unit
        self._most = LARGEST if prop.maximum is None else prop.maximum * unit

    def __call__(self, held: Any) -> bool:
        if not isinstance(held, self._type) or isinstance(held, bool) is not (self._type is bool):
            return False
        if isinstance(held, int):
            return self._least <= held <= self._most
        return self._choices is None or held in self._choices
