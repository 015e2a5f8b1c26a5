"""The line of a slow question: whose it was and where its time went, and nothing of what was asked with."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx2
import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from api.app import create_app
from api.bootstrap import parts
from api.settings import Settings
from tests.api.fakes import FakeContract, waiting_for

DOCS = Path(__file__).parents[2] / "docs" / "watching.md"
Lines = Callable[[], list[dict[str, Any]]]
PARTS = ("arriving_ms", "waiting_ms", "planning_ms", "store_ms", "shaping_ms")
DOCUMENT = """
query Board($code: String! = "hidden-default", $text: String) {
  hiddenAlias: team(code: $code) { name ...HiddenFragment }
  teams(first: 7, where: {and: [{text: $text}, {code: {eq: "hidden-literal"}}]}) { nodes { code } }
}
fragment HiddenFragment on Team { hiddenField: code }
"""


@asynccontextmanager
async def registry(tmp_path: Path, **more: Any) -> AsyncIterator[httpx2.AsyncClient]:
    found = Settings(database=f"sqlite:///{tmp_path}/slow.db", slow_ms=0, **more)
    async with parts(found) as opened:
        await opened.current.ensure()
        transport = httpx2.ASGITransport(create_app(opened.contract, opened.store, found, opened.watch))
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            yield client


def slow(lines: Lines) -> list[dict[str, Any]]:
    return [line for line in lines() if line["event"] == "slow"]


async def test_a_line_tells_the_document_by_its_hash_and_where_the_time_went(tmp_path: Path, lines: Lines) -> None:
    async with registry(tmp_path) as client:
        response = await client.post("/graphql", json={"query": DOCUMENT, "variables": {"text": "hidden"}})
        assert "errors" not in response.json()
    (line,) = slow(lines)
    assert line["level"] == "warning"
    assert line["document"] == f"sha256:{sha256(DOCUMENT.encode()).hexdigest()}"
    assert (line["operation"], line["asks"], line["outcome"]) == ("Board", "several", "ok")
    assert line["request_id"] == response.headers["x-request-id"]
    assert line["cost"] == response.json()["extensions"]["cost"]["requested"]
    assert line["questions"] == 2
    assert all(line[part] >= 0 for part in PARTS)
    assert line["planning_ms"] > 0
    assert line["store_ms"] > 0
    assert sum(line[part] for part in PARTS) == pytest.approx(line["ms"], abs=0.1)
    assert "hidden" not in orjson.dumps(lines()).decode().lower()
    (shown,) = re.findall(r"```json\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.S)
    assert set(orjson.loads(shown)) == set(line)


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=8)
VALUES = st.one_of(TEXT.map("s3cret-{}".format), st.integers(10**14, 10**15), st.none())
DOCUMENTS = (
    DOCUMENT,
    "query A($code: String!) { team(code: $code) { name } }",
    "query A($code: Int!) { team(code: $code) { name } }",
    "query A($where: TeamWhere) { teams(where: $where) { totalCount } }",
    "{ team(code: <literal>) { name } }",
    "{ teams(first: <literal>) { totalCount } }",
    "{ teams(after: <literal>) { totalCount } }",
    "query A($code: String! = <literal>) { team(code: $code) { name } }",
    "{ nothing(code: <literal>) }",
    "{ team(code: <literal>",
)


def test_no_value_of_any_question_is_ever_logged(tmp_path: Path, lines: Lines) -> None:
    """Whatever is asked with, in variables, literals or defaults, valid or not: no line of any kind holds it."""
    with asyncio.Runner() as runner:
        context = registry(tmp_path)
        client = runner.run(context.__aenter__())

        @settings(max_examples=100)
        @given(st.sampled_from(DOCUMENTS), VALUES, VALUES, st.sampled_from(["where", "text", "more"]))
        def asked(document: str, literal: Any, value: Any, name: str) -> None:
            query = document.replace("<literal>", orjson.dumps(literal).decode())
            body = {"query": query, "variables": {name: value, "code": value}}
            before = len(slow(lines))
            runner.run(client.post("/graphql", json=body))
            assert len(slow(lines)) == before + 1
            logged = orjson.dumps(lines()[-5:]).decode()
            assert "s3cret" not in logged
            assert all(held is None or str(held) not in logged for held in (literal, value))

        asked()
        runner.run(context.__aexit__(None, None, None))


async def test_a_question_that_is_ended_leaves_its_line(contract: FakeContract, lines: Lines) -> None:
    contract.reply = waiting_for(asyncio.Event())
    found = Settings(request_seconds=0.02, slow_ms=10)
    app = create_app(contract, None, found)  # type: ignore[arg-type]
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://localhost") as client:
        assert (await client.post("/graphql", json={"query": "{ a }"})).status_code == 503
    (line,) = slow(lines)
    assert (line["outcome"], line["code"]) == ("refused", "TIMEOUT")
    assert line["ms"] >= 20


def test_a_question_below_the_threshold_leaves_none(client_with: Callable[..., TestClient], lines: Lines) -> None:
    client_with(slow_ms=3_600_000).post("/graphql", json={"query": "{ a }"})
    assert slow(lines) == []


def test_what_is_no_question_leaves_none(client_with: Callable[..., TestClient], lines: Lines) -> None:
    client_with(slow_ms=0).post("/graphql", json={"query": 3})
    assert slow(lines) == []
