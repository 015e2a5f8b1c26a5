"""Several processes behind one address: all answer, one that dies is replaced, a stop loses nobody."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.api.scraped import Scraped
from tests.api.test_serve import ROOT, everything, post


class Workers:
    """A server of two processes, their lines in one stream."""

    def __init__(self, *more: str, environment: dict[str, str] | None = None, **settings: Any) -> None:
        command = [sys.executable, "-m", "tests.api.serving", json.dumps({"port": 0, "workers": 2, **settings}), *more]
        variables = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=variables, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

        self.logged: list[dict[str, Any]] = []

    def until(self, event: str) -> None:
        """Read log lines up to one of this event."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.logged.append(orjson.loads(line))
            if self.logged[-1]["event"] == event:
                return
        raise AssertionError(f"it ended without {event}")

    def port(self) -> int:
        return int(self.logged[-1]["address"].rpartition(":")[2])

    def end(self) -> tuple[int, list[dict[str, Any]]]:
        _, err = self.process.communicate(timeout=60)
        self.logged += [orjson.loads(line) for line in err.splitlines() if line.startswith("{")]
        return self.process.returncode, self.logged


@pytest.fixture
def start() -> Iterator[Callable[..., Workers]]:
    with contextlib.ExitStack() as stack:

        def begin(*more: str, **settings: Any) -> Workers:
            server = Workers(*more, **settings)
            stack.enter_context(server.process)
            stack.callback(server.process.kill)
            return server

        yield begin


def asked(port: int) -> int:
    """The number of the process that answers."""
    client = socket.create_connection(("127.0.0.1", port), timeout=60)
    client.sendall(post("{ process }", "connection: close"))
    status, _, body = everything(client)
    assert status == 200
    return int(orjson.loads(body)["data"]["process"])


def test_a_worker_that_dies_is_replaced_and_a_stop_is_clean(start: Callable[..., Workers]) -> None:
    server = start()
    server.until("serving")
    server.until("serving")
    port = server.port()
    killed = asked(port)
    assert killed != server.process.pid
    os.kill(killed, signal.SIGKILL)
    server.until("serving")
    assert killed not in {asked(port) for _ in range(10)}
    server.process.send_signal(signal.SIGTERM)
    code, logged = server.end()
    assert code == 0
    (died,) = [line for line in logged if line["event"] == "a process died"]
    assert died["exit"] == -signal.SIGKILL
    assert [line["event"] for line in logged].count("stopping") == 2
    assert logged[-1]["event"] == "stopped"


def test_workers_that_cannot_begin_end_the_server(start: Callable[..., Workers]) -> None:
    code, logged = start("broken").end()
    assert code != 0
    assert {line["error"] for line in logged if line["event"] == "a process ended"} == {"Unavailable"}


def scraped(port: int) -> Scraped:
    client = socket.create_connection(("127.0.0.1", port), timeout=60)
    client.sendall(b"GET /metrics HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
    status, _, body = everything(client)
    assert status == 200
    return Scraped(body.decode())


def once_all_is_told(port: int, asks: int) -> Scraped:
    """The other process tells its numbers within a second or so."""
    while answered(found := scraped(port)) != asks:
        time.sleep(0.1)
    return found


def answered(found: Scraped) -> float:
    return found("muster_requests_total", operation="other", outcome="ok", code="")


def test_whichever_worker_is_scraped_tells_the_numbers_of_all_and_a_death_loses_none(
    start: Callable[..., Workers], tmp_path: Path
) -> None:
    server = start(environment={"TMPDIR": str(tmp_path)}, max_at_work=3)
    server.until("serving")
    server.until("serving")
    port = server.port()
    (folder,) = tmp_path.iterdir()
    assert folder.stat().st_mode & 0o077 == 0
    asks = 1
    pids = {asked(port)}
    while len(pids) < 2:
        pids.add(asked(port))
        asks += 1
    found = once_all_is_told(port, asks)
    assert found("muster_request_duration_seconds_count", operation="other") == asks
    assert (found("muster_processes"), found("muster_requests_at_work_limit")) == (2, 6)
    assert [answered(scraped(port)) for _ in range(6)] == [asks] * 6
    os.kill(pids.pop(), signal.SIGKILL)
    server.until("serving")
    assert answered(scraped(port)) == asks
    asked(port)
    found = once_all_is_told(port, asks + 1)
    assert (found("muster_processes"), found("muster_requests_at_work_limit")) == (2, 6)
    assert {path.name for path in folder.glob("counter_*.db")} == {f"counter_{place}.db" for place in range(3)}
    server.process.send_signal(signal.SIGTERM)
    assert server.end()[0] == 0
    assert list(tmp_path.iterdir()) == []
