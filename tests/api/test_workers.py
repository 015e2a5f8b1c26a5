"""Several processes behind one address: all answer, one that dies is replaced, a stop loses nobody."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import orjson
import pytest

from tests.api.test_serve import ROOT, everything, post


class Workers:
    """A server of two processes, their lines in one stream."""

    def __init__(self, *more: str, **settings: Any) -> None:
        command = [sys.executable, "-m", "tests.api.serving", json.dumps({"port": 0, "workers": 2, **settings}), *more]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
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
