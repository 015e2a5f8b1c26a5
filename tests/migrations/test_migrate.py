"""A registry of an older program is brought to today's shape with all that is in it, or stays as it was."""

import asyncio
from contextlib import closing
from pathlib import Path

import pytest

from exchange.load import load
from graph.model.registry import MODEL
from graph.ports.errors import Conflict, NotReady, Outdated, TooNew, Unavailable
from graph.ports.migrate import Migrated
from graph.sql import version
from graph.sql.migrations.known import newest, versions
from graph.sql.sqlite.connection import FileConnection
from graph.sql.store import SqlStore
from registry.assessments.current import Current
from tests.migrations.made import connect, of_model
from tests.migrations.register import CALENDAR, ROWS, filled, in_order, kept, told, write
from tests.migrations.shape import difference, shape
from tests.places import Place


@pytest.fixture
async def old(place: Place) -> str:
    """A registry of the first slice, filled."""
    return filled(place())


async def test_everything_in_a_registry_of_the_first_slice_is_there_afterwards(old: str) -> None:
    before = {table: in_order(rows) for table, rows in ROWS.items() if table != "mark"}
    assert {table: rows for table, rows in kept(old).items() if table != "mark"} == before
    store = SqlStore(old, MODEL)
    done = await store.migrate()
    await store.close()
    assert (done.before, done.after) == ("0001", newest())
    assert [step for step, _ in done.steps] == list(versions()[1:])
    assert all(line for _, line in done.steps)
    # The day they were assessed for is forgotten, so that all are assessed anew.
    assert kept(old) == {**before, "mark": []}


async def test_it_has_the_shape_and_after_assessment_the_content_of_a_fresh_one(
    old: str, place: Place, tmp_path: Path
) -> None:
    fresh = SqlStore(await of_model(place()), MODEL)
    migrated = SqlStore(old, MODEL)
    try:
        await migrated.migrate()
        assert (await load(fresh, write(tmp_path / "register"), CALENDAR)).is_loaded
        await Current(migrated, CALENDAR).ensure()
        assert await told(migrated) == await told(fresh)
        assert await migrated.mark("assessed_on") == await fresh.mark("assessed_on")
    finally:
        await fresh.close()
        await migrated.close()
    assert difference(shape(old), shape(await of_model(place()))) == []


async def test_references_hold_afterwards(old: str) -> None:
    store = SqlStore(old, MODEL)
    await store.migrate()
    await store.close()
    with closing(connect(old)) as on:
        on.begin_rebuilding()
        assert on.commit()
    with closing(connect(old)) as on:
        on.begin_writing()
        on.fetch("UPDATE teams SET base_id = 'nowhere'")
        assert not on.commit()
        on.roll_back()


async def test_a_reference_that_another_program_broke_in_a_file_is_named_and_nothing_is_migrated(
    tmp_path: Path,
) -> None:
    broken = filled(f"sqlite:///{tmp_path}/registry.db")
    with closing(connect(broken)) as on:
        on.fetch("PRAGMA foreign_keys = OFF")
        on.fetch("DELETE FROM bases")
    store = SqlStore(broken, MODEL)
    with pytest.raises(Conflict, match=r"leads to the Base .* which is not there"):
        await store.migrate()
    with pytest.raises(Outdated):
        await store.check()
    await store.close()


async def test_a_full_disk_is_told_and_leaves_the_former_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = filled(f"sqlite:///{tmp_path}/registry.db")
    before = shape(url), kept(url)
    begin = FileConnection.begin_rebuilding

    def on_a_full_disk(self: FileConnection) -> None:
        self.fetch("PRAGMA max_page_count = 1")  # SQLite takes as many as there are already
        begin(self)

    store = SqlStore(url, MODEL)
    with monkeypatch.context() as patched:
        patched.setattr(FileConnection, "begin_rebuilding", on_a_full_disk)
        with pytest.raises(Unavailable, match="is full"):
            await store.migrate()
    assert (shape(url), kept(url)) == before
    assert (await store.migrate()).after == newest()
    await store.close()


async def test_a_second_time_changes_nothing(old: str) -> None:
    store = SqlStore(old, MODEL)
    await store.migrate()
    again = await store.migrate()
    await store.close()
    assert again == Migrated(newest(), newest())


async def test_an_empty_database_is_made(place: Place) -> None:
    store = SqlStore(place(), MODEL)
    assert await store.migrate() == Migrated(None, newest())
    await store.check()
    await store.close()


async def test_an_older_one_asks_for_it_and_is_left_as_it_is(old: str) -> None:
    store = SqlStore(old, MODEL)
    before = shape(old)
    for asked in (store.create, store.check):
        with pytest.raises(
            Outdated, match=r"shape 0001, older than .* back it up, then run `muster migrate`"
        ) as refused:
            await asked()
        assert "muster migrate" in refused.value.zh
    await store.close()
    assert shape(old) == before


async def test_a_newer_one_is_refused_by_all(place: Place) -> None:
    url = await of_model(place())
    with closing(connect(url)) as on:
        on.fetch(f"UPDATE {version.TABLE} SET version_num = '9999'")
    store = SqlStore(url, MODEL)
    for asked in (store.create, store.check, store.migrate):
        with pytest.raises(TooNew, match=f"shape 9999, which this program does not know.*up to {newest()}") as refused:
            await asked()
        assert "9999" in refused.value.zh
    await store.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE theirs (x INT)",
        f"CREATE TABLE {version.TABLE} (version_num VARCHAR(32))",
        "CREATE TABLE mark (name TEXT, value TEXT)",
    ],
)
async def test_what_is_no_registry_is_left_alone(place: Place, statement: str) -> None:
    url = place()
    with closing(connect(url)) as on:
        on.fetch(statement)
    before = shape(url)
    store = SqlStore(url, MODEL)
    for asked in (store.create, store.check, store.migrate):
        with pytest.raises(NotReady, match="no registry yet"):
            await asked()
    await store.close()
    assert shape(url) == before


async def test_a_shape_between_two_releases_is_refused(old: str) -> None:
    with closing(connect(old)) as on:
        on.fetch("UPDATE mark SET value = 'ffff' WHERE name = 'schema_version'")
    store = SqlStore(old, MODEL)
    for asked in (store.create, store.check, store.migrate):
        with pytest.raises(NotReady, match="never released"):
            await asked()
    await store.close()


async def test_two_at_once_migrate_once(old: str) -> None:
    stores = [SqlStore(old, MODEL) for _ in range(2)]
    done = await asyncio.gather(*(store.migrate() for store in stores))
    for store in stores:
        await store.close()
    assert sorted(one.before or "" for one in done) == ["0001", newest()]
    assert sorted(len(one.steps) for one in done) == [0, len(versions()) - 1]
