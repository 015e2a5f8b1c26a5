"""What points at a node and so forbids its removal."""

from collections.abc import Sequence

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.neo4j.key_words import key_words
from graph.neo4j.naming import quoted, type_of
from graph.neo4j.statement import Asking, Statement
from graph.ports.rows import Referrer


async def referrers(asking: Asking, model: Model, label: str, ids: Sequence[str], most: int) -> list[Referrer]:
    """At most so many of what points at these nodes; what is itself among them, or kept, does not count."""
    found: list[Referrer] = []
    for start in model.labels:
        for rel in start.relationships:
            if rel.to == label and not rel.kept and len(found) < most:
                found += await _by_relationship(asking, model, start, rel, ids, most - len(found))
    if label == "Term":
        for owner in model.labels:
            for holder, prop in _terms(owner):
                if len(found) < most:
                    found += await _by_term(asking, model, owner, holder, prop, ids, most - len(found))
    return found


async def _by_relationship(
    asking: Asking, model: Model, start: Label, rel: Relationship, ids: Sequence[str], most: int
) -> list[Referrer]:
    others = "WHERE NOT a.id IN $ids " if start.name == rel.to else ""
    text = (
        f"UNWIND $ids AS id MATCH (b:{quoted(rel.to)} {{id: id}})<-[:{quoted(type_of(start, rel))}]-"
        f"(a:{quoted(start.name)}) {others}RETURN a.id AS near, id ORDER BY id, near LIMIT $most"
    )
    statement = Statement(f"referrers-{start.name}-{rel.field}", text)
    found = await asking.rows(statement, {"ids": list(dict.fromkeys(ids)), "most": most})
    return await _told(asking, model, start, rel.name if rel.has_rows else start.name, rel.field, found)


def _terms(owner: Label) -> list[tuple[Relationship | None, Property]]:
    found: list[tuple[Relationship | None, Property]] = [
        (None, prop) for prop in owner.properties if prop.kind is Kind.TERM
    ]
    for rel in owner.relationships:
        found += [(rel, prop) for prop in rel.properties if prop.kind is Kind.TERM]
    return found


async def _by_term(
    asking: Asking,
    model: Model,
    owner: Label,
    holder: Relationship | None,
    prop: Property,
    ids: Sequence[str],
    most: int,
) -> list[Referrer]:
    name = quoted(prop.name)
    if holder is None:
        pattern = f"MATCH (a:{quoted(owner.name)} {{{name}: t.code}})"
    else:
        pattern = f"MATCH (a:{quoted(owner.name)})-[:{quoted(type_of(owner, holder))} {{{name}: t.code}}]->()"
    text = (
        f"UNWIND $ids AS id MATCH (t:Term {{id: id}}) WHERE t.list = '{prop.terms}' "
        f"CALL (t) {{ {pattern} RETURN a }} RETURN a.id AS near, t.id AS id ORDER BY id, near LIMIT $most"
    )
    statement = Statement(f"referrers-{owner.name}-{prop.name}", text)
    found = await asking.rows(statement, {"ids": list(dict.fromkeys(ids)), "most": most})
    return await _told(asking, model, owner, owner.name if holder is None else holder.name, prop.name, found)


async def _told(
    asking: Asking, model: Model, start: Label, name: str, field: str, found: list[list[str]]
) -> list[Referrer]:
    words = await key_words(asking, model, start.name, sorted({near for near, _ in found})) if found else {}
    return [Referrer(name, words.get(near, near), field, far) for near, far in found]
