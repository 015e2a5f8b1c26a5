"""Circles of relationships within one label."""

from findings import circles as rules
from graph.model.circles import Pairs
from graph.model.declaration.model import Model
from registry.findings.looking import Looking
from registry.onward import onward

STAND_INS = ("Person", "stands_in_for")


async def circles(look: Looking, model: Model) -> None:
    """Of one relationship at a time all pairs are in memory: of the whole, or what leads on from what is looked at."""
    for label in model.labels:
        for rel in label.relationships:
            rule = rules.STAND_INS if (label.name, rel.field) == STAND_INS else rules.CIRCLE if rel.acyclic else None
            if rule is None or not look.found.wants([rule.code]):
                continue
            pairs = await _pairs(look, label.name, rel.field)
            paths = list(rules.circles(pairs))
            rows = await look.store.nodes(label.name, sorted({id for path in paths for id in path}))
            codes = {id: str(row["code"]) for id, row in rows.items()}
            look.found.take(rules.of_circle(rule, label.name, rel.field, path, codes) for path in paths)


async def _pairs(look: Looking, label: str, field: str) -> Pairs:
    if look.source.is_whole:
        return await look.store.links(label, field)
    if label not in ("Team", "Person"):
        return []
    return await onward(look.store, label, field, await look.source.ids(label) or [])
