"""Whole rows as they are kept, by id: many in one record, as flat lists."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from graph.model.declaration.hop import Direction
from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.neo4j.naming import STAMPS, arrow, far_label, is_end, quoted, type_of
from graph.neo4j.statement import NONE, Asking, Statement, Values
from graph.ports.rows import Row

T = TypeVar("T")
MOST = 10_000
"""How much travels at once."""

COUNTED = 10
"""How much is counted by one statement: planning one takes longer than in proportion to its length."""


def batches(held: Sequence[T], most: int = MOST) -> Iterator[list[T]]:
    """The same in batches."""
    rest = iter(held)
    while batch := list(islice(rest, most)):
        yield batch


async def listed(asking: Asking, statement: Statement, values: Values = NONE) -> list[Any]:
    """The one list that a statement gives."""
    [[found]] = await asking.rows(statement, values)
    return list(found)


async def by_ids(asking: Asking, statement: Statement, ids: Sequence[str]) -> list[Any]:
    """All that a statement gives for these ids, each asked once."""
    found: list[Any] = []
    for batch in batches(list(dict.fromkeys(ids))):
        found += await listed(asking, statement, {"ids": batch})
    return found


async def nodes(asking: Asking, model: Model, label: str, ids: Sequence[str]) -> dict[str, Row]:
    """The nodes there are among these ids."""
    declared = model.label(label)
    values = node_values(declared)
    text = f"UNWIND $ids AS id MATCH (n:{quoted(label)} {{id: id}}) RETURN collect([{', '.join(values.values())}])"
    found = await by_ids(asking, Statement(f"nodes-{label}", text), ids)
    return {row[0]: dict(zip(values, row, strict=True)) for row in found}


def node_values(declared: Label) -> dict[str, str]:
    """What a row of a node has, as expressions of `n`."""
    values = {name: f"n.{quoted(name)}" for name in ("id", *(prop.name for prop in declared.properties), *STAMPS)}
    return values | {rel.field: end_of("n", declared, rel) for rel in declared.relationships if is_end(rel)}


def edge_values(rel: Relationship) -> dict[str, str]:
    """What a row of a relationship with properties has, as expressions of `r` from `a` to `b`."""
    values = {"id": "r.id", "from_id": "a.id", "to_id": "b.id"}
    return values | {name: f"r.{quoted(name)}" for name in (*(prop.name for prop in rel.properties), *STAMPS)}


def end_of(variable: str, start: Label, rel: Relationship) -> str:
    """The id of the end of a relationship to one."""
    return f"head([({variable})-[:{quoted(type_of(start, rel))}]->(end) | end.id])"


async def ids(asking: Asking, label: str) -> list[str]:
    """All ids of a label, in order of id."""
    text = f"MATCH (n:{quoted(label)}) WHERE n.id IS NOT NULL RETURN collect(n.id)"
    return sorted(await listed(asking, Statement(f"ids-{label}", text)))


async def ids_up_to(asking: Asking, label: str, property: str, value: str) -> list[str]:
    """The ids at which an indexed property is there and not above the value, in order of id."""
    return sorted(await listed(asking, up_to(label, property), {"value": value}))


def up_to(label: str, property: str) -> Statement:
    """What ids_up_to() asks."""
    text = f"MATCH (n:{quoted(label)}) WHERE n.{quoted(property)} <= $value RETURN collect(n.id)"
    return Statement(f"ids-up-to-{label}-{property}", text)


async def edges(
    asking: Asking, model: Model, label: str, field: str, ids: Sequence[str], *, by_start: bool
) -> dict[str, Row]:
    """The rows of a relationship with properties, by their own ids or by those of their starts."""
    declared = model.label(label)
    rel = declared.relationship(field)
    if not rel.has_rows:
        raise KeyError(f"{label}.{field} has no rows of its own")
    values = edge_values(rel)
    start, own = (" {id: id}", "") if by_start else ("", " {id: id}")
    text = (
        f"UNWIND $ids AS id MATCH (a:{quoted(label)}{start})-[r:{quoted(type_of(declared, rel))}{own}]->(b) "
        f"RETURN collect([{', '.join(values.values())}])"
    )
    name = f"edges-{label}-{field}" + ("-of" if by_start else "")
    found = await by_ids(asking, Statement(name, text), ids)
    return {row[0]: dict(zip(values, row, strict=True)) for row in found}


async def links(
    asking: Asking, model: Model, label: str, field: str, from_ids: Sequence[str] | None
) -> list[tuple[str, str]]:
    """Pairs (from, to) of a relationship, in order."""
    declared = model.label(label)
    kind = quoted(type_of(declared, declared.relationship(field)))
    if from_ids is None:
        text = f"MATCH (a:{quoted(label)})-[:{kind}]->(b) RETURN collect([a.id, b.id])"
        found = await listed(asking, Statement(f"links-{label}-{field}", text))
    else:
        text = f"UNWIND $ids AS id MATCH (a:{quoted(label)} {{id: id}})-[:{kind}]->(b) RETURN collect([id, b.id])"
        found = await by_ids(asking, Statement(f"links-{label}-{field}-of", text), from_ids)
    return sorted((start, end) for start, end in found)


async def related_ids(asking: Asking, model: Model, label: str, hop: str, ids: Sequence[str]) -> list[str]:
    """The distinct ids that one hop leads to from these nodes, in order of id."""
    way = model.hop(label, hop)
    start = f"UNWIND $ids AS id MATCH (a:{quoted(label)} {{id: id}})"
    if way.direction is Direction.TERM:
        assert way.term is not None
        text = f"{start} MATCH (b:Term {{list: '{way.term.terms}', code: a.{quoted(hop)}}})"
    else:
        text = f"{start}{arrow(model, way)}(b{far_label(model, way)})"
    statement = Statement(f"related-{label}-{hop}", f"{text} RETURN collect(DISTINCT b.id)")
    return sorted(set(await by_ids(asking, statement, ids)))


async def count_all(asking: Asking, model: Model) -> dict[str, int]:
    """How many nodes of each label and rows or pairs of each relationship there are."""
    counts = {label.name: f"(:{quoted(label.name)})" for label in model.labels}
    counts |= {
        f"{label.name}.{rel.field}": f"(:{quoted(label.name)})-[:{quoted(type_of(label, rel))}]->()"
        for label in model.labels
        for rel in label.relationships
    }
    found: list[int] = []
    for batch in batches(list(counts.values()), COUNTED):
        told = ", ".join(f"COUNT {{ {pattern} }}" for pattern in batch)
        found += await listed(asking, Statement("count-all", f"RETURN [{told}]"))
    return dict(zip(counts, found, strict=True))
