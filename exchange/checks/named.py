"""Every code that a line of a standard names, found in its value types."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from exchange.standards import Named, Reference
from graph.model.requirements import Requirement
from graph.model.rules import Base, BaseKind

FIELDS = {
    ("Alternative", "type"): Named.EQUIPMENT_TYPE,
    ("HasUnits", "type"): Named.EQUIPMENT_TYPE,
    ("HasTask", "task"): Named.TASK,
    ("AskedQualification", "any_of"): Named.QUALIFICATION_TYPE,
    ("Bound", "measure"): Named.MEASURE,
    ("Equipment", "capacity"): Named.MEASURE,
    ("Recency", "kinds"): Named.EXERCISE_KIND,
}
BASES = {
    BaseKind.ROLE: Named.ROLE,
    BaseKind.UNITS: Named.EQUIPMENT_TYPE,
    BaseKind.MEASURE: Named.MEASURE,
}


def references(line: Requirement) -> Iterator[Reference]:
    """The codes with what they name; a bound on the hours of an exercise names no measure."""
    for part in (line.asks, line.rule, line.condition):
        yield from _walk(part)


def _walk(value: Any) -> Iterator[Reference]:
    if isinstance(value, tuple):
        for item in value:
            yield from _walk(item)
    elif isinstance(value, Base):
        if value.kind in BASES and value.of is not None:
            yield Reference(BASES[value.kind], value.of, 0)
    elif is_dataclass(value):
        for item in fields(value):
            if item.name != "exercise_hours":
                yield from _field(type(value).__name__, item.name, getattr(value, item.name))


def _field(owner: str, name: str, held: Any) -> Iterator[Reference]:
    named = Named.ROLE if name == "roles" else FIELDS.get((owner, name))
    if named is None:
        yield from _walk(held)
    elif held is not None:
        for code in held if isinstance(held, tuple) else (held,):
            yield Reference(named, code, 0)
