"""The driver's errors in the words of the port."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors as driver

from graph.ports.errors import Conflict, NotReady, StoreError, TimedOut, Unavailable

SENTENCES: dict[type[psycopg.Error], str] = {
    driver.LockNotAvailable: "{place} is locked by another program that writes to it; try again when it is done",
    driver.DiskFull: "the disk that holds {place} is full",
    driver.ReadOnlySqlTransaction: "{place} is read-only for this program",
    driver.InsufficientPrivilege: "this program may not do that in {place}; grant its user the right to",
    driver.DataCorrupted: "{place} is damaged; restore it from a copy",
    driver.IndexCorrupted: "{place} is damaged; restore it from a copy",
    driver.IoError: "{place} cannot be read or written: the disk fails",
    driver.OutOfMemory: "there is no memory left to answer from {place}",
    driver.TooManyConnections: "{place} has too many connections; try again later",
    driver.DeadlockDetected: "{place} is in use by another program that writes to it; try again",
    driver.SerializationFailure: "{place} is in use by another program that writes to it; try again",
    driver.AdminShutdown: "{place} was shut down",
    driver.CannotConnectNow: "{place} is starting or stopping; try again",
}
# A connection that is refused carries no code, only libpq's words; the order is that of their looks.
REFUSALS = (
    ("password", "{place} does not accept this user and password"),
    ("authentication", "{place} does not accept this user and password"),
    ("does not exist", "there is no such database or user at {place}"),
)
LACKS = (driver.UndefinedTable, driver.UndefinedColumn, driver.InvalidSchemaName)


def translate(error: psycopg.Error, place: str) -> StoreError:
    """What happened, as an error of the port."""
    if isinstance(error, driver.QueryCanceled):
        return TimedOut("the question took longer than its limit and was ended")
    if isinstance(error, psycopg.IntegrityError):
        return Conflict(_constraint(error))
    if isinstance(error, LACKS):
        reason = error.diag.message_primary
        return NotReady(f"{place} lacks the tables this program needs ({reason}); create the database, or load anew")
    for kind, sentence in SENTENCES.items():
        if isinstance(error, kind):
            return Unavailable(sentence.format(place=place))
    if isinstance(error, psycopg.OperationalError) and error.sqlstate is None:
        return Unavailable(_refusal(str(error)).format(place=place))
    return StoreError(f"{place} refused: {error}")


def _refusal(words: str) -> str:
    found = (sentence for part, sentence in REFUSALS if part in words)
    return next(found, "{place} cannot be reached")


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
