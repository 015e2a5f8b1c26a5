"""The driver's errors in the words of the port."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions as driver

from graph.ports.errors import Conflict, NotReady, StoreError, TimedOut, Unavailable

TIMED_OUT = "the question took longer than its limit and was ended"
LOCKED = "{place} is in use by another program that writes to it; try again"
# What the server says, by the end of its code; the first that fits.
SENTENCES = (
    ("Security.Unauthorized", "{place} does not accept this user and password"),
    ("Security.AuthenticationRateLimit", "{place} takes no more passwords for now: too many were wrong; wait a minute"),
    ("Security.CredentialsExpired", "the password of {place} must be changed before it can be used"),
    ("Security.Forbidden", "this program may not do that in {place}; grant its user the right to"),
    ("Database.DatabaseNotFound", "there is no such database at {place}"),
    ("General.ReadOnly", "{place} is read-only for this program"),
    ("General.ForbiddenOnReadOnlyDatabase", "{place} is read-only for this program"),
    ("General.DatabaseUnavailable", "{place} is starting or stopping; try again"),
    ("General.TransactionOutOfMemoryError", "this is too much at once for the memory of {place}; write it in parts"),
    ("General.MemoryPoolOutOfMemoryError", "this is too much at once for the memory of {place}; write it in parts"),
    ("General.OutOfMemoryError", "{place} has no memory left"),
    ("General.StackOverFlowError", "the question is too deep for {place}"),
    ("Transaction.DeadlockDetected", LOCKED),
    ("Transaction.LockAcquisitionTimeout", LOCKED),
    ("Transaction.LockClientStopped", "{place} ended the transaction; try again"),
    ("Transaction.Terminated", "{place} ended the transaction; try again"),
    ("Cluster.NotALeader", "{place} has another leader now; try again"),
)
TIMEOUTS = ("Transaction.TransactionTimedOut", "Transaction.TransactionTimedOutClientConfiguration")
LACKS = ("Schema.IndexNotFound", "Schema.ConstraintNotFound", "Procedure.ProcedureNotFound")
FULL = re.compile(r"no space left|disk.{0,20}full|not enough space|quota exceeded", re.IGNORECASE)
TAKEN = re.compile(r"already exists with (?:label|type) `([^`]*)` and propert(?:y|ies) (.*)\Z", re.DOTALL)
NAMED = re.compile(r"`([^`]*)` = ")


def translate(error: driver.GqlError, place: str) -> StoreError:
    """What happened, as an error of the port."""
    if isinstance(error, driver.IncompleteCommit):
        return Unavailable(f"{place} was lost during a commit; look whether what was written is there")
    if isinstance(error, driver.Neo4jError):
        return _of_server(error, place)
    if isinstance(error, driver.ConnectionAcquisitionTimeoutError):
        return Unavailable(f"all connections to {place} are in use; try again")
    if isinstance(error, driver.UnsupportedServerProduct):
        return NotReady(f"{place} is no Neo4j this program can use; it takes 5.26 or later")
    if isinstance(error, (driver.ServiceUnavailable, driver.SessionExpired)):
        return Unavailable(f"{place} cannot be reached")
    if isinstance(error, driver.ConfigurationError):
        return Unavailable(f"{place} cannot be asked in this way: {error}")
    return StoreError(f"{place} refused: {error}")


def _of_server(error: driver.Neo4jError, place: str) -> StoreError:
    code, said = error.code or "", error.message or ""
    if code.endswith(TIMEOUTS):
        return TimedOut(TIMED_OUT)
    if isinstance(error, driver.ConstraintError):
        return Conflict(_constraint(said))
    if FULL.search(said) or FULL.search(_cause(error)):
        return Unavailable(f"the disk that holds {place} is full")
    if code.endswith(LACKS):
        return NotReady(f"{place} lacks what this program needs ({said}); create it, or migrate it")
    for end, sentence in SENTENCES:
        if code.endswith(end):
            return Unavailable(sentence.format(place=place))
    if isinstance(error, driver.DatabaseError):
        return Unavailable(f"{place} failed: {said}")
    return StoreError(f"{place} refused: {said}")


def _cause(error: driver.GqlError) -> str:
    """What the errors below this one say."""
    below = error.__cause__
    return str(below) if below is not None else ""


def _constraint(said: str) -> str:
    found = TAKEN.search(said)
    if found is None:
        return said
    names = ", ".join(name.lstrip("_") for name in NAMED.findall(found[2]))
    return f"the key is taken: there is already a {found[1]} with this {names}"


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Within, driver errors leave as errors of the port."""
    try:
        yield
    except driver.GqlError as error:
        raise translate(error, place) from error
    except OSError as error:
        raise Unavailable(f"{place} cannot be reached") from error
