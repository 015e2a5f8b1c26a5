"""Trusted documents: asked for by their hash, checked at the start, and all others refused where it says so."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.bootstrap import parts
from api.serve import serve
from api.settings import Settings
from api.trusted import TrustedRefused, read
from api.watching.processes import VARIABLE
from tests.api.fakes import FakeContract, error_of
from tests.api.scraped import Scraped

QUERIES = Path(__file__).parents[2] / "samples" / "queries"
READY = "query Ready { __typename }\n"
TEAM = "query Team($code: String!) { team(code: $code) { name } }"
OTHER = "query Other { teams(first: 1) { totalCount } }"


def identifier(text: str) -> str:
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def apollo(digest: str) -> dict[str, Any]:
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest}}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "trusted" / "board").mkdir(parents=True)
    (tmp_path / "trusted" / "ready.graphql").write_text(READY)
    (tmp_path / "trusted" / "board" / "team.gql").write_text(TEAM)
    (tmp_path / "trusted" / "README.md").write_text("no document")
    return tmp_path / "trusted"


@pytest.fixture
def strict(client_with: Callable[..., TestClient], folder: Path) -> TestClient:
    return client_with(trusted_documents=folder)


@pytest.fixture
def lenient(client_with: Callable[..., TestClient], folder: Path) -> TestClient:
    return client_with(trusted_documents=folder, untrusted_documents=True)


WAYS: list[dict[str, Any]] = [
    {"documentId": identifier(READY)},
    {"documentId": identifier(READY).removeprefix("sha256:")},
    {"query": READY},
    {"query": READY, "documentId": identifier(READY)},
    apollo(identifier(READY).removeprefix("sha256:")),
    {"query": READY, **apollo(identifier(READY).removeprefix("sha256:"))},
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("mode", ["strict", "lenient"])
def test_a_trusted_document_is_answered_however_it_is_asked_for(
    request: pytest.FixtureRequest, contract: FakeContract, way: dict[str, Any], mode: str
) -> None:
    client: TestClient = request.getfixturevalue(mode)
    posted = client.post("/graphql", json={**way, "variables": {"a": 1}})
    got = client.get("/graphql", params={name: v if isinstance(v, str) else json.dumps(v) for name, v in way.items()})
    assert (posted.status_code, got.status_code) == (200, 200)
    assert contract.asked == [(READY, {"a": 1}, None), (READY, None, None)]


def test_every_document_of_the_folder_is_checked_by_the_contract(strict: TestClient, contract: FakeContract) -> None:
    strict.get("/health/live")
    assert sorted(contract.trusted) == sorted([READY, TEAM])


@pytest.mark.parametrize("query", [OTHER, READY.strip(), READY + " ", "{ __schema { queryType { name } } }"])
def test_any_other_document_is_forbidden(strict: TestClient, contract: FakeContract, query: str) -> None:
    response = strict.post("/graphql", json={"query": query})
    assert response.status_code == 403
    assert error_of(response.content)["extensions"]["code"] == "FORBIDDEN"
    assert strict.get("/graphql", params={"query": query}).status_code == 403
    assert contract.asked == []


def test_any_other_document_is_answered_where_that_is_set(lenient: TestClient, contract: FakeContract) -> None:
    assert lenient.post("/graphql", json={"query": OTHER}).status_code == 200
    unknown = apollo(identifier(OTHER).removeprefix("sha256:"))
    assert lenient.post("/graphql", json={"query": OTHER, **unknown}).status_code == 200
    assert contract.asked == [(OTHER, None, None)] * 2


@pytest.mark.parametrize("mode", ["strict", "lenient"])
@pytest.mark.parametrize(
    ("way", "status", "code"),
    [
        ({"documentId": identifier(OTHER)}, 400, "NOT_FOUND"),
        ({"documentId": "ready"}, 400, "NOT_FOUND"),
        ({"documentId": ""}, 400, "BAD_USER_INPUT"),
        ({"documentId": 3}, 400, "BAD_USER_INPUT"),
        ({"query": READY, "documentId": identifier(TEAM)}, 400, "BAD_USER_INPUT"),
        ({"query": OTHER, "documentId": identifier(READY)}, 400, "BAD_USER_INPUT"),
        (apollo("0" * 64), 400, "PERSISTED_QUERY_NOT_FOUND"),
    ],
)
def test_an_identifier_that_names_nothing_or_something_else_is_refused(
    request: pytest.FixtureRequest, contract: FakeContract, mode: str, way: dict[str, Any], status: int, code: str
) -> None:
    response = request.getfixturevalue(mode).post("/graphql", json=way)
    assert response.status_code == status
    assert error_of(response.content)["extensions"]["code"] == code
    assert contract.asked == []


def test_without_trusted_documents_an_identifier_is_told_so(client: TestClient, contract: FakeContract) -> None:
    assert "query" in error_of(client.post("/graphql", json={"documentId": identifier(READY)}).content)["message"]
    error = error_of(client.post("/graphql", json=apollo("0" * 64)).content)
    assert error["message"] == "PersistedQueryNotSupported"
    assert client.post("/graphql", json={"query": OTHER, **apollo("0" * 64)}).status_code == 200
    assert contract.asked == [(OTHER, None, None)]


def test_a_mutation_is_not_got_by_its_identifier(client_with: Callable[..., TestClient], tmp_path: Path) -> None:
    (tmp_path / "m.graphql").write_text("mutation { a }")
    client = client_with(trusted_documents=tmp_path)
    response = client.get("/graphql", params={"documentId": identifier("mutation { a }")})
    assert (response.status_code, response.headers["allow"]) == (405, "POST")


def test_a_browser_gets_no_page_that_could_ask_nothing(strict: TestClient, lenient: TestClient) -> None:
    browser = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    assert lenient.get("/graphql", headers=browser).headers["content-type"].startswith("text/html")
    response = strict.get("/graphql", headers=browser)
    assert response.status_code == 400
    assert response.headers["content-type"].startswith("application/json")
    assert strict.get("/graphiql/graphiql.js").status_code == 404


# Manifests


def manifest(tmp_path: Path, said: Any) -> Path:
    path = tmp_path / "manifest.json"
    path.write_text(said if isinstance(said, str) else json.dumps(said))
    return path


@pytest.mark.parametrize(
    "said",
    [
        {"ready-1": READY, identifier(TEAM): TEAM},
        {
            "format": "apollo-persisted-query-manifest",
            "version": 1,
            "operations": [
                {"id": "ready-1", "name": "Ready", "type": "query", "body": READY},
                {"id": identifier(TEAM), "name": "Team", "type": "query", "body": TEAM},
            ],
        },
    ],
)
def test_a_manifest_gives_documents_identifiers_of_its_own(
    client_with: Callable[..., TestClient], contract: FakeContract, tmp_path: Path, said: Any
) -> None:
    client = client_with(trusted_documents=manifest(tmp_path, said))
    for way in ({"documentId": "ready-1"}, apollo("ready-1"), {"documentId": identifier(READY)}):
        assert client.post("/graphql", json=way).status_code == 200
    assert client.post("/graphql", json={"documentId": identifier(TEAM)}).status_code == 200
    assert [document for document, _, _ in contract.asked] == [READY] * 3 + [TEAM]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("{\n nothing", "manifest.json:2: is no JSON"),
        ("[" * 100_000, "manifest.json"),
        ([READY], "a manifest is an object"),
        ({}, "there are no documents"),
        ({"a": 3}, "document 'a': identifier and document must be text."),
        ({"sha256:" + "0" * 64: READY}, f"its text has the hash {identifier(READY)}."),
        ('{"a": "{ a }\\ud800"}', "no text"),
        ({"a/b": READY}, "an identifier is letters"),
        ({"a": READY, identifier(TEAM).removeprefix("sha256:"): READY, "b": TEAM}, "names another document already"),
        ({"format": "apollo-persisted-query-manifest", "operations": [3]}, "must be text"),
    ],
)
def test_a_manifest_that_cannot_be_is_told_with_its_place(tmp_path: Path, said: Any, expected: str) -> None:
    with pytest.raises(TrustedRefused) as refused:
        read(manifest(tmp_path, said))
    assert any(expected in problem for problem in refused.value.problems)


def test_a_path_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(TrustedRefused, match=r"nowhere: cannot be read \(No such file"):
        read(tmp_path / "nowhere")
    with pytest.raises(TrustedRefused, match="there are no documents"):
        read(tmp_path)
    (tmp_path / "a.graphql").write_bytes(b"{ a }\n# \xff")
    with pytest.raises(TrustedRefused, match=r"a\.graphql:2: is not UTF-8"):
        read(tmp_path)


# On a real registry


def settings(tmp_path: Path, **more: Any) -> Settings:
    return Settings(database=f"sqlite:///{tmp_path}/trusted.db", today=date(2026, 9, 15), port=0, **more)


@asynccontextmanager
async def registry(tmp_path: Path, **more: Any) -> AsyncIterator[httpx2.AsyncClient]:
    found = settings(tmp_path, **more)
    async with parts(found) as opened:
        await opened.current.ensure()
        transport = httpx2.ASGITransport(create_app(opened.contract, opened.store, found, opened.watch))
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            yield client


async def test_the_saved_questions_are_trusted_as_they_are_and_counted_by_their_names(tmp_path: Path) -> None:
    documents = [kept.text for kept in read(QUERIES)]
    async with registry(tmp_path, trusted_documents=QUERIES, kept_documents=1) as client:
        for text in documents:
            response = await client.post("/graphql", json={"documentId": identifier(text)})
            assert response.json().get("errors", [{}])[0].get("extensions", {}).get("code") in (None, "BAD_USER_INPUT")
        found = Scraped((await client.get("/metrics")).text)
    assert found("muster_trusted_documents") == len(documents) > 5
    assert found("muster_cache_lookups_total", cache="documents", result="miss") == 0
    operations = found.by("muster_requests_total", "operation")
    assert sum(operations.values()) == len(documents)
    assert all(name[0].isupper() for name in operations)


async def test_only_a_trusted_document_may_choose_the_name_it_is_counted_under(tmp_path: Path, folder: Path) -> None:
    async with registry(tmp_path, trusted_documents=folder, untrusted_documents=True) as client:
        await client.post("/graphql", json={"query": TEAM, "variables": {"code": "A"}})
        await client.post("/graphql", json={"query": TEAM + " ", "variables": {"code": "A"}})
        found = Scraped((await client.get("/metrics")).text)
    assert found.by("muster_requests_total", "operation") == {"Team": 1, "team": 1}


WRONG = [
    ("query A {\n  teams { nodes { code } }\n  nothing\n}", 3, "nothing"),
    ("query A {\n\n", 3, "Syntax Error"),
    ("# nothing\n", 2, "Syntax Error"),
    ("mutation A { a }", 1, "mutation"),
    ("{ " + "__typename " * 3_000 + "}", None, "tokens"),
    ("{ teams(first: 200) { nodes { members(first: 200) { nodes { person { name } } } } } }", None, "may cost"),
]


@pytest.mark.parametrize("workers", [1, 2])
def test_the_server_does_not_start_with_documents_it_could_never_answer(
    tmp_path: Path, folder: Path, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    for number, (text, _, _) in enumerate(WRONG):
        (folder / f"wrong{number}.graphql").write_text(text)
    with pytest.raises(TrustedRefused) as refused:
        serve(settings(tmp_path, trusted_documents=folder, workers=workers, max_cost=10_000))
    told = refused.value.problems
    for number, (_, line, reason) in enumerate(WRONG):
        path = folder / f"wrong{number}.graphql"
        start = f"{path}: " if line is None else f"{path}:{line}: "
        assert any(problem.startswith(start) and reason in problem for problem in told), (start, told)
    assert not any("ready.graphql" in problem or "team.gql" in problem for problem in told)
