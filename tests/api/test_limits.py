"""Size, time and number: what a request may cost before and while it is answered."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.http.body import Gone
from api.http.endpoint import Endpoint
from api.settings import Settings
from graph.ports.errors import Conflict, NotReady, TimedOut, Unavailable
from loaders.errors import Caller
from tests.api.fakes import FakeContract, FakeStore, as_store, error_of, raising, waiting_for

JSON = {"content-type": "application/json"}
ASK, LONG = b'{"query": "{ a }"}', b'{"query": "{ long }"}'


def padded(size: int) -> bytes:
    return ASK[:-1] + b" " * (size - len(ASK)) + b"}"


def test_a_body_at_the_limit_is_taken_and_one_past_it_refused(client_with: Callable[..., TestClient]) -> None:
    client = client_with(max_body_bytes=2_000)
    assert client.post("/graphql", content=padded(2_000), headers=JSON).status_code == 200
    response = client.post("/graphql", content=padded(2_001), headers=JSON)
    assert response.status_code == 413
    assert response.headers["connection"] == "close"
    assert error_of(response.content)["extensions"]["code"] == "LIMIT_EXCEEDED"


def test_a_body_of_no_declared_length_is_counted_as_it_comes(client_with: Callable[..., TestClient]) -> None:
    taken = 0

    def chunks() -> Iterator[bytes]:
        nonlocal taken
        for _ in range(1_000):
            taken += 1
            yield b" " * 1_000

    response = client_with(max_body_bytes=2_000).post("/graphql", content=chunks(), headers=JSON)
    assert response.status_code == 413


async def receive_of(*messages: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
    for message in messages:
        yield message
    await asyncio.Event().wait()


async def through(
    endpoint: Endpoint, *messages: dict[str, Any], headers: tuple[tuple[bytes, bytes], ...] = ()
) -> list[Any]:
    """What the endpoint sends when it receives these messages and then nothing more."""
    sent: list[Any] = []
    source = receive_of(*messages)

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/graphql",
        "query_string": b"",
        "headers": [(b"content-type", b"application/json"), *headers],
        "state": {"caller": Caller("12345678")},
    }
    await endpoint(scope, source.__anext__, send)
    return sent


async def test_a_body_that_stops_arriving_is_refused(contract: FakeContract) -> None:
    endpoint = Endpoint(contract, Settings(body_seconds=0.01), None)
    sent = await through(endpoint, {"type": "http.request", "body": b'{"query', "more_body": True})
    assert sent[0]["status"] == 408
    assert (b"connection", b"close") in sent[0]["headers"]
    assert error_of(sent[1]["body"])["extensions"]["code"] == "TIMEOUT"


async def test_a_huge_declared_length_is_refused_before_a_byte_is_read(contract: FakeContract) -> None:
    endpoint = Endpoint(contract, Settings(), None)
    sent = await through(endpoint, headers=((b"content-length", b"9" * 400),))
    assert sent[0]["status"] == 413


async def test_a_body_in_many_chunks_is_put_together(contract: FakeContract) -> None:
    chunks = [{"type": "http.request", "body": ASK[n : n + 1], "more_body": True} for n in range(len(ASK))]
    sent = await through(Endpoint(contract, Settings(), None), *chunks, {"type": "http.request"})
    assert sent[0]["status"] == 200
    assert contract.asked == [("{ a }", None, None)]


async def test_a_question_that_takes_too_long_is_ended(contract: FakeContract) -> None:
    contract.reply = waiting_for(asyncio.Event())
    endpoint = Endpoint(contract, Settings(request_seconds=0.01), None)
    sent = await through(endpoint, {"type": "http.request", "body": ASK})
    assert sent[0]["status"] == 503
    assert error_of(sent[1]["body"])["extensions"]["code"] == "TIMEOUT"


def test_a_store_that_ran_out_of_time_is_told_as_a_timeout(client: TestClient, contract: FakeContract) -> None:
    contract.reply = raising(TimedOut("select secret"))
    response = client.post("/graphql", content=ASK, headers=JSON)
    assert response.status_code == 503
    assert error_of(response.content)["extensions"]["code"] == "TIMEOUT"
    assert "secret" not in response.text


@pytest.mark.parametrize("failure", [Unavailable("at /secret"), NotReady("secret"), Conflict("secret")])
def test_a_store_that_fails_is_told_as_unavailable(
    client: TestClient, contract: FakeContract, failure: Exception
) -> None:
    contract.reply = raising(failure)
    response = client.post("/graphql", content=ASK, headers=JSON)
    assert response.status_code == 503
    assert response.headers["retry-after"] == "1"
    assert error_of(response.content)["extensions"]["code"] == "UNAVAILABLE"
    assert "secret" not in response.text


@pytest.mark.parametrize("failure", [ValueError("secret"), KeyError("secret"), RecursionError("secret")])
def test_an_unexpected_failure_says_nothing_of_itself(
    client: TestClient, contract: FakeContract, failure: Exception
) -> None:
    contract.reply = raising(failure)
    response = client.post("/graphql", content=ASK, headers=JSON)
    error = error_of(response.content)
    assert response.status_code == 500
    assert set(error["extensions"]) == {"code", "text", "requestId"}
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["extensions"]["requestId"] == response.headers["x-request-id"]
    assert "secret" not in response.text


def asynchronous(contract: FakeContract, **settings: Any) -> httpx2.AsyncClient:
    app = create_app(contract, as_store(FakeStore()), Settings(**settings))
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://127.0.0.1")


async def until(condition: Callable[[], bool]) -> None:
    while not condition():
        await asyncio.sleep(0)


async def test_requests_past_the_number_at_work_wait_their_turn(contract: FakeContract) -> None:
    go = asyncio.Event()
    contract.reply = waiting_for(go)
    async with asynchronous(contract, max_at_work=2, max_waiting=3) as client:
        tasks = [asyncio.create_task(client.post("/graphql", content=ASK, headers=JSON)) for _ in range(5)]
        await until(lambda: len(contract.asked) == 2)
        for _ in range(50):
            await asyncio.sleep(0)
        assert len(contract.asked) == 2
        too_many = await client.post("/graphql", content=ASK, headers=JSON)
        go.set()
        assert [(await task).status_code for task in tasks] == [200] * 5
    assert too_many.status_code == 503
    assert error_of(too_many.content)["extensions"]["code"] == "UNAVAILABLE"


async def test_what_may_take_long_has_places_of_its_own(contract: FakeContract) -> None:
    go = asyncio.Event()
    contract.reply = waiting_for(go)
    async with asynchronous(contract, max_at_work=1, max_long_at_work=1, max_waiting=1) as client:
        tasks = [asyncio.create_task(client.post("/graphql", content=LONG, headers=JSON)) for _ in range(2)]
        await until(lambda: len(contract.asked) == 2)
        assert (await client.post("/graphql", content=LONG, headers=JSON)).status_code == 503
        contract.reply = None
        assert (await client.post("/graphql", content=ASK, headers=JSON)).status_code == 200
        assert not any(task.done() for task in tasks)
        go.set()
        assert [(await task).status_code for task in tasks] == [200, 200]
        assert (await client.post("/graphql", content=LONG, headers=JSON)).status_code == 200


async def test_what_may_take_long_ends_when_its_client_leaves(contract: FakeContract) -> None:
    asked, left = {"type": "http.request", "body": LONG}, {"type": "http.disconnect"}
    endpoint = Endpoint(contract, Settings(max_long_at_work=1), None)
    contract.reply = waiting_for(asyncio.Event())
    with pytest.raises(Gone):
        await through(endpoint, asked, left)
    assert endpoint.places.at_work == 0
    contract.reply = None
    sent = await through(endpoint, asked)
    assert sent[0]["status"] == 200


async def test_the_wait_for_a_turn_is_bounded_and_gives_its_place_back(contract: FakeContract) -> None:
    go = asyncio.Event()
    contract.reply = waiting_for(go)
    async with asynchronous(contract, max_at_work=1, max_waiting=1, wait_seconds=0.01) as client:
        first = asyncio.create_task(client.post("/graphql", content=ASK, headers=JSON))
        await until(lambda: len(contract.asked) == 1)
        for _ in range(3):
            assert (await client.post("/graphql", content=ASK, headers=JSON)).status_code == 503
        go.set()
        assert (await first).status_code == 200
        assert (await client.post("/graphql", content=ASK, headers=JSON)).status_code == 200


async def test_a_question_that_failed_or_timed_out_gives_its_place_back(contract: FakeContract) -> None:
    async with asynchronous(contract, max_at_work=1, max_waiting=0, request_seconds=0.01) as client:
        contract.reply = waiting_for(asyncio.Event())
        assert (await client.post("/graphql", content=ASK, headers=JSON)).status_code == 503
        contract.reply = raising(ValueError())
        assert (await client.post("/graphql", content=ASK, headers=JSON)).status_code == 500
        contract.reply = None
        assert (await client.post("/graphql", content=ASK, headers=JSON)).status_code == 200
