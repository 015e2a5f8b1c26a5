"""Everything that a store keeps, as plain values, so that one equality compares two states."""

from typing import Any

from graph.model.registry import MODEL
from graph.ports.store import Store

Content = dict[str, Any]


async def content(store: Store) -> Content:
    """All nodes with their stamps, all relationships."""
    found: Content = {}
    for label in MODEL.labels:
        ids = await store.ids(label.name)
        found[label.name] = await store.nodes(label.name, ids)
        for rel in label.relationships:
            name = f"{label.name}.{rel.field}"
            if rel.has_rows:
                found[name] = await store.edges(label.name, rel.field, ids)
            elif rel.many:
                found[name] = await store.links(label.name, rel.field)
    return found
