"""The district sample, loaded once into each store on its reference day, and asked through the contract."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest_asyncio

from exchange.load import load
from graph.model.registry import MODEL
from loaders.limits import Limits
from registry.assessments.current import Current
from registry.calendar import Calendar
from schema.build import build
from tests.contract.stores import PATIENCE, open_store
from tests.places import Place

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
Ask = Callable[[str], Awaitable[dict[str, Any]]]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def ask(session_place: Place) -> AsyncIterator[Ask]:
    """Ask a document and get the data of its answer; an error fails the test."""
    store = open_store(session_place(), MODEL)
    await store.create()
    calendar = Calendar(zone="Asia/Shanghai", pinned=date(2026, 9, 15))
    report = await load(store, SAMPLES / "district", calendar)
    assert report.problems == []
    contract = build(store, calendar, Current(store, calendar), Limits(seconds=PATIENCE))

    async def answer(document: str) -> dict[str, Any]:
        found = json.loads((await contract.answer(document)).body)
        assert "errors" not in found, found
        assert found["extensions"]["asOf"] == {"day": "2026-09-15", "pinned": True}
        data: dict[str, Any] = found["data"]
        return data

    yield answer
    await store.close()
