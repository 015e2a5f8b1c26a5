"""A registry in a file copied whole, its write-ahead log included, while others read and write it."""

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from graph.ports.errors import Unavailable
from graph.sql.sqlite.connection import FileConnection
from graph.sql.sqlite.errors import translated

PAGES = 1_000
TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}

Tell = Callable[[int, int], None]
"""Told how many pages are copied, and how many there are."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds, verified in the copy itself: rows by table, and its size in bytes."""

    rows: Mapping[str, int]
    bytes: int


def back_up(registry: Path, to: Path, tell: Tell, wait: float = 10.0) -> Copied:
    """Copy the registry as it is at this moment into one new file; writers go on meanwhile.

    The file has its name only once it is whole and verified. Raises Unavailable.
    """
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    try:
        with closing(FileConnection(registry, wait)) as source, translated(registry):
            source.begin_reading()  # what is copied is one state, whatever is committed meanwhile
            rows = _counts(source)
            with closing(FileConnection(part, wait, make=True)) as target, translated(part):
                _copy(source, target, tell, wait)
                target.execute("PRAGMA journal_mode = DELETE")  # a backup is one file
                _verify(target, rows)
        if to.exists():
            raise Unavailable(f"{to} is there already; it stays as it is", f"{to} 已经存在，未改动")
        part.rename(to)
        _sync(to.parent)
    finally:
        part.unlink(missing_ok=True)
    return Copied(rows, to.stat().st_size)


def restore(backup: Path, registry: Path, tell: Tell, wait: float = 10.0) -> Copied:
    """Put the backup's content in the registry's place, in one transaction: who reads sees all of it or nothing.

    Raises Unavailable, and then the registry is as it was.
    """
    with closing(FileConnection(backup, wait)) as source, translated(backup):
        source.begin_reading()
        rows = _counts(source)
        _verify(source, rows)
        with closing(FileConnection(registry, wait, make=True)) as target, translated(registry):
            _copy(source, target, tell, wait)
            _verify(target, rows)
    return Copied(rows, registry.stat().st_size)


def _copy(source: FileConnection, target: FileConnection, tell: Tell, wait: float) -> None:
    since: float | None = None

    def told(status: int, remaining: int, total: int) -> None:
        nonlocal since
        if status not in BUSY:
            since = None
            tell(total - remaining, total)
            return
        since = since or monotonic()
        if monotonic() - since > wait:  # the driver itself would try for ever
            raise Unavailable(
                f"{target.path} is locked by another program that writes to it; try again when it is done",
                f"{target.path} 正被另一个程序写入；请等它完成后再试",
            )

    source.driver.backup(target.driver, pages=PAGES, progress=told, sleep=0.05)


def _counts(on: FileConnection) -> dict[str, int]:
    tables = [name for (name,) in on.fetch(TABLES)]
    return {name: on.fetch(f'SELECT count(*) FROM "{name}"')[0][0] for name in tables}


def _verify(on: FileConnection, rows: Mapping[str, int]) -> None:
    found = [text for (text,) in on.fetch("PRAGMA integrity_check(1)")]
    if found != ["ok"]:
        raise Unavailable(f"{on.path} is damaged: {found[0]}", f"{on.path} 已损坏：{found[0]}")
    dangling = on.fetch("PRAGMA foreign_key_check")
    if dangling:
        table, row, to, _ = dangling[0]
        raise Unavailable(
            f"{on.path} is damaged: row {row} of {table} leads to nothing in {to}",
            f"{on.path} 已损坏：{table} 第 {row} 行指向的 {to} 不存在",
        )
    if _counts(on) != rows:
        raise Unavailable(f"{on.path} does not hold what was copied", f"{on.path} 与复制来源的行数不符")


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
