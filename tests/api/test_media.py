"""Content types that are taken, and the form of the answer by what the client accepts."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from api.http.language import language
from loaders.answer import Answer
from readiness.words import Lang
from tests.api.fakes import BAD, FakeContract, error_of, returning

ASK = b'{"query": "{ __typename }"}'
RESPONSE = "application/graphql-response+json"


@pytest.mark.parametrize(
    "content_type", ["application/json", "Application/JSON; charset=UTF-8", 'application/json;charset="utf-8"']
)
def test_json_in_utf_8_is_taken(client: TestClient, content_type: str) -> None:
    assert client.post("/graphql", content=ASK, headers={"content-type": content_type}).status_code == 200


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "text/plain; application/json",
        "application/json+x",
        "application/graphql",
        "application/json, text/plain",
        "application/json; charset=gbk",
        "application/json; version=2",
        "",
    ],
)
def test_any_other_content_type_is_refused(client: TestClient, contract: FakeContract, content_type: str) -> None:
    response = client.post("/graphql", content=ASK, headers={"content-type": content_type})
    assert response.status_code == 415
    assert error_of(response.content)["extensions"]["code"] == "BAD_USER_INPUT"
    assert contract.asked == []


def test_a_post_without_a_content_type_is_refused(client: TestClient) -> None:
    assert client.post("/graphql", content=ASK).status_code == 415


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, None),
        ("", None),
        ("*", None),
        ("fr, de;q=0.5", None),
        ("zh", Lang.ZH),
        ("zh-Hans-CN,zh;q=0.9,en;q=0.8", Lang.ZH),
        ("EN-gb", Lang.EN),
        ("en;q=0.5, zh-CN;q=0.7", Lang.ZH),
        ("en, zh", Lang.EN),
        ("zh;q=0, en;q=0.1", Lang.EN),
        ("zho, eng, enm;q=1", None),
        ("x" * 100_000, None),
    ],
)
def test_the_language_asked_for_is_the_one_ranked_first(header: str | None, expected: Lang | None) -> None:
    assert language(header) is expected


def test_a_refusal_is_told_in_the_language_asked_for_and_with_the_day(client: TestClient) -> None:
    zh, en = "请求体必须是 application/json。", "The body must be application/json."
    for accepted, message in (("zh-CN", zh), ("en", en), ("*", f"{zh} / {en}")):
        headers = {"content-type": "text/plain", "accept-language": accepted}
        told = client.post("/graphql", content=ASK, headers=headers).json()
        assert told["errors"][0]["message"] == message
        assert told["errors"][0]["extensions"]["text"] == {"zh": zh, "en": en}
        assert told["extensions"] == {"asOf": {"day": "2026-06-01", "pinned": True}}


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate", "gzip, identity", "x"])
def test_a_compressed_body_is_refused(client: TestClient, encoding: str) -> None:
    headers = {"content-type": "application/json", "content-encoding": encoding}
    response = client.post("/graphql", content=ASK, headers=headers)
    assert response.status_code == 415
    assert "Content-Encoding" in error_of(response.content)["message"]


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/json", "application/json"),
        (RESPONSE, RESPONSE),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        (f"{RESPONSE}, application/json", RESPONSE),
        (f"{RESPONSE};q=0.5, application/json;q=0.9", "application/json"),
        (f"{RESPONSE}, */*", RESPONSE),
        (f"text/html, {RESPONSE};q=0.9", RESPONSE),
        ("text/event-stream, application/json", "application/json"),
        ("application/json;q=0, */*", RESPONSE),
        ("APPLICATION/JSON", "application/json"),
    ],
)
def test_the_answer_has_the_form_the_client_would_rather_have(client: TestClient, accept: str, media_type: str) -> None:
    response = client.post("/graphql", content=ASK, headers={"content-type": "application/json", "accept": accept})
    assert response.status_code == 200
    assert response.headers["content-type"] == f"{media_type}; charset=utf-8"


@pytest.mark.parametrize(
    "accept", ["text/event-stream", "text/html", "image/*", "application/json;q=0", "application/json;q=x"]
)
def test_where_nothing_is_acceptable_the_post_is_refused(
    client: TestClient, contract: FakeContract, accept: str
) -> None:
    response = client.post("/graphql", content=ASK, headers={"content-type": "application/json", "accept": accept})
    assert response.status_code == 406
    assert response.headers["content-type"].startswith("application/json")
    error_of(response.content)
    assert contract.asked == []


@pytest.mark.parametrize(("accept", "status"), [(RESPONSE, 400), ("application/json", 200), ("*/*", 200)])
def test_a_wrong_document_is_400_only_for_the_response_type(
    client: TestClient, contract: FakeContract, accept: str, status: int
) -> None:
    contract.reply = returning(BAD)
    response = client.post("/graphql", content=ASK, headers={"content-type": "application/json", "accept": accept})
    assert response.status_code == status
    assert response.content == BAD.body


@pytest.mark.parametrize(("code", "status"), [("TIMEOUT", 503), ("UNAVAILABLE", 503), ("INTERNAL", 500)])
def test_a_failure_of_ours_is_5xx_in_either_form(
    client_with: Callable[..., TestClient], contract: FakeContract, code: str, status: int
) -> None:
    contract.reply = returning(Answer(b'{"errors":[]}', True, code))
    for accept in (RESPONSE, "application/json"):
        headers = {"content-type": "application/json", "accept": accept}
        assert client_with().post("/graphql", content=ASK, headers=headers).status_code == status


def test_errors_beside_data_are_200_in_either_form(client: TestClient, contract: FakeContract) -> None:
    contract.reply = returning(Answer(b'{"data":null,"errors":[{"message":"x"}]}', False, "NOT_FOUND"))
    for accept in (RESPONSE, "application/json"):
        headers = {"content-type": "application/json", "accept": accept}
        assert client.post("/graphql", content=ASK, headers=headers).status_code == 200
