"""What another program can have written into the graph and no row tells."""

from collections.abc import Iterator

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.model.values import canonical_json
from graph.neo4j.definitions import definitions
from graph.neo4j.naming import KEY, LOCK, MARK, STAMPS, key_is_kept, own_properties, quoted, type_of
from graph.neo4j.rows import MOST, listed, node_values
from graph.neo4j.schema import INDEXES
from graph.neo4j.statement import Asking, Statement
from graph.ports.strays import Astray, Stray

LABELS = Statement(
    "stray-labels",
    "MATCH (n) WITH labels(n) AS names, count(*) AS many, min(toStringOrNull(n.id)) AS one "
    "WHERE size(names) <> 1 OR NOT names[0] IN $known RETURN names, many, one ORDER BY names",
)
TYPES = Statement(
    "stray-types",
    "MATCH (a)-[r]->(b) WITH labels(a) AS starts, type(r) AS name, labels(b) AS ends, count(*) AS many, "
    "min(toStringOrNull(a.id)) AS one WHERE NOT [starts[0], name, ends[0]] IN $known "
    "RETURN starts, name, ends, many, one ORDER BY starts, name, ends",
)
UNTOLD = "coalesce({id} > '', false) = false"
"""An id that no page comes to: none, or no text."""


async def strays(asking: Asking, model: Model) -> list[Stray]:
    """See graph.ports.strays."""
    found = [*await _unguarded(asking, model), *await _labels(asking, model), *await _types(asking, model)]
    for label in model.labels:
        found += [stray for look in _of_nodes(label) for stray in await _told(asking, *look)]
        if key_is_kept(label):
            found += await _keys(asking, label)
        for rel in label.relationships:
            found += [stray for look in _of_relationship(label, rel) for stray in await _told(asking, *look)]
    return found


async def _unguarded(asking: Asking, model: Model) -> list[Stray]:
    there = set(await listed(asking, INDEXES))
    lacking = [one.name for one in definitions(model) if one.name not in there]
    return [Stray(Astray.UNGUARDED, name.split("_")[1], name=name) for name in lacking]


async def _labels(asking: Asking, model: Model) -> list[Stray]:
    known = [MARK, LOCK, *(label.name for label in model.labels)]
    found = await asking.rows(LABELS, {"known": known})
    return [Stray(Astray.LABEL, ":".join(sorted(names)) or "-", many, example=one) for names, many, one in found]


async def _types(asking: Asking, model: Model) -> list[Stray]:
    known = [[label.name, type_of(label, rel), rel.to] for label in model.labels for rel in label.relationships]
    found = await asking.rows(TYPES, {"known": known})
    return [
        Stray(Astray.TYPE, f"{':'.join(starts) or '-'} → {':'.join(ends) or '-'}", many, name, one)
        for starts, name, ends, many, one in found
    ]


Look = tuple[Astray, str, str]
"""What is looked for, at whom, and the text that tells (name, how many, the id of one)."""


def _of_nodes(label: Label) -> Iterator[Look]:
    nodes = f"MATCH (n:{quoted(label.name)})"
    known = ["id", *(prop.name for prop in label.properties), *STAMPS, *own_properties(label)]
    yield Astray.PROPERTY, label.name, _properties(nodes, "n", known, "n.id")
    yield (
        Astray.NO_ID,
        label.name,
        f"{nodes} WHERE {UNTOLD.format(id='n.id')} RETURN null AS name, count(*) AS many, null AS one",
    )


def _of_relationship(label: Label, rel: Relationship) -> Iterator[Look]:
    name, owner = f"{label.name}.{rel.field}", quoted(label.name)
    kind, end = quoted(type_of(label, rel)), quoted(rel.to)
    pairs = f"MATCH (a:{owner})-[r:{kind}]->(b)"
    known = ["id", *(prop.name for prop in rel.properties), *STAMPS] if rel.has_rows else []
    yield Astray.PROPERTY, name, _properties(pairs, "r", known, "a.id")
    if rel.has_rows:
        some = "RETURN null AS name, count(*) AS many, min(toStringOrNull(a.id)) AS one"
        yield Astray.NO_ID, name, f"{pairs} WHERE {UNTOLD.format(id='r.id')} {some}"
    elif rel.many:
        twice = f"{pairs} WITH a, b, count(*) AS many WHERE many > 1"
        yield Astray.TWICE, name, f"{twice} RETURN null AS name, count(*) AS many, min(toStringOrNull(a.id)) AS one"
    else:
        several = f"MATCH (a:{owner}) WHERE COUNT {{ (a)-[:{kind}]->() }} > 1"
        yield (
            Astray.SEVERAL_ENDS,
            name,
            f"{several} RETURN null AS name, count(*) AS many, min(toStringOrNull(a.id)) AS one",
        )
    if not rel.inverse_many:
        several = f"MATCH (b:{end}) WHERE COUNT {{ (b)<-[:{kind}]-(:{owner}) }} > 1"
        yield (
            Astray.SEVERAL_STARTS,
            name,
            f"{several} RETURN null AS name, count(*) AS many, min(toStringOrNull(b.id)) AS one",
        )


def _properties(matched: str, variable: str, known: list[str], id: str) -> str:
    names = ", ".join(f"'{name}'" for name in known)
    return (
        f"{matched} UNWIND keys({variable}) AS name WITH name, {id} AS id WHERE NOT name IN [{names}] "
        "RETURN name, count(*) AS many, min(toStringOrNull(id)) AS one ORDER BY name"
    )


async def _told(asking: Asking, astray: Astray, owner: str, text: str) -> list[Stray]:
    found = await asking.rows(Statement(f"stray-{astray.value.lower()}-{owner}", text))
    return [Stray(astray, owner, many, name, one) for name, many, one in found if many]


async def _keys(asking: Asking, label: Label) -> list[Stray]:
    """Nodes whose kept key is not theirs, in pages."""
    values = node_values(label)
    key = ", ".join(values[name] for name in label.key)
    text = (
        f"MATCH (n:{quoted(label.name)}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $most "
        f"RETURN collect([n.id, n.{quoted(KEY)}, {key}])"
    )
    page, after, wrong = Statement(f"keys-{label.name}", text), "", []
    while rows := await listed(asking, page, {"after": after, "most": MOST}):
        wrong += [id for id, kept, *parts in rows if kept != canonical_json(parts)]
        after = rows[-1][0]
    return [Stray(Astray.KEY, label.name, len(wrong), KEY, wrong[0])] if wrong else []
