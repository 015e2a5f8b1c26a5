"""The sample district in a template on each kind of store: loaded once, and copied for those who need it."""

import asyncio

import pytest

from api.bootstrap import opened
from api.commands.district import prepare
from api.settings import Settings
from registry.calendar import Calendar
from tests.places import Place

DAY = "2026-09-15"
"""The day on which it is what its tests say."""


async def load(url: str) -> None:
    """Load it into the empty place that the URL names."""
    settings = await prepare(Settings(database=url))
    assert Calendar(settings.timezone, settings.today).today().isoformat() == DAY
    async with opened(settings) as store:
        assert len(await store.ids("Team")) == 40


@pytest.fixture(scope="session")
def district_template(session_place: Place) -> str:
    """The URL of a database with it; nobody opens it, tests take a copy."""
    url = session_place.template()
    asyncio.run(load(url))
    return url
