"""Where things are kept: what can be fetched again in the user's cache, the data in the user's data folder."""

import os
from pathlib import Path


def cache() -> Path:
    """The folder of all that was fetched."""
    return _folder("XDG_CACHE_HOME", "~/.cache") / "muster" / "neo4j"


def data() -> Path:
    """The folder of the server that is meant when none is named."""
    return _folder("XDG_DATA_HOME", "~/.local/share") / "muster" / "neo4j"


def _folder(variable: str, otherwise: str) -> Path:
    named = Path(os.environ.get(variable, ""))
    return named if named.is_absolute() else Path(otherwise).expanduser()
