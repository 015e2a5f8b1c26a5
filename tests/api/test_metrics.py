"""/metrics: what is counted, under which bounded names, and who may read it."""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from api.watching.measures import Measures
from graph.ports.errors import Unavailable
from loaders.answer import Answer
from tests.api.fakes import BAD, FakeContract, FakeStore, as_store, error_of, raising, returning, waiting_for
from tests.api.scraped import Scraped

DOCS = Path(__file__).parents[2] / "docs" / "watching.md"
TOKEN = "a-token-of-the-duty-room"
PARTIAL = Answer(b'{"errors":[],"data":{}}', code="UNAVAILABLE", is_down=True)


async def never() -> Answer:
    await asyncio.Event().wait()
    return PARTIAL


def scrape(client: TestClient) -> Scraped:
    response = client.get("/metrics")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/plain; version=0.0.4")
    return Scraped(response.text)


def requests(scraped: Scraped, **labels: str) -> float:
    return scraped("muster_requests_total", **{"operation": "other", "code": "", **labels})


@pytest.mark.parametrize(
    ("reply", "outcome", "code"),
    [
        (None, "ok", ""),
        (returning(BAD), "refused", "BAD_USER_INPUT"),
        (returning(PARTIAL), "partial", "UNAVAILABLE"),
        (raising(ValueError()), "refused", "INTERNAL"),
        (raising(Unavailable()), "refused", "UNAVAILABLE"),
        (never, "refused", "TIMEOUT"),
    ],
)
def test_each_request_is_counted_by_its_outcome_and_code(
    client_with: Callable[..., TestClient], contract: FakeContract, reply: Any, outcome: str, code: str
) -> None:
    client = client_with(request_seconds=0.05)
    contract.reply = reply
    for _ in range(3):
        client.post("/graphql", json={"query": "{ a }"})
    found = scrape(client)
    assert requests(found, outcome=outcome, code=code) == 3
    assert sum(found.by("muster_requests_total", "outcome").values()) == 3
    assert found("muster_request_duration_seconds_count", operation="other") == 3


def test_what_is_no_question_is_counted_as_refused(client: TestClient) -> None:
    client.post("/graphql", content=b"{", headers={"content-type": "application/json"})
    client.post("/graphql", content=b"a", headers={"content-type": "text/plain"})
    client.put("/graphql")
    assert requests(scrape(client), outcome="refused", code="BAD_USER_INPUT") == 3


def test_pages_and_scrapes_are_no_requests(client: TestClient) -> None:
    client.get("/graphql", headers={"accept": "text/html"})
    client.get("/health/live")
    assert scrape(client).by("muster_requests_total", "outcome") == {}
    assert scrape(client).by("muster_requests_total", "outcome") == {}


def test_no_name_that_a_client_chooses_becomes_a_label(client: TestClient) -> None:
    for number in range(50):
        client.post("/graphql", json={"query": f"query N{number} {{ a }}", "operationName": f"N{number}"})
    assert scrape(client).by("muster_requests_total", "operation") == {"other": 50}


def test_a_host_that_is_refused_is_counted_apart(client: TestClient) -> None:
    client.get("/health/live", headers={"host": "evil.example"})
    found = scrape(client)
    assert found("muster_early_refusals_total", status="400") == 1
    assert found.by("muster_requests_total", "outcome") == {}


async def test_the_queue_tells_who_works_and_who_waits(contract: FakeContract) -> None:
    go = asyncio.Event()
    contract.reply = waiting_for(go)
    app = create_app(contract, as_store(FakeStore()), Settings(max_at_work=2, max_waiting=3))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://127.0.0.1") as client:

        async def scraped() -> Scraped:
            return Scraped((await client.get("/metrics")).text)

        asked = [asyncio.create_task(client.post("/graphql", json={"query": "{ a }"})) for _ in range(5)]
        while (await scraped())("muster_requests_waiting") < 3:
            await asyncio.sleep(0)
        busy = await scraped()
        go.set()
        await asyncio.gather(*asked)
        idle = await scraped()
    assert busy("muster_requests_at_work") == busy("muster_requests_at_work_limit") == 2
    assert busy("muster_requests_waiting") == busy("muster_requests_waiting_limit") == 3
    assert busy("muster_request_wait_seconds_count") == 0
    assert (idle("muster_requests_at_work"), idle("muster_requests_waiting")) == (0, 0)
    assert idle("muster_request_wait_seconds_count") == 3


def test_two_applications_have_numbers_of_their_own(client_with: Callable[..., TestClient]) -> None:
    first, second = client_with(), client_with()
    first.post("/graphql", json={"query": "{ a }"})
    assert requests(scrape(first), outcome="ok") == 1
    assert requests(scrape(second), outcome="ok") == 0


def test_a_token_is_asked_for_where_one_is_set(client_with: Callable[..., TestClient]) -> None:
    client = client_with(metrics_token=TOKEN)
    for brought in (None, "Bearer wrong", "Bearer", TOKEN, f"Basic {TOKEN}"):
        response = client.get("/metrics", headers={} if brought is None else {"authorization": brought})
        assert (response.status_code, response.headers["www-authenticate"]) == (401, "Bearer")
        assert error_of(response.content)["extensions"]["code"] == "UNAUTHENTICATED"
        assert "muster_" not in response.text
    assert client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200


def test_a_token_that_is_not_ascii_is_compared_as_any_other(client_with: Callable[..., TestClient]) -> None:
    client = client_with(metrics_token="口令")
    assert client.get("/metrics", headers={b"authorization": b"Bearer \xff"}).status_code == 401


def test_metrics_may_be_switched_off(client_with: Callable[..., TestClient]) -> None:
    assert client_with(metrics=False).get("/metrics").status_code == 404


def test_names_are_as_prometheus_wants_them() -> None:
    for family in Measures().registry.collect():
        assert re.fullmatch(r"muster_[a-z_]+", family.name)
        assert family.documentation.endswith(".")
        assert not family.name.endswith(("_total", "_count", "_ms", "_milliseconds"))
        if "duration" in family.name or "wait_" in family.name:
            assert family.name.endswith("_seconds")


def test_the_page_tells_how_to_read_each_of_them_and_no_other() -> None:
    """A metric that no reader is told of is of no use, nor one that is not there."""
    declared = {
        f"{family.name}_total" if family.type == "counter" else family.name for family in Measures().registry.collect()
    }
    text = DOCS.read_text(encoding="utf-8")
    named = set(re.findall(r"\bmuster_[a-z_]+", text))
    parts = {f"{name}_{part}" for name in declared for part in ("bucket", "sum", "count")}
    assert declared - named == set()
    assert named - declared - parts == set()


def test_the_examples_of_the_page_can_be_copied() -> None:
    """They are YAML; each alert has an expression and is told what to do about."""
    text = DOCS.read_text(encoding="utf-8")
    scraping, alerting = (yaml.safe_load(found) for found in re.findall(r"```yaml\n(.*?)```", text, re.S))
    assert scraping["scrape_configs"][0]["static_configs"]
    (group,) = alerting["groups"]
    assert all(rule["expr"].count("(") == rule["expr"].count(")") for rule in group["rules"])
    told = text.partition("what the duty engineer does")[2].partition("More to ask")[0]
    assert all(f"`{rule['alert']}`" in told for rule in group["rules"])
