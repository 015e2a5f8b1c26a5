"""Entries and their rows as JSON, each on a line of its own."""

import json
from typing import Any

import orjson

from graph.ports.rows import Row
from registry.history.chain import ENTRY, ROW

PARSED = frozenset({"files", "counts", "before", "after"})


def entry_line(entry: Row) -> str:
    """An entry, its rows apart."""
    return _line({name: entry[name] for name in (*ENTRY, "hash")})


def row_line(row: Row) -> str:
    """One row of an entry."""
    return _line({name: row[name] for name in ROW})


def _line(held: dict[str, Any]) -> str:
    told = {name: json.loads(value) if name in PARSED and value is not None else value for name, value in held.items()}
    return orjson.dumps(told).decode()
