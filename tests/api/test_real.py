"""The whole process on a real SQLite registry: attacks by document, and questions by HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import httpx2
import orjson
import pytest
from graphql import get_introspection_query

from api.app import create_app
from api.bootstrap import parts
from api.settings import Settings
from exchange.load import load

PAGE = "application/graphql-response+json"
SAMPLE = Path(__file__).parents[2] / "samples" / "district"
QUESTION = Path(__file__).parents[2] / "scripts" / "graphiql" / "question.graphql"


@asynccontextmanager
async def registry(tmp_path: Path, **settings: Any) -> AsyncIterator[httpx2.AsyncClient]:
    """A client of the application on an empty registry, its day pinned."""
    found = Settings(database=f"sqlite:///{tmp_path}/new/muster.db", today=date(2026, 5, 1), **settings)
    async with parts(found) as opened:
        await opened.current.ensure()
        transport = httpx2.ASGITransport(create_app(opened.contract, opened.store, found))
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            yield client


async def asked(tmp_path: Path, document: str, variables: Any = None, **settings: Any) -> tuple[int, Any]:
    async with registry(tmp_path, **settings) as client:
        body = orjson.dumps({"query": document, "variables": variables})
        headers = {"content-type": "application/json", "accept": PAGE}
        response = await client.post("/graphql", content=body, headers=headers)
    return response.status_code, response.json()


def nested_fragments(levels: int) -> str:
    """Each fragment spreads the next twice: 2 ** levels if walked again and again."""
    ends = [f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(levels)]
    return "\n".join(["{ ...F0 }", *ends, f"fragment F{levels} on Query {{ __typename }}"])


def nested(levels: int) -> str:
    return "{ a" * levels + "}" * levels


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{", "BAD_USER_INPUT"),
        ("{ nothingOfTheSort }", "BAD_USER_INPUT"),
        ("{ ...Unknown }", "BAD_USER_INPUT"),
        ("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "BAD_USER_INPUT"),
        ("mutation { a }", "BAD_USER_INPUT"),
        ("subscription { a }", "BAD_USER_INPUT"),
        ("query A { __typename } query B { __typename }", "BAD_USER_INPUT"),
        ("{ " + "__typename " * 3_000 + "}", "LIMIT_EXCEEDED"),
        (" ".join(f"a{n}: __typename" for n in range(100)).join(("{ ", " }")), "LIMIT_EXCEEDED"),
        (nested(100), "LIMIT_EXCEEDED"),
        (nested(30_000), "LIMIT_EXCEEDED"),
        ("query($a: Int = " + "[" * 500 + "]" * 500 + ") { __typename }", "LIMIT_EXCEEDED"),
        ("{ a: __schema { types { name } } b: __schema { types { name } } }", "LIMIT_EXCEEDED"),
        ("{ __schema { a: types { name } b: types { name } } }", "LIMIT_EXCEEDED"),
        ("{ __schema { ...S } } fragment S on __Schema { types { a: fields { name } } }", "LIMIT_EXCEEDED"),
        ("{ __schema { types { " + "fields { type { " * 4 + "name" + " } }" * 4 + " } } }", "BAD_USER_INPUT"),
        (nested_fragments(12), "LIMIT_EXCEEDED"),
        (nested_fragments(100), "LIMIT_EXCEEDED"),
    ],
)
async def test_a_document_that_attacks_is_refused_with_a_code(tmp_path: Path, document: str, code: str) -> None:
    status, answer = await asked(tmp_path, document)
    assert status == 400
    assert "data" not in answer
    assert {error["extensions"]["code"] for error in answer["errors"]} == {code}


@pytest.mark.parametrize("misspelled", ["{ tems { totalCount } }", '{ team(cod: "a") { id } }', "{ __typenam }"])
async def test_what_is_misspelled_gets_no_suggestions_where_introspection_is_off(
    tmp_path: Path, misspelled: str
) -> None:
    status, answer = await asked(tmp_path, misspelled, introspection=False)
    assert status == 400
    assert "Did you mean" not in orjson.dumps(answer).decode()


@pytest.mark.parametrize("document", ["{ __schema { types { name } } }", '{ __type(name: "Query") { name } }'])
async def test_introspection_is_by_policy(tmp_path: Path, document: str) -> None:
    assert (await asked(tmp_path, document))[0] == 200
    status, answer = await asked(tmp_path, document, introspection=False)
    assert status == 400
    assert "data" not in answer


async def test_limits_are_those_of_the_settings(tmp_path: Path) -> None:
    document = "{ a: __typename b: __typename }"
    assert (await asked(tmp_path, document, max_aliases=2))[0] == 200
    assert (await asked(tmp_path, document, max_aliases=1))[0] == 400


async def test_a_wrong_variable_is_a_request_error(tmp_path: Path) -> None:
    document = "query($code: String!) { team(code: $code) { name } }"
    for variables in ({}, {"code": 3}, {"code": None}, {"code": {"a": 1}}):
        status, answer = await asked(tmp_path, document, variables)
        assert (status, "data" in answer) == (400, False)


async def test_every_answer_tells_the_day_it_is_of(tmp_path: Path) -> None:
    status, answer = await asked(tmp_path, '{ team(code: "NOBODY") { name } }')
    assert status == 200
    told = {"asOf": {"day": "2026-05-01", "pinned": True}, "cost": {"requested": 2, "limit": 500_000}}
    assert answer == {"data": {"team": None}, "extensions": told}


async def test_every_error_has_the_id_of_its_request(tmp_path: Path) -> None:
    async with registry(tmp_path) as client:
        for document in ("{", "{ nothing }", '{ node(id: "x") { id } }', "{ teams(first: 0) { totalCount } }"):
            response = await client.post("/graphql", json={"query": document})
            (error,) = response.json()["errors"]
            assert error["extensions"]["requestId"] == response.headers["x-request-id"]


async def test_a_console_question_and_full_introspection_cost_a_part_of_the_limit(tmp_path: Path) -> None:
    async with registry(tmp_path) as client:
        for document in (QUESTION.read_text(encoding="utf-8"), get_introspection_query(input_value_deprecation=True)):
            answer = (await client.post("/graphql", json={"query": document})).json()
            assert "errors" not in answer
            assert answer["extensions"]["cost"]["requested"] < answer["extensions"]["cost"]["limit"] / 4


async def test_a_get_answers_a_query_and_refuses_a_mutation(tmp_path: Path) -> None:
    async with registry(tmp_path) as client:
        assert (await client.get("/graphql", params={"query": "{ __typename }"})).status_code == 200
        refused = await client.get("/graphql", params={"query": "mutation { __typename }"})
    assert (refused.status_code, refused.headers["allow"]) == (405, "POST")


async def test_a_new_registry_is_ready(tmp_path: Path) -> None:
    async with registry(tmp_path) as client:
        assert (await client.get("/health/ready")).json() == {"status": "ready", "store": "ok"}


async def test_the_question_the_page_begins_with_is_answered_on_the_sample(tmp_path: Path) -> None:
    settings = Settings(database=f"sqlite:///{tmp_path}/sample.db", today=date(2026, 9, 15))
    async with parts(settings) as opened:
        report = await load(opened.store, SAMPLE, opened.calendar)
        assert report.problems == []
        transport = httpx2.ASGITransport(create_app(opened.contract, opened.store, settings))
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            response = await client.post("/graphql", json={"query": QUESTION.read_text(encoding="utf-8")})
    answer = response.json()
    assert "errors" not in answer
    assert sum(level["count"] for level in answer["data"]["readinessSummary"]["levels"]) >= 40
    first = answer["data"]["teams"]["nodes"][0]
    assert first["readiness"]["level"] in ("R3", "R4")
    assert all(one["text"] for one in first["readiness"]["assessments"]["nodes"])
