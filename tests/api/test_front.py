"""What holds for every path: Host, headers, request ids, other protocols, paths that are not there."""

import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from graph.ports.errors import Unavailable
from tests.api.fakes import FakeContract, FakeStore, error_of

JSON = {"content-type": "application/json"}
ASK = b'{"query": "{ a }"}'
PATHS = ["/graphql?query={a}", "/graphql", "/health/live", "/health/ready", "/nowhere", "/graphiql/graphiql.js"]


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1:8000", "[::1]:8000", "127.0.0.2"]
)
def test_names_of_this_machine_are_taken(client: TestClient, host: str) -> None:
    assert client.get("/health/live", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "10.0.0.1:8000",
        "0.0.0.0",
        "",
        "localhost:8000:1",
        "[::2]",
        "a@localhost",
    ],
)
@pytest.mark.parametrize("path", PATHS)
def test_any_other_host_is_refused_everywhere(client: TestClient, contract: FakeContract, host: str, path: str) -> None:
    response = client.get(path, headers={"host": host})
    assert response.status_code == 400
    assert "Host" in error_of(response.content)["message"]
    assert contract.asked == []


@pytest.mark.parametrize("path", PATHS)
def test_every_response_carries_what_browsers_must_know(client: TestClient, path: str) -> None:
    response = client.get(path)
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in response.headers
    assert "server" not in response.headers
    assert re.fullmatch("[0-9a-f]{16}", response.headers["x-request-id"])
    wanted = "no-cache" if path.startswith("/graphiql/") else "no-store"
    assert response.headers["cache-control"] == wanted


def test_a_request_id_of_the_client_is_kept_where_it_is_plain(client: TestClient, contract: FakeContract) -> None:
    headers = {**JSON, "x-request-id": "duty-room.2026_1"}
    response = client.post("/graphql", content=ASK, headers=headers)
    assert response.headers["x-request-id"] == "duty-room.2026_1"
    assert [caller.request_id for caller in contract.callers] == ["duty-room.2026_1"]


@pytest.mark.parametrize("sent", ["short", "a" * 65, "with blank in it", "<script>alert()</script>"])
def test_a_request_id_that_is_not_plain_is_replaced(client: TestClient, sent: str) -> None:
    assert client.get("/health/live", headers={"x-request-id": sent}).headers["x-request-id"] != sent


def test_a_path_that_is_not_there_is_told_in_json(client: TestClient) -> None:
    response = client.get("/nowhere")
    assert response.status_code == 404
    assert error_of(response.content)["extensions"]["code"] == "NOT_FOUND"


def test_a_method_that_is_not_taken_is_told_in_json(client: TestClient) -> None:
    response = client.post("/health/live")
    assert response.status_code == 405
    assert set(response.headers["allow"].split(", ")) == {"GET", "HEAD"}
    error_of(response.content)


def test_a_websocket_is_closed(client: TestClient) -> None:
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/graphql"):
        pass


def test_live_says_so_even_without_a_store(client: TestClient, store: FakeStore) -> None:
    store.failure = Unavailable("gone")
    assert client.get("/health/live").json() == {"status": "live"}


def test_ready_asks_the_store(client: TestClient, store: FakeStore) -> None:
    assert client.get("/health/ready").json() == {"status": "ready", "store": "ok"}
    store.failure = Unavailable("/secret is locked")
    response = client.get("/health/ready")
    assert (response.status_code, response.json()) == (503, {"status": "not ready", "store": "Unavailable"})


def test_a_health_check_that_breaks_is_masked(client: TestClient, store: FakeStore) -> None:
    store.failure = ValueError("secret")
    response = client.get("/health/ready")
    assert response.status_code == 500
    assert error_of(response.content)["extensions"]["code"] == "INTERNAL"


@pytest.mark.parametrize("allowed", [True, False])
def test_introspection_is_asked_for_by_policy(
    client_with: Callable[..., TestClient], contract: FakeContract, allowed: bool
) -> None:
    client_with(introspection=allowed).post("/graphql", content=ASK, headers=JSON)
    assert contract.introspection == [allowed]
