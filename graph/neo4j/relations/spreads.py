"""What is reachable: one statement, a level for each step, which goes on from what no earlier level has reached.

Once more is reached than may be told no level goes on: what lies beyond is farther than all of that. A level takes each
node once, whatever leads to it, before it asks whether that was reached earlier: the lists of what was are long.
"""

from collections.abc import Sequence
from functools import lru_cache

from graph.model.declaration.model import Model
from graph.model.linked import Spread, Towards
from graph.neo4j.naming import quoted, type_of
from graph.neo4j.statement import Asking, Statement
from graph.telling import spreads as telling

ARROWS = {Towards.OUT: ("-", "->"), Towards.IN: ("<-", "-"), Towards.BOTH: ("-", "-")}


async def spreads(
    asking: Asking,
    model: Model,
    starts: Sequence[tuple[str, str]],
    over: Sequence[str],
    towards: Towards,
    depth: int,
    most: int,
) -> list[Spread]:
    """See graph.ports.spreads."""
    labels = tuple(sorted({label for label, _ in starts}))
    if not over or not starts:
        return [Spread() for _ in starts]
    ids = {f"s{at}": sorted({node for held, node in starts if held == label}) for at, label in enumerate(labels)}
    statement = _statement(model, labels, tuple(sorted(set(over))), towards, depth)
    found = await asking.rows(statement, {**ids, "most": most + 1})
    rows = [(start, *row) for start, walked in found for by in walked for row in by]
    return telling.spreads(model, rows, starts, most)


@lru_cache(500)
def _statement(model: Model, labels: tuple[str, ...], over: tuple[str, ...], towards: Towards, depth: int) -> Statement:
    types = sorted(
        {quoted(type_of(label, rel)) for label in model.labels for rel in label.relationships if rel.name in over}
    )
    before, after = ARROWS[towards]
    step = f"(f){before}[r:{'|'.join(types)}]{after}(m)"
    begun = " UNION ALL ".join(
        f"UNWIND $s{at} AS id MATCH (n:{quoted(label)} {{id: id}}) RETURN n" for at, label in enumerate(labels)
    )
    levels = " ".join(_level(step, number) for number in range(1, depth + 1))
    walked = " + ".join(f"w{number}" for number in range(1, depth + 1))
    text = f"CALL () {{ {begun} }} WITH n, [n] AS l0 {levels} RETURN n.id, {walked} AS walked"
    return Statement("spreads", text)


def _level(step: str, number: int) -> str:
    """The nodes reached by this step, and by which relationships."""
    seen = [f"l{at}" for at in range(number)]
    new = " AND ".join(f"NOT m IN {level}" for level in seen)
    so_far = " + ".join(f"size({level})" for level in seen)
    return (
        f"CALL ({', '.join(seen)}) {{ UNWIND CASE WHEN {so_far} > $most THEN [] ELSE {seen[-1]} END AS f MATCH {step} "
        f"WITH m, collect(r) AS by WHERE {new} WITH m, by ORDER BY m.id LIMIT $most "
        f"RETURN collect(m) AS l{number}, collect([r IN by | "
        f"[{number}, labels(startNode(r))[0], type(r), startNode(r).id, endNode(r).id]]) AS w{number} }}"
    )
