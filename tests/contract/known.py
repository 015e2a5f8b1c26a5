"""The world with its ids: what was written, so that a test can say what must be found."""

from collections.abc import Iterator
from typing import Any

from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.model.identity import node_id, relationship_id
from graph.ports.rows import Row
from graph.ports.write import Create, CreateEdges, SetLinks, Write
from tests.contract import world


def node(label: str, key: str) -> str:
    """The id of a node of the world by its code; of a term by "list/code"."""
    return node_id(label, *key.split("/"))


def edge(model: Model, label: str, field: str, row: dict[str, Any]) -> str:
    """The id of a relationship of the world."""
    rel = model.label(label).relationship(field)
    unique = (row.get(name) for name in rel.unique_by)
    return relationship_id(rel.name, node(label, row["from"]), node(rel.to, row["to"]), *unique)


def node_rows(model: Model, label: str) -> list[Row]:
    """The rows of a label as they are written: every field, ends as ids."""
    declared = model.label(label)
    ends: dict[str, Relationship] = {rel.field: rel for rel in declared.relationships if not rel.many}
    rows: list[Row] = []
    for told in world.NODES.get(label, []):
        key = "/".join(str(told[name]) for name in declared.key)
        row: Row = {"id": node(label, key), **{prop.name: told.get(prop.name) for prop in declared.properties}}
        row |= {name: node(rel.to, told[name]) if told.get(name) else None for name, rel in ends.items()}
        rows.append(row)
    return rows


def edge_rows(model: Model, label: str, field: str) -> list[Row]:
    """The rows of a relationship with properties as they are written."""
    rel = model.label(label).relationship(field)
    return [
        {
            "id": edge(model, label, field, told),
            "from_id": node(label, told["from"]),
            "to_id": node(rel.to, told["to"]),
            **{prop.name: told.get(prop.name) for prop in rel.properties},
        }
        for told in world.EDGES.get((label, field), [])
    ]


def links(model: Model, label: str, field: str) -> list[tuple[str, str]]:
    """Pairs of any relationship of the world, in order."""
    rel = model.label(label).relationship(field)
    if rel.has_rows:
        return sorted((row["from_id"], row["to_id"]) for row in edge_rows(model, label, field))
    if not rel.many:
        return sorted((row["id"], row[field]) for row in node_rows(model, label) if row[field])
    told = world.LINKS.get((label, field), [])
    return sorted((node(label, start), node(rel.to, end)) for start, ends in told for end in ends)


def writes(model: Model) -> Iterator[Write]:
    """The whole world as writes; relationships before the nodes they need, since the order is free."""
    for label, field in world.EDGES:
        yield CreateEdges(label, field, edge_rows(model, label, field))
    for (label, field), told in world.LINKS.items():
        to = model.label(label).relationship(field).to
        yield SetLinks(label, field, [(node(label, start), [node(to, end) for end in ends]) for start, ends in told])
    for label in reversed(world.NODES):
        yield Create(label, node_rows(model, label))
