"""A registry as a whole: pages of a part in order of key, each found from where the one before ended."""

from graph.model.declaration.model import Model
from graph.neo4j.naming import quoted, type_of
from graph.neo4j.rows import edge_values, listed, node_values
from graph.neo4j.statement import Asking, Statement
from graph.ports.rows import Row
from graph.ports.whole import Key, Part


async def page(asking: Asking, model: Model, part: Part, after: Key | None, most: int) -> list[Row]:
    """The next rows of a part, in order of key."""
    names, found = _asked(model, part)
    key = dict(zip(("after", "then"), after or ("", ""), strict=False))
    rows = await listed(asking, Statement(f"page-{part.name}", found), {"then": "", **key, "most": most})
    return [dict(zip(names, row, strict=True)) for row in rows]


async def last(asking: Asking, model: Model, part: Part) -> Key | None:
    """The last key of a part."""
    label = quoted(part.label)
    if part.field is None:
        text = f"MATCH (n:{label}) USING INDEX n:{label}(id) WHERE n.id > '' RETURN n.id ORDER BY n.id DESC LIMIT 1"
    elif part.key == ("id",):
        kind = _type(model, part)
        text = (
            f"MATCH (:{label})-[r:{kind}]->() USING INDEX r:{kind}(id) WHERE r.id > '' "
            "RETURN r.id ORDER BY r.id DESC LIMIT 1"
        )
    else:
        text = (
            f"MATCH (a:{label}) USING INDEX a:{label}(id) WHERE a.id > '' MATCH (a)-[:{_type(model, part)}]->(b) "
            "RETURN a.id, b.id ORDER BY a.id DESC, b.id DESC LIMIT 1"
        )
    found = await asking.rows(Statement(f"last-{part.name}", text))
    return tuple(found[0]) if found else None


def _type(model: Model, part: Part) -> str:
    declared = model.label(part.label)
    return quoted(type_of(declared, declared.relationship(part.field or "")))


def _asked(model: Model, part: Part) -> tuple[list[str], str]:
    """The names of a row's values, and the text that tells a page of rows as one list."""
    declared = model.label(part.label)
    label = quoted(part.label)
    if part.field is None:
        values = node_values(declared)
        found = f"MATCH (n:{label}) USING INDEX n:{label}(id) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $most"
    elif part.key == ("id",):
        values = edge_values(declared.relationship(part.field))
        kind = _type(model, part)
        found = (
            f"MATCH (a:{label})-[r:{kind}]->(b) USING INDEX r:{kind}(id) WHERE r.id > $after "
            "WITH a, r, b ORDER BY r.id LIMIT $most"
        )
    else:
        values = {"from_id": "a.id", "to_id": "b.id"}
        found = (
            f"MATCH (a:{label}) USING INDEX a:{label}(id) WHERE a.id >= $after MATCH (a)-[:{_type(model, part)}]->(b) "
            "WHERE a.id > $after OR b.id > $then WITH a, b ORDER BY a.id, b.id LIMIT $most"
        )
    return list(values), f"{found} RETURN collect([{', '.join(values.values())}])"
