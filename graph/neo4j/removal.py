"""Removing nodes with what starts at them; what still points at them is remembered until the commit."""

from collections.abc import Sequence

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.neo4j.links import Link, Links
from graph.neo4j.naming import quoted, type_of
from graph.neo4j.rows import batches
from graph.neo4j.statement import Asking, Statement


async def remove(asking: Asking, model: Model, links: Links, label: str, ids: Sequence[str]) -> None:
    """Delete these nodes."""
    declared = model.label(label)
    going = list(dict.fromkeys(ids))
    for rel in declared.relationships:
        links.drop(label, rel.field, set(going))
    pointing = {
        (start.name, type_of(start, rel)): (start, rel)
        for start in model.labels
        for rel in start.relationships
        if rel.to == label
    }
    node = f"MATCH (n:{quoted(label)} {{id: id}})"
    for batch in batches(going):
        await _remember(asking, links, label, pointing, node, batch, going)
        deleted = Statement(f"remove-{label}", f"UNWIND $ids AS id {node} DETACH DELETE n")
        await asking.rows(deleted, {"ids": batch})


async def _remember(
    asking: Asking,
    links: Links,
    label: str,
    pointing: dict[tuple[str, str], tuple[Label, Relationship]],
    node: str,
    batch: list[str],
    going: Sequence[str],
) -> None:
    if not pointing:
        return
    text = f"UNWIND $ids AS id {node}<-[r]-(a) RETURN labels(a)[0], type(r), a.id, id, properties(r)"
    gone = set(going)
    for owner, kind, start, end, properties in await asking.rows(Statement(f"pointing-{label}", text), {"ids": batch}):
        if (owner, kind) in pointing and not (owner == label and start in gone):
            found, rel = pointing[owner, kind]
            links.wait(found.name, rel.field, Link(start, end, properties))
