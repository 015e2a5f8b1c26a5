"""Bodies and query strings that are no question are refused with 400 and a clear message; good ones arrive whole."""

from typing import Any

import orjson
import pytest
from starlette.testclient import TestClient

from tests.api.fakes import FakeContract, error_of

DEEP = b"[" * 900 + b"9223372036854775808" + b"]" * 900
JSON = {"content-type": "application/json"}


def ask(client: TestClient, body: bytes) -> Any:
    return client.post("/graphql", content=body, headers=JSON)


def test_a_question_reaches_the_contract_as_it_was_asked(client: TestClient, contract: FakeContract) -> None:
    body = {
        "query": "query A { a }",
        "variables": {"code": "张", "n": [1, None]},
        "operationName": "A",
        "extensions": {},
    }
    assert ask(client, orjson.dumps(body)).json() == {"data": {"__typename": "Query"}}
    assert contract.asked == [("query A { a }", {"code": "张", "n": [1, None]}, "A")]


def test_absent_and_null_parameters_are_the_same(client: TestClient, contract: FakeContract) -> None:
    ask(client, b'{"query": "{ a }", "variables": null, "operationName": null, "extensions": null}')
    ask(client, b'{"query": "{ a }"}')
    assert contract.asked == [("{ a }", None, None)] * 2


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "no JSON"),
        (b"{", "no JSON"),
        (b"\xff\xfe{}", "no JSON"),
        ('{"query": "\xe9"}'.encode("latin-1"), "UTF-8"),
        ('{"query": "{ a }"}'.encode("utf-16"), "UTF-8"),
        (b'{"query": "{ a }", "operationName": "\\ud800"}', "surrogate"),
        (b'{"query": "{ a }", "variables": {"a": "\\udc00x"}}', "surrogate"),
        (b'{"query": "{ a }", "variables": {"a": NaN}}', "no JSON"),
        (b'{"query": "{ a }", "variables": {"a": 1e999}}', "no JSON"),
        (b"[" * 100_000, "depth"),
        (b"[" * 100_000 + b"]" * 100_000, "depth"),
        (b'{"query": "{ a }", "variables": {"a": ' + b"9" * 5_000 + b"}}", "no JSON"),
        (b'{"query": "{ a }", "variables": {"a": 99999999999999999999}}', "64 bits"),
        (b'{"query": "{ a }", "variables": {"a": -9223372036854775809}}', "64 bits"),
        (
            b'{"query": "{ a }", "variables": {"a": ' + b"[" * 900 + b"9223372036854775808" + b"]" * 900 + b"}}",
            "64 bits",
        ),
        (b'{"query": "{ a }", "variables": {"a": ' + b"[" * 80 + b"]" * 80 + b"}}", "nested deeper"),
        (b"null", "must be a JSON object"),
        (b'"{ a }"', "must be a JSON object"),
        (b"3", "must be a JSON object"),
        (b'[{"query": "{ a }"}]', "batches"),
        (b"{}", "query must be text"),
        (b'{"query": null}', "query must be text"),
        (b'{"query": 3}', "query must be text"),
        (b'{"query": {"a": 1}}', "query must be text"),
        (b'{"query": "  "}', "query must be text"),
        (b'{"query": "{ a }", "variables": []}', "variables must be"),
        (b'{"query": "{ a }", "variables": "{}"}', "variables must be"),
        (b'{"query": "{ a }", "variables": 0}', "variables must be"),
        (b'{"query": "{ a }", "operationName": 1}', "operationName must be"),
        (b'{"query": "{ a }", "operationName": ["A"]}', "operationName must be"),
        (b'{"query": "{ a }", "extensions": 1}', "extensions must be"),
        (b'{"query": "{ a }", "extensions": [1]}', "extensions must be"),
    ],
)
def test_a_body_that_is_no_question_is_refused(
    client: TestClient, contract: FakeContract, body: bytes, says: str
) -> None:
    response = ask(client, body)
    error = error_of(response.content)
    assert response.status_code == 400
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert says in error["message"]
    assert contract.asked == []


@pytest.mark.parametrize("number", [2**63 - 1, -(2**63)])
def test_the_largest_integers_of_64_bits_are_taken(client: TestClient, contract: FakeContract, number: int) -> None:
    assert ask(client, orjson.dumps({"query": "{ a }", "variables": {"a": number}})).status_code == 200
    assert contract.asked == [("{ a }", {"a": number}, None)]


def test_long_digits_within_text_are_no_integer(client: TestClient, contract: FakeContract) -> None:
    text = "1" * 40
    ask(client, orjson.dumps({"query": "{ a }", "variables": {"a": text}}))
    assert contract.asked == [("{ a }", {"a": text}, None)]


def test_a_get_asks_by_parameters(client: TestClient, contract: FakeContract) -> None:
    parameters = {"query": "query A { a }", "variables": '{"code": "张"}', "operationName": "A", "extensions": ""}
    assert client.get("/graphql", params=parameters).status_code == 200
    assert contract.asked == [("query A { a }", {"code": "张"}, "A")]


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ("", "query must be text"),
        ("query=", "query must be text"),
        ("query=%ED%A0%80", "UTF-8"),
        ("query=%FF", "UTF-8"),
        ("query={a}&query={b}", "twice"),
        ("query={a}&variables=[]", "variables must be"),
        ("query={a}&variables={", "no JSON"),
        ("query={a}&variables={%22a%22:99999999999999999999}", "64 bits"),
        ("query={a}&extensions=3", "extensions must be"),
        ("&".join(f"a{n}=1" for n in range(50)), "not well formed"),
    ],
)
def test_a_query_string_that_is_no_question_is_refused(client: TestClient, parameters: str, says: str) -> None:
    response = client.get(f"/graphql?{parameters}")
    assert response.status_code == 400
    assert says in error_of(response.content)["message"]


@pytest.mark.parametrize("kind", ["mutation", "subscription"])
def test_a_get_runs_queries_only(client: TestClient, contract: FakeContract, kind: str) -> None:
    response = client.get("/graphql", params={"query": f"{kind} {{ a }}"})
    assert response.status_code == 405
    assert response.headers["allow"] == "POST"
    error_of(response.content)
    assert contract.asked == []


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"])
def test_other_methods_are_refused_with_what_is_allowed(client: TestClient, method: str) -> None:
    response = client.request(method, "/graphql")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, POST"
