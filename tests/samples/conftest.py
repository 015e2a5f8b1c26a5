"""The district sample in each store on its own day, asked through the contract."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest_asyncio

from graph.model.registry import MODEL
from loaders.limits import Limits
from registry.assessments.current import Current
from registry.calendar import Calendar
from schema.build import build
from tests.contract.stores import PATIENCE, open_store
from tests.district import DAY
from tests.places import Place

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
Ask = Callable[..., Awaitable[dict[str, Any]]]
"""Takes a document and, where they are not as it says, its variables."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def ask(district_template: str, session_place: Place) -> AsyncIterator[Ask]:
    """Ask a document and get the data of its answer; an error fails the test."""
    store = open_store(session_place.copy(district_template), MODEL)
    calendar = Calendar(zone="Asia/Shanghai", pinned=date.fromisoformat(DAY))
    contract = build(store, calendar, Current(store, calendar), Limits(seconds=PATIENCE))

    async def answer(document: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
        found = json.loads((await contract.answer(document, variables)).body)
        assert "errors" not in found, found
        assert found["extensions"]["asOf"] == {"day": DAY, "pinned": True}
        data: dict[str, Any] = found["data"]
        return data

    yield answer
    await store.close()
