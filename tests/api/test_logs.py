"""Log lines: one form, the request's id on each, and never what a client's variables hold."""

import io
import logging
from collections.abc import Callable
from typing import Any

import orjson
import pytest
from starlette.testclient import TestClient

from api.logs import log, set_up
from api.settings import Settings
from tests.api.fakes import FakeContract, raising

JSON = {"content-type": "application/json"}
Lines = Callable[[], list[dict[str, Any]]]


def of_ours(lines: Lines) -> list[dict[str, Any]]:
    return [line for line in lines() if "httpx2" not in line.get("logger", "")]


def test_a_request_is_one_line_with_its_id(client: TestClient, lines: Lines) -> None:
    body = {"query": "query Ready { a }", "operationName": "Ready", "variables": {"code": "s3cret"}}
    response = client.post("/graphql", json=body)
    (line,) = of_ours(lines)
    assert line["event"] == "request"
    assert line["level"] == "info"
    assert line["request_id"] == response.headers["x-request-id"]
    assert (line["method"], line["path"], line["status"]) == ("POST", "/graphql", 200)
    assert (line["operation"], line["bytes"]) == ("Ready", len(response.content))
    assert line["ms"] >= 0


def test_what_a_client_sends_is_never_logged(client: TestClient, contract: FakeContract, lines: Lines) -> None:
    client.get("/graphql", params={"query": "{ s3cret }", "variables": '{"a": "s3cret"}'})
    client.post("/graphql", json={"query": "{ a }", "operationName": "s3cret\x1b[31m", "variables": {"a": "s3cret"}})
    client.post("/graphql", content=b'{"s3cret', headers=JSON)
    contract.reply = raising(ValueError("s3cret"))
    client.post("/graphql", json={"query": "{ s3cret }", "variables": {"a": "s3cret"}})
    assert len(of_ours(lines)) == 5
    assert "s3cret" not in orjson.dumps(of_ours(lines)).decode()


def test_an_unexpected_failure_is_logged_by_type_and_place(
    client: TestClient, contract: FakeContract, lines: Lines
) -> None:
    contract.reply = raising(ZeroDivisionError("of a client"))
    response = client.post("/graphql", json={"query": "{ a }"})
    failure, request = of_ours(lines)
    assert (failure["event"], failure["error"]) == ("unexpected", "ZeroDivisionError")
    assert any("fakes.py" in place for place in failure["at"])
    assert failure["request_id"] == request["request_id"] == response.headers["x-request-id"]


def test_a_path_with_control_characters_is_logged_as_it_was_sent(client: TestClient, lines: Lines) -> None:
    client.get("/a%0Ab%1B[31m")
    assert of_ours(lines)[0]["path"] == "/a%0Ab%1B[31m"


def test_lines_of_libraries_have_the_same_form(lines: Lines) -> None:
    try:
        raise ValueError("of a client")
    except ValueError:
        logging.getLogger("asyncio").exception("a task of %s failed", "yours")
    (line,) = lines()
    assert (line["event"], line["level"], line["logger"]) == ("a task of yours failed", "error", "asyncio")
    assert line["error"] == "ValueError"
    assert "of a client" not in orjson.dumps(line).decode()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("form", "stream", "is_json"),
    [
        ("auto", io.StringIO, True),
        ("auto", Terminal, False),
        ("json", Terminal, True),
        ("console", io.StringIO, False),
    ],
)
def test_the_form_follows_the_setting_and_the_terminal(form: str, stream: type[io.StringIO], is_json: bool) -> None:
    out = stream()
    set_up(Settings.model_construct(log_format=form, log_level="info"), out)
    log.info("hello", request_id="1")
    log.debug("not this")
    assert out.getvalue().startswith("{") is is_json
    assert "hello" in out.getvalue()
    assert "not this" not in out.getvalue()
    assert ("\x1b" in out.getvalue()) is (not is_json and stream is Terminal)
