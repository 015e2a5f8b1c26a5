"""Thousands of requests that are wrong in some way: each is answered with a code, none harms the server."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from loaders.errors import Code
from loaders.language_rules import UNKNOWN
from schema.contract import make
from tests.attacks.malformed import Malformed, Shot
from tests.attacks.served import Served
from tests.attacks.wire import Answered, Connection, Ended, ask

SCHEMA = make()._schema
DOCUMENTS = [path.read_text("utf-8") for path in sorted(Path("samples/queries").resolve().rglob("*.graphql"))]
CODES = {code.value for code in Code} - {"INTERNAL"} | {"NOT_FOUND"}
MANY, FEWER = 10_000, 400
MARGIN = 16 << 20
"""Bytes that the second half may add to the process: fragments of the heap, the caches are full after the first."""


def shoot(server: Served, shots: Iterable[Shot]) -> Counter[tuple[str, int]]:
    """Send them one after the other, judge each answer; how often each kind got each status."""
    counted: Counter[tuple[str, int]] = Counter()
    kept = server.connect()
    for shot in shots:
        if not shot.is_framed:
            found = loose(server, shot)
        else:
            kept.send(shot.sent)
            try:
                found = [kept.answer()]
            except Ended:
                raise AssertionError(f"no answer to {shot}") from None
            if found[0].headers.get("connection") == "close":
                kept.close()
                kept = server.connect()
        for answered in found:
            judge(shot, answered)
            counted[shot.kind, answered.status] += 1
    kept.send(ask("{ __typename }"))
    assert kept.answer().told["data"] == {"__typename": "Query"}
    kept.close()
    return counted


def loose(server: Served, shot: Shot) -> list[Answered]:
    """What comes back for bytes that may be no request."""
    connection = server.connect()
    connection.send(shot.sent)
    return connection.last()


def judge(shot: Shot, answered: Answered) -> None:
    """It is a JSON answer in the form of all others, and no failure of the server's own."""
    assert answered.status < 500 or answered.status == 503, (shot, answered)
    assert answered.headers["content-type"].endswith("json; charset=utf-8"), (shot, answered)
    told = answered.told
    assert answered.status == 200 or "errors" in told, (shot, answered)
    for error in told.get("errors", ()):
        assert error["message"], (shot, answered)
        assert UNKNOWN not in error["message"], (shot, answered)
        assert error["extensions"]["code"] in CODES, (shot, answered)
        assert error["extensions"]["requestId"] == answered.headers["x-request-id"], (shot, answered)


def test_ten_thousand_malformed_requests_do_no_harm(file_server: Served) -> None:
    malformed = Malformed(1, SCHEMA, DOCUMENTS)
    counted = shoot(file_server, malformed.shots(MANY // 2))
    before = file_server.kept_bytes()
    counted += shoot(file_server, malformed.shots(MANY // 2))
    assert file_server.kept_bytes() - before < MARGIN
    assert file_server.broken() == []
    refused = {kind for kind, status in counted if 400 <= status < 500}
    assert refused >= {"bytes", "json", "types", "numbers", "deep", "get", "headers", "paths", "garbage", "framing"}
    assert {status for _, status in counted} >= {200, 400, 404, 405, 406, 415}
    assert counted.total() > MANY * 0.97


def test_values_of_any_kind_are_refused_or_answered(server: Served) -> None:
    malformed = Malformed(2, SCHEMA, DOCUMENTS)
    counted = shoot(server, (malformed.values() for _ in range(FEWER)))
    assert server.broken() == []
    assert set(counted) == {("values", 200), ("values", 400)}


def test_a_connection_survives_what_is_refused_on_it(server: Served) -> None:
    connection: Connection = server.connect()
    for document, status in (("{", 200), ("{ __typename }", 200), ("{ nothing }", 200), ("{ __typename }", 200)):
        connection.send(ask(document))
        assert connection.answer().status == status
    connection.close()
