"""The driver's errors in the words of the port."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors as driver

from graph.ports.errors import Busy, Conflict, NotReady, StoreError, TimedOut, Unavailable

Sentence = tuple[str, str]
"""In English and in Chinese."""
DAMAGED = ("{place} is damaged; restore it from a copy", "{place} 已损坏；请从备份恢复")
IN_USE = ("{place} is in use by another program that writes to it; try again", "{place} 正被另一个程序写入；请重试")
SENTENCES: dict[type[psycopg.Error], Sentence] = {
    driver.LockNotAvailable: (
        "{place} is locked by another program that writes to it; try again when it is done",
        "{place} 正被另一个程序写入；请等它完成后再试",
    ),
    driver.DiskFull: ("the disk that holds {place} is full", "{place} 所在的磁盘已满"),
    driver.ReadOnlySqlTransaction: ("{place} is read-only for this program", "{place} 对本程序是只读的"),
    driver.InsufficientPrivilege: (
        "this program may not do that in {place}; grant its user the right to",
        "本程序在 {place} 中没有所需权限；请为其用户授权",
    ),
    driver.DataCorrupted: DAMAGED,
    driver.IndexCorrupted: DAMAGED,
    driver.IoError: ("{place} cannot be read or written: the disk fails", "{place} 无法读写：磁盘出错"),
    driver.OutOfMemory: ("there is no memory left to answer from {place}", "内存不足，无法从 {place} 作答"),
    driver.TooManyConnections: ("{place} has too many connections; try again later", "{place} 连接过多；请稍后再试"),
    driver.DeadlockDetected: IN_USE,
    driver.SerializationFailure: IN_USE,
    driver.AdminShutdown: ("{place} was shut down", "{place} 已关闭"),
    driver.CannotConnectNow: ("{place} is starting or stopping; try again", "{place} 正在启动或停止；请重试"),
}
NOT_ACCEPTED = ("{place} does not accept this user and password", "{place} 不接受此用户名和密码")
UNREACHED = ("{place} cannot be reached", "无法连接 {place}")
# A connection that is refused carries no code, only libpq's words; the order is that of their looks.
REFUSALS = (
    ("password", NOT_ACCEPTED),
    ("authentication", NOT_ACCEPTED),
    ("does not exist", ("there is no such database or user at {place}", "{place} 没有这个数据库或用户")),
)
LACKS = (driver.UndefinedTable, driver.UndefinedColumn, driver.InvalidSchemaName)


def translate(error: psycopg.Error, place: str) -> StoreError:
    """What happened, as an error of the port."""
    if isinstance(error, driver.QueryCanceled):
        return TimedOut("the question took longer than its limit and was ended", "查询超过时限，已终止")
    if isinstance(error, psycopg.IntegrityError):
        return Conflict(_constraint(error))
    if isinstance(error, LACKS):
        reason = error.diag.message_primary
        return NotReady(
            f"{place} lacks the tables this program needs ({reason}); create the database, or load anew",
            f"{place} 缺少本程序需要的表（{reason}）；请建库或重新导入",
        )
    for kind, sentence in SENTENCES.items():
        if isinstance(error, kind):
            return _unavailable(sentence, place, Busy if kind is driver.LockNotAvailable else Unavailable)
    if isinstance(error, psycopg.OperationalError) and error.sqlstate is None:
        return _unavailable(_refusal(str(error)), place)
    return StoreError(f"{place} refused: {error}", f"{place} 拒绝了请求：{error}")


def _unavailable(sentence: Sentence, place: str, kind: type[Unavailable] = Unavailable) -> Unavailable:
    en, zh = sentence
    return kind(en.format(place=place), zh.format(place=place))


def _refusal(words: str) -> Sentence:
    found = (sentence for part, sentence in REFUSALS if part in words)
    return next(found, UNREACHED)


def _constraint(error: psycopg.IntegrityError) -> str:
    told = error.diag
    if isinstance(error, driver.UniqueViolation):
        columns = re.search(r"\(([^)]*)\)=", told.message_detail or "")
        names = columns[1].split(", ") if columns else [str(told.constraint_name)]
        where = ", ".join(f"{told.table_name}.{name}" for name in names)
        return f"the key is taken: there is already a row with this {where}"
    if isinstance(error, driver.NotNullViolation):
        return f"{told.table_name}.{told.column_name} must have a value"
    if isinstance(error, driver.CheckViolation):
        return f"a value is not allowed ({told.constraint_name})"
    return str(told.message_primary)


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Within, driver errors leave as errors of the port."""
    try:
        yield
    except psycopg.Error as error:
        raise translate(error, place) from error
