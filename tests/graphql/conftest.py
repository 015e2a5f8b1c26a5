"""Registers loaded once, and the contract over them."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import orjson
import pytest

from exchange.load import load
from graph.model.registry import MODEL
from graph.ports.store import Store
from loaders.answer import Answer
from loaders.limits import Limits
from registry.assessments.current import Current
from registry.calendar import Calendar
from schema.build import Contract, build, moment
from tests.contract.stores import PATIENCE, asked, open_store
from tests.load.world import write
from tests.places import Alike, Place
from tests.stock.execution import Stock, stock

ON = date(2026, 6, 1)
CALENDAR = Calendar(pinned=ON)
ROOMY = Limits(tokens=50_000, nesting=200, depth=60, aliases=2_000, fields=20_000, cost=10**12, seconds=PATIENCE)
DISTRICT = Path(__file__).parents[2] / "samples" / "district"


@dataclass(frozen=True)
class Register:
    """A loaded register behind the contract and behind stock execution."""

    store: Store
    contract: Contract
    stock: Stock
    alike: Alike

    @property
    def statements(self) -> int:
        """How many statements its store has run in all."""
        return asked(self.store)

    async def ask(self, document: str, variables: dict[str, Any] | None = None) -> Any:
        """The data of an answer that must have no errors."""
        body = orjson.loads((await self.answer(document, variables)).body)
        assert "errors" not in body, body["errors"]
        return body["data"]

    async def answer(self, document: str, variables: dict[str, Any] | None = None) -> Answer:
        """An answer, which every store gives with the same bytes."""
        answer = await self.contract.answer(document, variables)
        self.alike((document, variables, answer.body))
        return answer

    async def errors(self, document: str, variables: dict[str, Any] | None = None) -> tuple[Answer, Any]:
        """An answer that must have errors, and its body."""
        answer = await self.answer(document, variables)
        body = orjson.loads(answer.body)
        assert body["errors"], body
        return answer, body


def _loaded(url: str, folder: Path) -> str:
    async def fill() -> None:
        store = open_store(url, MODEL)
        await store.create()
        report = await load(store, folder, CALENDAR)
        await store.close()
        assert report.problems == []

    asyncio.run(fill())
    return url


async def _opened(url: str, alike: Alike) -> Register:
    store = open_store(url, MODEL)
    await store.catalogue(), await store.standards()  # read once in a process, so not counted with any question
    contract = build(store, CALENDAR, Current(store, CALENDAR), ROOMY)
    return Register(store, contract, await stock(store, moment(CALENDAR)), alike)


@pytest.fixture(scope="session")
def small_url(session_place: Place, tmp_path_factory: pytest.TempPathFactory) -> str:
    return _loaded(session_place(), write(tmp_path_factory.mktemp("small") / "register"))


@pytest.fixture(scope="session")
def district_url(session_place: Place) -> str:
    return _loaded(session_place(), DISTRICT)


@pytest.fixture
async def small(small_url: str, alike: Alike) -> AsyncIterator[Register]:
    found = await _opened(small_url, alike)
    yield found
    await found.store.close()


@pytest.fixture
async def district(district_url: str, alike: Alike) -> AsyncIterator[Register]:
    found = await _opened(district_url, alike)
    yield found
    await found.store.close()
