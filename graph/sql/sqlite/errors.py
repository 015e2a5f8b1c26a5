"""The driver's errors in the words of the port."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.ports.errors import Busy, Conflict, NotReady, StoreError, TimedOut, Unavailable

LOCKED = (
    "{path} is locked by another program that writes to it; try again when it is done",
    "{path} 正被另一个程序写入；请等它完成后再试",
)
FORBIDDEN = ("this program may not open {path}", "本程序无权打开 {path}")
SENTENCES = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_FULL: ("the disk that holds {path} is full", "{path} 所在的磁盘已满"),
    sqlite3.SQLITE_READONLY: (
        "{path}, or the folder it lies in, is read-only for this program",
        "{path} 或其所在文件夹对本程序是只读的",
    ),
    sqlite3.SQLITE_CORRUPT: ("{path} is damaged; restore it from a copy", "{path} 已损坏；请从备份恢复"),
    sqlite3.SQLITE_NOTADB: ("{path} is not a database, or is damaged", "{path} 不是数据库，或已损坏"),
    sqlite3.SQLITE_IOERR: (
        "{path} cannot be read or written: the disk fails",
        "{path} 无法读写：磁盘出错",
    ),
    sqlite3.SQLITE_PERM: FORBIDDEN,
    sqlite3.SQLITE_AUTH: FORBIDDEN,
    sqlite3.SQLITE_NOMEM: ("there is no memory left to answer from {path}", "内存不足，无法从 {path} 作答"),
}


def translate(error: sqlite3.Error, path: Path) -> StoreError:
    """What happened, as an error of the port."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return TimedOut("the question took longer than its limit and was ended", "查询超过时限，已终止")
    if code == sqlite3.SQLITE_CONSTRAINT:
        return Conflict(_constraint(str(error)))
    if code == sqlite3.SQLITE_CANTOPEN:
        return _cannot_open(path)
    if code in SENTENCES:
        en, zh = SENTENCES[code]
        kind = Busy if SENTENCES[code] is LOCKED else Unavailable
        return kind(en.format(path=path), zh.format(path=path))
    if "no such table" in str(error) or "no such column" in str(error) or "has no column" in str(error):
        return NotReady(
            f"{path} lacks the tables this program needs ({error}); move it away and load anew",
            f"{path} 缺少本程序需要的表（{error}）；请将其移开后重新导入",
        )
    return StoreError(f"{path} refused: {error}", f"{path} 拒绝了请求：{error}")


def _cannot_open(path: Path) -> Unavailable:
    if not os.access(path.parent, os.W_OK):
        return Unavailable(
            f"the folder {path.parent} is read-only for this program", f"文件夹 {path.parent} 对本程序是只读的"
        )
    if path.exists():
        return Unavailable(f"this program may not open {path}", f"本程序无权打开 {path}")
    return Unavailable(f"there is no database at {path}", f"{path} 处没有数据库")


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
