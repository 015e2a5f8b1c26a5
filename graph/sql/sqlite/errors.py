"""The driver's errors in the words of the port."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.ports.errors import Conflict, NotReady, StoreError, TimedOut, Unavailable

SENTENCES = {
    sqlite3.SQLITE_BUSY: "{path} is locked by another program that writes to it; try again when it is done",
    sqlite3.SQLITE_LOCKED: "{path} is locked by another program that writes to it; try again when it is done",
    sqlite3.SQLITE_FULL: "the disk that holds {path} is full",
    sqlite3.SQLITE_READONLY: "{path} is read-only for this program",
    sqlite3.SQLITE_CORRUPT: "{path} is damaged; restore it from a copy",
    sqlite3.SQLITE_NOTADB: "{path} is not a database, or is damaged",
    sqlite3.SQLITE_CANTOPEN: "there is no database at {path}, or it cannot be opened",
    sqlite3.SQLITE_IOERR: "{path} cannot be read or written: the disk fails",
    sqlite3.SQLITE_PERM: "this program may not open {path}",
    sqlite3.SQLITE_AUTH: "this program may not open {path}",
    sqlite3.SQLITE_NOMEM: "there is no memory left to answer from {path}",
}


def translate(error: sqlite3.Error, path: Path) -> StoreError:
    """What happened, as an error of the port."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return TimedOut("the question took longer than its limit and was ended")
    if code == sqlite3.SQLITE_CONSTRAINT:
        return Conflict(_constraint(str(error)))
    if code in SENTENCES:
        return Unavailable(SENTENCES[code].format(path=path))
    if "no such table" in str(error) or "no such column" in str(error) or "has no column" in str(error):
        return NotReady(f"{path} lacks the tables this program needs ({error}); move it away and load anew")
    return StoreError(f"{path} refused: {error}")


def _constraint(text: str) -> str:
    kind, _, where = text.partition(" constraint failed")
    where = where.lstrip(": ")
    if kind == "UNIQUE":
        return f"the key is taken: there is already a row with this {where}"
    if kind == "NOT NULL":
        return f"{where} must have a value"
    if kind == "CHECK":
        return f"a value is not allowed ({where})"
    return text


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Within, driver errors leave as errors of the port."""
    try:
        yield
    except sqlite3.Error as error:
        raise translate(error, path) from error
