"""The process on a real socket: it starts, withstands slow and malformed clients, and stops without losing anyone."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from api.serve import CannotListen, serve
from api.settings import Settings
from tests.api.fakes import error_of
from tests.api.scraped import Scraped

ROOT = Path(__file__).parents[2]


class Process:
    """A server in a process of its own."""

    def __init__(self, **settings: Any) -> None:
        command = [sys.executable, "-m", "tests.api.serving", json.dumps({"port": 0, **settings})]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert self.line() == "ensured"
        self.port = int(self.line().rpartition(":")[2])

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def send(self, *parts: bytes) -> socket.socket:
        client = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        for part in parts:
            client.sendall(part)
        return client

    def stop(self, sent: signal.Signals = signal.SIGTERM) -> tuple[int, list[str], list[dict[str, Any]]]:
        """The exit code, the lines of stdout, the log lines."""
        self.process.send_signal(sent)
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out.split(), [orjson.loads(line) for line in err.splitlines()]


@pytest.fixture
def start() -> Iterator[Callable[..., Process]]:
    with contextlib.ExitStack() as stack:

        def begin(**settings: Any) -> Process:
            server = Process(**settings)
            stack.enter_context(server.process)
            stack.callback(server.process.kill)
            return server

        yield begin


@pytest.fixture(scope="module")
def server() -> Iterator[Process]:
    """One that several tests may speak to."""
    server = Process()
    with server.process:
        yield server
        server.process.kill()


def post(document: str, *headers: str) -> bytes:
    body = json.dumps({"query": document}).encode()
    lines = ["POST /graphql HTTP/1.1", "host: localhost", "content-type: application/json", *headers]
    return "\r\n".join([*lines, f"content-length: {len(body)}", "", ""]).encode() + body


def everything(client: socket.socket) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of the one response, read until the server closes."""
    with client:
        received = b""
        while chunk := client.recv(65_536):
            received += chunk
    head, _, body = received.partition(b"\r\n\r\n")
    status, *lines = head.decode().split("\r\n")
    return int(status.split()[1]), dict(line.lower().split(": ", 1) for line in lines), body


def test_it_answers_and_says_nothing_of_what_it_runs_on(start: Callable[..., Process]) -> None:
    server = start()
    status, headers, body = everything(server.send(post("{ a }", "connection: close")))
    assert (status, orjson.loads(body)) == (200, {"data": {"__typename": "Query"}})
    assert "server" not in headers
    assert "date" in headers
    code, out, logged = server.stop()
    assert (code, out) == (0, ["asked", "closed"])
    assert [line["event"] for line in logged if "uvicorn" not in line.get("logger", "")] == [
        "serving",
        "request",
        "stopping",
        "stopped",
    ]


def test_what_takes_a_while_to_read_is_read_before_it_serves(server: Process) -> None:
    _, _, body = everything(server.send(post("{ syllables }", "connection: close")))
    assert orjson.loads(body) == {"data": {"syllables": 1}}


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_requests_at_work_finish_before_it_stops(start: Callable[..., Process], sent: signal.Signals) -> None:
    server = start()
    clients = [server.send(post("{ slow }")) for _ in range(3)]
    idle = server.send()
    assert [server.line() for _ in clients] == ["asked"] * 3
    code, out, _ = server.stop(sent)
    assert (code, out) == (0, ["closed"])
    for client in clients:
        status, _, body = everything(client)
        assert (status, body) == (200, b'{"data":{"__typename":"Query"}}')
    idle.close()


def test_a_stop_waits_only_so_long(start: Callable[..., Process]) -> None:
    server = start(stop_seconds=1, body_seconds=60, request_seconds=60)
    with server.send(post("{ a }")[:-3]):
        code, out, _ = server.stop()
    assert (code, out) == (0, ["closed"])


def test_headers_that_stop_arriving_are_refused(start: Callable[..., Process]) -> None:
    server = start(header_seconds=0.2)
    for sent in (b"", b"POST /graphql HTT", b"GET / HTTP/1.1\r\nhost: localhost\r\nx: "):
        status, _, body = everything(server.send(sent))
        assert status == 408
        assert error_of(body)["extensions"]["code"] == "TIMEOUT"


def test_a_kept_connection_is_as_strict_on_its_second_request(start: Callable[..., Process]) -> None:
    server = start(header_seconds=0.2, keep_alive_seconds=20)
    client = server.send(post("{ a }"))
    assert client.recv(65_536).startswith(b"HTTP/1.1 200")
    client.sendall(b"GET /health/li")
    assert everything(client)[0] == 408


def test_an_idle_connection_is_closed(start: Callable[..., Process]) -> None:
    client = start(keep_alive_seconds=1).send(post("{ a }"))
    assert everything(client)[0] == 200


def test_a_body_that_stops_arriving_is_refused_on_the_wire(start: Callable[..., Process]) -> None:
    status, headers, body = everything(start(body_seconds=0.2).send(post("{ a }")[:-3]))
    assert (status, headers["connection"]) == (408, "close")
    assert error_of(body)["extensions"]["code"] == "TIMEOUT"


def early_refusals(server: Process, status: int) -> float:
    scrape = b"GET /metrics HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"
    found = Scraped(everything(server.send(scrape))[2].decode())
    assert found("muster_connections") >= 1
    return found("muster_early_refusals_total", status=str(status))


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"nonsense\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01", 400),
        (b"POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: -1\r\n\r\n", 400),
        (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nhost: localhost\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\nhost: localhost\r\nx: " + b"a" * 20_000 + b"\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\nhost: localhost\r\n" + b"x: a\r\n" * 200 + b"\r\n", 431),
        (b"GET / HTTP/1.1\r\nconnection: close\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nhost: localhost\r\nhost: evil\r\nconnection: close\r\n\r\n", 400),
    ],
)
def test_what_is_no_http_is_refused_in_json_and_counted(server: Process, sent: bytes, status: int) -> None:
    before = early_refusals(server, status)
    said, headers, body = everything(server.send(sent))
    assert said == status
    assert headers["content-type"] == "application/json; charset=utf-8"
    error_of(body)
    assert everything(server.send(post("{ a }", "connection: close")))[0] == 200
    assert early_refusals(server, status) == before + 1


def test_an_upgrade_is_not_taken(start: Callable[..., Process]) -> None:
    server = start()
    upgrade = "host: localhost\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n\r\n"
    assert everything(server.send(f"GET /health/live HTTP/1.1\r\n{upgrade}".encode()))[0] == 200
    status, _, body = everything(server.send(post("{ a }", "connection: upgrade", "upgrade: h2c")))
    assert status == 400
    assert "Upgrade" in error_of(body)["message"]
    assert "asked" not in server.stop()[1]


def test_a_websocket_is_no_door_to_graphql(server: Process) -> None:
    upgrade = ["connection: Upgrade, close", "upgrade: websocket", "sec-websocket-version: 13"]
    upgrade += [
        "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
        "sec-websocket-protocol: graphql-transport-ws, graphql-ws",
    ]
    sent = "\r\n".join(["GET /graphql HTTP/1.1", "host: localhost", *upgrade, "", ""])
    status, headers, body = everything(server.send(sent.encode()))
    assert status == 400
    assert "upgrade" not in headers
    assert error_of(body)["extensions"]["code"] == "BAD_USER_INPUT"


def test_connections_are_bounded(start: Callable[..., Process]) -> None:
    server = start(max_connections=2, header_seconds=20)
    with server.send(b"G"), server.send(b"G"):
        status, _, body = everything(server.send())
    assert status == 503
    assert error_of(body)["extensions"]["code"] == "UNAVAILABLE"


def test_a_client_that_does_not_read_is_cut_off(start: Callable[..., Process]) -> None:
    server = start(stall_seconds=0.2)
    client = server.send(post("{ large }"))
    assert server.line() == "asked"
    code, _, _ = server.stop()
    assert code == 0
    with client, contextlib.suppress(ConnectionResetError):
        received = 0
        while chunk := client.recv(1 << 20):
            received += len(chunk)
        assert received < 50_000_000


def test_answers_that_nobody_reads_are_bounded(start: Callable[..., Process]) -> None:
    server = start(max_unread_bytes=60_000_000, stall_seconds=60)

    def long_ones_until(status: int) -> bytes:
        while True:
            found, _, body = everything(server.send(post("{ long }", "connection: close")))
            if found == status:
                return body

    stalled = []
    for _ in range(2):
        stalled.append(server.send(post("{ large }")))
        assert server.line() == "asked"
    assert error_of(long_ones_until(503))["extensions"]["code"] == "UNAVAILABLE"
    assert everything(server.send(post("{ a }", "connection: close")))[0] == 200
    for client in stalled:
        client.close()
    assert long_ones_until(200) == b'{"data":{"__typename":"Query"}}'


def test_a_busy_port_is_told_in_a_sentence() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CannotListen, match=f"Port {port} on 127.0.0.1 is in use by another program"):
            serve(Settings(port=port))
