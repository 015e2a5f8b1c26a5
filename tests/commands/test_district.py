"""`muster serve --sample`: loads into an empty registry only, and pins the day of the sample only."""

from datetime import date
from pathlib import Path

from api.bootstrap import calendar, opened
from api.commands.district import prepare
from api.settings import Settings
from exchange.load import load
from tests.district import DAY
from tests.places import Place


async def test_the_sample_is_served_on_its_own_day(each_database: str) -> None:
    assert (await prepare(Settings(database=each_database))).today == date.fromisoformat(DAY)


async def test_a_day_that_is_asked_for_wins(each_database: str) -> None:
    asked = Settings(database=each_database, today=date(2026, 10, 1))
    assert (await prepare(asked)).today == date(2026, 10, 1)


async def test_a_register_of_ones_own_is_neither_loaded_over_nor_pinned(place: Place, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "regions.csv").write_text("code,name,level\n11,北京市,PROVINCE\n", "utf-8")
    settings = Settings(database=place())
    async with opened(settings) as store:
        assert (await load(store, folder, calendar(settings))).is_loaded
    prepared = await prepare(settings)
    assert prepared.today is None
    async with opened(settings) as store:
        assert len(await store.ids("Region")) == 1
