"""Chains: one statement; no path goes twice over the same relationship, so that a circle ends."""

from collections.abc import Sequence
from functools import lru_cache

from graph.model.declaration.hop import Direction, Hop
from graph.model.declaration.model import Model
from graph.model.linked import Chain
from graph.neo4j.naming import quoted, type_of
from graph.neo4j.statement import Asking, Statement
from graph.telling import chains as telling


async def chains(
    asking: Asking, model: Model, label: str, hop: str, ids: Sequence[str], depth: int, most: int
) -> list[Chain]:
    """See graph.ports.chains."""
    statement = _statement(model, model.hop(label, hop), depth + 1)
    rows = await asking.rows(statement, {"ids": list(dict.fromkeys(ids)), "most": most + 1})
    return telling.chains([(start, *pair) for start, found in rows for pair in found], ids, depth, most)


@lru_cache(500)
def _statement(model: Model, hop: Hop, depth: int) -> Statement:
    assert hop.relationship is not None
    inside = f"[:{quoted(type_of(model.label(hop.owner), hop.relationship))}*1..{depth}]"
    arrow = f"-{inside}->" if hop.direction is Direction.OUT else f"<-{inside}-"
    text = (
        f"UNWIND $ids AS id MATCH (s:{quoted(hop.start)} {{id: id}}) "
        f"CALL (s) {{ MATCH path = (s){arrow}(m) WHERE m <> s WITH m, min(length(path)) AS depth "
        "ORDER BY depth, m.code, m.id LIMIT $most RETURN collect([m.id, depth]) AS found } "
        "RETURN id, found"
    )
    return Statement(f"chains-{hop.start}-{hop.name}", text)
