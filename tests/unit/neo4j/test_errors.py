"""The driver's errors in words of the port."""

from typing import Any

import pytest
from neo4j import exceptions as driver

from graph.neo4j.errors import translate
from graph.ports.errors import Conflict, NotReady, StoreError, TimedOut, Unavailable

PLACE = "bolt://host:7687/neo4j"


def of_server(code: str, message: str = "words") -> driver.GqlError:
    """The error that the driver makes of what a server says."""
    made: Any = driver.Neo4jError
    error: driver.GqlError = made._hydrate_neo4j(code=f"Neo.{code}", message=message)
    return error


CASES: list[tuple[driver.GqlError, type[StoreError], str]] = [
    (of_server("ClientError.Security.Unauthorized"), Unavailable, "does not accept this user and password"),
    (of_server("ClientError.Security.AuthenticationRateLimit"), Unavailable, "wait a minute"),
    (of_server("ClientError.Database.DatabaseNotFound"), Unavailable, "no such database"),
    (of_server("ClientError.Transaction.TransactionTimedOutClientConfiguration"), TimedOut, "longer than its limit"),
    (of_server("ClientError.Transaction.TransactionTimedOut"), TimedOut, "longer than its limit"),
    (of_server("TransientError.Transaction.DeadlockDetected"), Unavailable, "in use by another program"),
    (of_server("TransientError.General.MemoryPoolOutOfMemoryError"), Unavailable, "too much at once"),
    (of_server("DatabaseError.Transaction.TransactionCommitFailed", "No space left on device"), Unavailable, "is full"),
    (of_server("DatabaseError.General.UnknownError"), Unavailable, "failed: words"),
    (of_server("ClientError.Statement.SyntaxError"), StoreError, "refused: words"),
    (
        of_server(
            "ClientError.Schema.ConstraintValidationFailed",
            "Node(5) already exists with label `Region` and property `code` = '11'",
        ),
        Conflict,
        "the key is taken: there is already a Region with this code",
    ),
    (
        of_server(
            "ClientError.Schema.ConstraintValidationFailed",
            "Node(5) already exists with label `Term` and properties `list` = 'role', `code` = 'x'",
        ),
        Conflict,
        "the key is taken: there is already a Term with this list, code",
    ),
    (driver.ServiceUnavailable("gone"), Unavailable, "cannot be reached"),
    (driver.SessionExpired("gone"), Unavailable, "cannot be reached"),
    (driver.IncompleteCommit("gone"), Unavailable, "lost during a commit"),
    (driver.ConnectionAcquisitionTimeoutError("full"), Unavailable, "all connections"),
    (driver.UnsupportedServerProduct("old"), NotReady, "5.26 or later"),
]


@pytest.mark.parametrize(("error", "kind", "words"), CASES, ids=[f"{number}" for number in range(len(CASES))])
def test_each_error_says_what_happened_and_where(error: driver.GqlError, kind: type[StoreError], words: str) -> None:
    told = translate(error, PLACE)
    assert type(told) is kind
    assert words in str(told)
    assert kind in (TimedOut, Conflict) or (PLACE in str(told) and PLACE in told.zh)
    assert told.zh
