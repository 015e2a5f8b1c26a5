"""A small register as the first slice kept it, row by row, and the files that it was loaded from."""

import json
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from graph.ports.store import Store
from graph.sql.connection import Connection
from graph.sql.door import door
from registry.calendar import Calendar
from tests.load.content import content
from tests.load.world import put
from tests.migrations.made import connect, first_slice

FIRST: Mapping[str, Any] = json.loads(Path(__file__).with_name("first_slice.json").read_text("utf-8"))
Row = dict[str, Any]
ROWS: Mapping[str, list[Row]] = FIRST["rows"]
CALENDAR = Calendar(pinned=date.fromisoformat(FIRST["day"]))
STAMPS = {"created_at", "updated_at", "revision"}
SINCE = {"Change", "ChangedRow"}
"""Labels that tell of loads: a registry that is older has none, a fresh one has its own."""


def filled(url: str) -> str:
    """A registry of the first slice with that register in it, at this empty place."""
    first_slice(url)
    is_numbered = door(url, 1.0).dialect.name != "sqlite"
    with closing(connect(url)) as on:
        on.begin_writing()
        for table, rows in ROWS.items():
            for row in rows:
                _insert(on, table, row, is_numbered=is_numbered)
        assert on.commit()
    return url


def _insert(on: Connection, table: str, row: Row, *, is_numbered: bool) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join(f"${place}" if is_numbered else "?" for place, _ in enumerate(row, 1))
    on.repeat(f"INSERT INTO {table} ({names}) VALUES ({marks})", [list(row.values())])


def kept(url: str) -> dict[str, list[Row]]:
    """The rows of the first slice's tables as the database holds them now, in the columns that were filled then."""
    with closing(connect(url)) as on:
        return {table: _rows(on, table, sorted({name for row in held for name in row})) for table, held in ROWS.items()}


def _rows(on: Connection, table: str, names: list[str]) -> list[Row]:
    if not names:
        return []
    columns = ", ".join(f'"{name}"' for name in names)
    found = (zip(names, row, strict=True) for row in on.fetch(f"SELECT {columns} FROM {table}"))
    return in_order([{name: value for name, value in row if value is not None} for row in found])


def in_order(rows: list[Row]) -> list[Row]:
    """The rows by their keys."""
    return sorted(rows, key=lambda row: [row.get(name, "") for name in ("id", "from_id", "to_id", "name")])


def write(folder: Path) -> Path:
    """The files of the register in a folder."""
    for name, text in FIRST["files"].items():
        put(folder, name, text)
    return folder


async def told(store: Store) -> Row:
    """Everything that a store keeps but its history and its stamps."""
    found = {name: held for name, held in (await content(store)).items() if name not in SINCE}
    return json.loads(json.dumps(found, default=vars), object_hook=_without_stamps)  # type: ignore[no-any-return]


def _without_stamps(held: Row) -> Row:
    return {key: value for key, value in held.items() if key not in STAMPS}
