"""How the driver is called: bookmarks, limits, names, and what is tried again."""

from collections.abc import Iterator
from typing import Any

import pytest
from neo4j import exceptions as driver

from graph.neo4j.connection import WORK_SECONDS, Connection
from graph.neo4j.statement import Statement
from graph.neo4j.transaction import TURN, Transaction
from graph.ports.errors import Busy, Conflict, StoreError, Unavailable
from tests.unit.neo4j.driven import Driven, driven

ASKED = Statement("asked", "RETURN 1")
Pair = tuple[Driven, Connection]


def of_server(code: str) -> Exception:
    """The error that the driver makes of a server's."""
    made: Any = driver.Neo4jError
    error: Exception = made._hydrate_neo4j(code=f"Neo.{code}", message="words")
    return error


def classes(above: type[driver.DriverError]) -> Iterator[type[driver.DriverError]]:
    """A class and all below it."""
    yield above
    for below in above.__subclasses__():
        yield from classes(below)


HEALED: list[Exception] = [
    of_server("TransientError.Transaction.DeadlockDetected"),
    of_server("TransientError.Transaction.LockAcquisitionTimeout"),
    of_server("TransientError.General.DatabaseUnavailable"),
    of_server("TransientError.General.MemoryPoolOutOfMemoryError"),
    of_server("ClientError.Cluster.NotALeader"),
    of_server("ClientError.General.ForbiddenOnReadOnlyDatabase"),
    of_server("ClientError.Security.AuthorizationExpired"),
    *(
        kind("gone")
        for kind in classes(driver.DriverError)
        if kind.is_retryable is not driver.DriverError.is_retryable and kind is not driver.IncompleteCommit
    ),
]
SHOWN = [
    of_server("ClientError.Statement.SyntaxError"),
    of_server("ClientError.Schema.ConstraintValidationFailed"),
    of_server("ClientError.Security.Unauthorized"),
    of_server("ClientError.Transaction.TransactionTimedOut"),
    driver.IncompleteCommit("gone"),
]


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> Pair:
    return driven(monkeypatch)


def named(error: Exception) -> str:
    """What a test is called by."""
    return str(getattr(error, "code", None) or type(error).__name__)


def test_what_is_held_to_be_healed_is_what_the_driver_calls_retryable() -> None:
    assert len(HEALED) >= 12
    assert all(error.is_retryable() for error in HEALED)  # type: ignore[attr-defined]
    assert not any(error.is_retryable() for error in SHOWN)  # type: ignore[attr-defined]


async def test_the_database_is_named_and_all_rows_come_at_once(pair: Pair) -> None:
    made, connection = pair
    assert await connection.rows(ASKED) == [[1]]
    opened = made.answers["opened"]
    assert (opened["url"], opened["auth"]) == ("neo4j://host:7687", ("u", "p"))
    assert (opened["max_connection_pool_size"], opened["connection_acquisition_timeout"]) == (16, 3.0)
    assert [(one["database"], one["fetch_size"], one["default_access_mode"]) for one in made.settings] == [
        ("name", -1, "READ")
    ]


async def test_a_question_carries_its_name_and_its_limit(pair: Pair) -> None:
    made, connection = pair
    await connection.rows(ASKED)
    await connection.rows(ASKED, limit=60.0)
    assert [(query.metadata, query.timeout) for query in made.queries] == [
        ({"muster": "asked"}, 7.0),
        ({"muster": "asked"}, 60.0),
    ]


async def test_a_unit_of_work_carries_its_name_and_its_limit(pair: Pair) -> None:
    made, connection = pair
    await Transaction(connection, "work").begin(takes_turn=False)
    assert made.begun == [{"metadata": {"muster": "work"}, "timeout": WORK_SECONDS}]


async def test_bookmarks_go_from_writes_to_the_reads_after_them(pair: Pair) -> None:
    made, connection = pair
    await connection.rows(ASKED)
    await connection.change(ASKED)
    await Transaction(connection, "work").begin(takes_turn=False)
    await connection.rows(ASKED)
    managers = {one["bookmark_manager"] for one in made.settings}
    assert len(made.settings) == 4
    assert len(managers) == 1
    assert None not in managers


@pytest.mark.parametrize("error", HEALED, ids=named)
async def test_a_read_is_tried_again_unseen(pair: Pair, error: Exception) -> None:
    made, connection = pair
    made.failures = [error, error]
    assert await connection.rows(ASKED) == [[1]]
    assert made.calls.count(ASKED.text) == 3
    assert connection.questions == 1


@pytest.mark.parametrize("error", HEALED, ids=named)
async def test_a_read_that_fails_again_and_again_is_told(pair: Pair, error: Exception) -> None:
    made, connection = pair
    made.failures = [error] * 9
    with pytest.raises(StoreError):
        await connection.rows(ASKED)
    assert made.calls.count(ASKED.text) == 4


@pytest.mark.parametrize("error", SHOWN, ids=named)
async def test_what_another_try_cannot_heal_is_told_at_once(pair: Pair, error: Exception) -> None:
    made, connection = pair
    made.failures = [error]
    with pytest.raises(StoreError):
        await connection.rows(ASKED)
    assert made.calls.count(ASKED.text) == 1


@pytest.mark.parametrize("failing", ["begin", TURN.text, "one", "two", "commit"])
@pytest.mark.parametrize("error", HEALED, ids=named)
async def test_a_unit_of_work_is_run_again_unseen(pair: Pair, error: Exception, failing: str) -> None:
    made, connection = pair
    made.answers["RETURN EXISTS { (:`_Mark` {name: 'filling'}) }"] = False
    made.failures, made.failing = [error], failing
    transaction = Transaction(connection, "work")
    await transaction.begin()
    assert await transaction.rows(Statement("one", "one")) == [[1]]
    assert await transaction.rows(Statement("two", "two")) == [[1]]
    await transaction.commit()
    last = made.calls[len(made.calls) - made.calls[::-1].index("begin") :]
    assert [call for call in last if call in (TURN.text, "one", "two", "commit")] == [TURN.text, "one", "two", "commit"]


async def test_a_unit_of_work_that_would_go_another_way_the_second_time_is_told(pair: Pair) -> None:
    made, connection = pair
    told = iter(["before", "after"])
    made.answers["one"] = lambda: next(told)
    made.failures, made.failing = [HEALED[0]], "two"
    transaction = Transaction(connection, "work")
    await transaction.begin(takes_turn=False)
    assert await transaction.rows(Statement("one", "one")) == [["before"]]
    with pytest.raises(Busy, match="another program changed"):
        await transaction.rows(Statement("two", "two"))
    assert "commit" not in made.calls


async def test_a_unit_of_work_that_wrote_much_is_not_run_again(pair: Pair) -> None:
    made, connection = pair
    made.failures, made.failing = [HEALED[0]], "two"
    transaction = Transaction(connection, "work")
    await transaction.begin(takes_turn=False)
    await transaction.rows(Statement("one", "one"), {"rows": [0] * 20_001})
    with pytest.raises(Unavailable):
        await transaction.rows(Statement("two", "two"))
    assert made.calls.count("one") == 1


async def test_a_commit_whose_end_nobody_knows_is_not_tried_again(pair: Pair) -> None:
    made, connection = pair
    made.failures, made.failing = [driver.IncompleteCommit("gone")], "commit"
    transaction = Transaction(connection, "work")
    await transaction.begin(takes_turn=False)
    with pytest.raises(Unavailable, match="lost during a commit"):
        await transaction.commit()
    assert made.calls.count("commit") == 1


async def test_a_taken_key_is_a_conflict_at_once(pair: Pair) -> None:
    made, connection = pair
    made.failures, made.failing = [of_server("ClientError.Schema.ConstraintValidationFailed")], "one"
    transaction = Transaction(connection, "work")
    await transaction.begin(takes_turn=False)
    with pytest.raises(Conflict):
        await transaction.rows(Statement("one", "one"))
    assert made.calls.count("one") == 1
