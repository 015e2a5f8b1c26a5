"""The key of a node in words, for messages to people."""

from collections.abc import Sequence

from graph.model.declaration.model import Model
from graph.neo4j.naming import quoted
from graph.neo4j.rows import by_ids, end_of
from graph.neo4j.statement import Asking, Statement


async def key_words(asking: Asking, model: Model, label: str, ids: Sequence[str]) -> dict[str, str]:
    """The key of each of these nodes: its parts with blanks between, ends by their own keys."""
    declared = model.label(label)
    ends = {rel.field: rel for rel in declared.relationships}
    parts = [end_of("n", declared, ends[name]) if name in ends else f"n.{quoted(name)}" for name in declared.key]
    text = f"UNWIND $ids AS id MATCH (n:{quoted(label)} {{id: id}}) RETURN collect([id, {', '.join(parts)}])"
    found = await by_ids(asking, Statement(f"key-{label}", text), ids)
    words = {row[0]: [str(part) for part in row[1:]] for row in found}
    for index, name in enumerate(declared.key):
        if name in ends:
            told = await key_words(asking, model, ends[name].to, sorted({held[index] for held in words.values()}))
            for held in words.values():
                held[index] = told.get(held[index], held[index])
    return {node: " ".join(held) for node, held in words.items()}
