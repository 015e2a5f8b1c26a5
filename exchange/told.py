"""What the history is told of a load: its name, and its files as they were read."""

import re
from pathlib import Path
from typing import Any

from exchange.folder import Files
from exchange.keys import Keys
from exchange.manifest import Manifest
from exchange.text import FORBIDDEN
from graph.model.labels.change import CHANGE

ACTOR = "muster"
"""Who loads when nobody else is told."""


def subject(path: Path, manifest: Manifest) -> str:
    """The name of the register, else of its folder or its one file."""
    return _plain(manifest.name or path.resolve().name or str(path))[: CHANGE.property("subject").max_length]


def files(found: Files, keys: Keys) -> list[dict[str, Any]]:
    """Every file that was read, by name, with its hash and size and, of a table, its number of rows."""
    seen = {**found.fingerprints, **keys.fingerprints}
    tables = {source.name for source in found.sources}
    return [
        {
            "file": _plain(name),
            "sha256": seen[name].sha256,
            "bytes": seen[name].bytes,
            "rows": keys.rows.get(name, 0) if name in tables else None,
        }
        for name in sorted(seen)
    ]


def _plain(text: str) -> str:
    """A name that any store can keep, whatever a file system allows."""
    return re.sub(FORBIDDEN, "\ufffd", text)
