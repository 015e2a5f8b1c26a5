"""What is counted of real questions: under which names, and alike on every store."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx2
import pytest

from api.app import create_app
from api.bootstrap import Parts, parts
from api.settings import Settings
from tests.api.scraped import Scraped
from tests.contract.stores import PATIENCE
from tests.graphql.conftest import ON
from tests.places import Alike

QUESTIONS = (
    "{ teams(first: 2) { nodes { code } } }",
    "query Named { ours: teams(first: 1) { nodes { code } } }",
    '{ team(code: "NOBODY") { name } }',
    "{ teams(first: 1) { nodes { id } } readinessSummary { total } }",
    "{ a: teams(first: 1) { totalCount } b: teams(first: 2) { totalCount } }",
    "{ people(first: 1) { nodes { code } } ...More } fragment More on Query { bases(first: 1) { totalCount } }",
    "{ __schema { queryType { name } } }",
    "{ __typename }",
    "{ nothingOfTheSort }",
)


class Watched:
    """An application on a loaded register."""

    def __init__(self, opened: Parts, client: httpx2.AsyncClient) -> None:
        self.opened = opened
        self.client = client

    async def ask(self, document: str, **more: Any) -> httpx2.Response:
        return await self.client.post("/graphql", json={"query": document, **more})

    async def scraped(self) -> Scraped:
        return Scraped((await self.client.get("/metrics")).text)


@asynccontextmanager
async def watching(url: str, **more: Any) -> AsyncIterator[Watched]:
    settings = Settings(database=url, today=ON, **{"request_seconds": PATIENCE, **more})
    async with parts(settings) as opened:
        await opened.current.ensure()
        transport = httpx2.ASGITransport(create_app(opened.contract, opened.store, settings, opened.watch))
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            yield Watched(opened, client)


@pytest.fixture
async def watched(small_url: str) -> AsyncIterator[Watched]:
    async with watching(small_url) as found:
        yield found


async def test_questions_to_the_store_are_counted_by_name_alike_on_every_store(watched: Watched, alike: Alike) -> None:
    before = (await watched.scraped()).by("muster_store_questions_total", "question")
    for document in QUESTIONS:
        await watched.ask(document)
    found = await watched.scraped()
    asked = found.by("muster_store_questions_total", "question")
    counted = {name: count - before.get(name, 0) for name, count in asked.items() if count > before.get(name, 0)}
    assert counted == {"teams": 5, "team": 1, "readinessSummary": 1, "people": 1, "bases": 1}
    trips = found.by("muster_store_question_duration_seconds_count", "question")
    assert {name: trips.get(name) for name in ("teams", "team", "several")} == {"teams": 3, "team": 1, "several": 2}
    alike(sorted(counted.items()))
    alike(sorted(trips.items()))


async def test_requests_are_counted_by_what_they_ask_for_whatever_they_are_called(watched: Watched) -> None:
    for document in QUESTIONS:
        await watched.ask(document)
    found = await watched.scraped()
    assert found.by("muster_requests_total", "operation") == {
        "teams": 3,
        "team": 1,
        "several": 2,
        "introspection": 1,
        "__typename": 1,
        "other": 1,
    }
    assert found("muster_requests_total", operation="other", outcome="refused", code="BAD_USER_INPUT") == 1
    assert found("muster_request_cost_count") == len(QUESTIONS) - 1


async def test_caches_tell_what_they_had(watched: Watched) -> None:
    for _ in range(3):
        await watched.ask(QUESTIONS[0])
    found = await watched.scraped()
    for cache in ("documents", "plans"):
        assert found("muster_cache_lookups_total", cache=cache, result="miss") == 1
        assert found("muster_cache_lookups_total", cache=cache, result="hit") == 2
        assert found("muster_cache_entries", cache=cache) == 1


async def test_the_sweep_of_a_day_is_told(small_url: str) -> None:
    async with watching(small_url) as watched:
        found = await watched.scraped()
        assert found("muster_sweep_last_success_timestamp_seconds") > 1_600_000_000
        assert found("muster_day_pinned") == 1
        assert found("muster_sweeps_total", outcome="failed") == 0
        await watched.opened.store.close()


async def test_what_the_server_runs_is_told(watched: Watched, small_url: str) -> None:
    found = await watched.scraped()
    (sample,) = found.families["muster_build_info"].samples
    assert sample.value == 1
    assert sample.labels["store"] == small_url.partition(":")[0]


async def test_many_questions_at_once_keep_their_times_apart(watched: Watched) -> None:
    async def one(number: int) -> None:
        await watched.ask(f"{{ teams(first: {number + 1}) {{ nodes {{ code }} }} }}")

    await asyncio.gather(*(one(number) for number in range(8)))
    found = await watched.scraped()
    assert found("muster_store_question_duration_seconds_count", question="teams") == 8
    assert found("muster_request_duration_seconds_count", operation="teams") == 8
