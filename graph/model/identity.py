"""Stable ids: the same register has the same ids in every store."""

import json
from uuid import UUID, uuid5

NAMESPACE = UUID("6d757374-6572-5000-8000-726567697374")


def node_id(label: str, *key: str) -> str:
    """The id of what comes from files or is derived: a UUIDv5 of its label and its key.

    A part of the key that is a relationship is given as the id of the node it leads to.
    """
    return str(uuid5(NAMESPACE, json.dumps([label, *key], ensure_ascii=False, separators=(",", ":"))))


def relationship_id(name: str, from_id: str, to_id: str, *unique: str | None) -> str:
    """The id of a relationship with properties: a UUIDv5 of both ends, its name and what it is unique by."""
    text = json.dumps([from_id, name, to_id, *unique], ensure_ascii=False, separators=(",", ":"))
    return str(uuid5(NAMESPACE, text))


def global_id(label: str, node: str) -> str:
    """The id that clients see, the text `Label:id`."""
    return f"{label}:{node}"
