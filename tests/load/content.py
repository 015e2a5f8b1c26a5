"""What a store keeps, as plain values, so that one equality compares two states."""

from collections.abc import Sequence
from typing import Any

from graph.model.declaration.label import Label
from graph.model.labels.change import HISTORY
from graph.model.registry import MODEL
from graph.ports.marks import LAST_CHANGE
from graph.ports.store import Store

Content = dict[str, Any]


async def content(store: Store) -> Content:
    """All nodes with their stamps, all relationships; of the registry itself, not of its history."""
    return await _content(store, [label for label in MODEL.labels if label.name not in HISTORY])


async def history(store: Store) -> Content:
    """All entries with their rows, and where the chain ends."""
    labels = [label for label in MODEL.labels if label.name in HISTORY]
    return {**await _content(store, labels), LAST_CHANGE: await store.mark(LAST_CHANGE)}


async def _content(store: Store, labels: Sequence[Label]) -> Content:
    found: Content = {}
    for label in labels:
        ids = await store.ids(label.name)
        found[label.name] = await store.nodes(label.name, ids)
        for rel in label.relationships:
            name = f"{label.name}.{rel.field}"
            if rel.has_rows:
                found[name] = await store.edges(label.name, rel.field, ids)
            elif rel.many:
                found[name] = await store.links(label.name, rel.field)
    return found
