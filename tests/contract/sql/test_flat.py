"""A correction of one team costs the same in a register of one district and of several."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from exchange.load import load
from graph.model.registry import MODEL
from graph.sql.connection import Connection
from graph.sql.sqlite.connection import FileConnection
from graph.sql.statement import Statement
from graph.sql.store import SqlStore
from samples.generate.folder import make
from samples.generate.size import Size
from samples.generate.sizes import nation
from tests.load.world import CALENDAR
from tests.places import Place, places

CORRECTIONS = {
    "equipment.csv": "code,condition\n990101-FF-01-E0001,RETIRED\n",
    "people.csv": "code,reports_to\n990101-FF-01-003,990101-FF-01-002\n",
    "qualifications.csv": "code,revoked_on\n990101-FF-01-001-C1,2026-03-01\n",
    "memberships.csv": "person,team,role,squad,since\n990101-FF-01-001,990101-FF-03,driver,,2026-09-01\n",
    "exercises.csv": "code,attended_by\n990101-FF-01-X001,990101-FF-01-002;990101-FF-01-004\n",
    "teams.csv": "code,establishment\n990101-FF-01,99\n",
}
GROWING = ("equipment", "people", "qualifications", "exercises", "memberships", "exercises_attended_by", "teams")


class Asked:
    """Every statement with how many rows it gave or was given."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.told: list[tuple[str, int]] = []
        rows, many = Connection.rows, Connection.many

        def note_rows(connection: Connection, statement: Statement, *values: Any) -> list[tuple[Any, ...]]:
            found = rows(connection, statement, *values)
            self.told.append((statement.text, len(found)))
            return found

        def note_many(connection: Connection, statement: Statement, given: Any) -> int:
            held = list(given)
            self.told.append((statement.text, len(held)))
            return many(connection, statement, held)

        monkeypatch.setattr(Connection, "rows", note_rows)
        monkeypatch.setattr(Connection, "many", note_many)


def few(districts: int) -> Size:
    """Some districts of a nation, each with few villages and people; the first is always the same."""
    size = nation()
    city = size.provinces[0].cities[0]
    cities = (replace(city, districts=city.districts[:districts]),)
    return replace(size, provinces=(replace(size.provinces[0], cities=cities),), villages=24, staffing=0.4)


@pytest.fixture(params=["sqlite", "postgresql"])
def own_place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    with places(str(request.param), request, tmp_path) as found:
        yield found


async def corrected(url: str, districts: int, folder: Path, asked: Asked) -> dict[str, list[tuple[str, int]]]:
    """What each correction of one row asked, in a register of so many districts."""
    make(few(districts), folder / "register")
    async with _opened(url) as store:
        assert (await load(store, folder / "register", CALENDAR)).is_loaded
        found = {}
        for name, text in CORRECTIONS.items():
            (folder / name).write_text(text, "utf-8")
            asked.told.clear()
            report = await load(store, folder / name, CALENDAR)
            assert (report.problems, report.assessed > 0) == ([], True)
            found[name] = list(asked.told)
    return found


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[SqlStore]:
    store = SqlStore(url, MODEL)
    try:
        await store.create()
        yield store
    finally:
        await store.close()


async def test_a_correction_asks_the_same_whatever_the_size_of_the_register(
    own_place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(monkeypatch)
    url = own_place()
    small = await corrected(own_place(), 1, tmp_path / "small", asked)
    large = await corrected(url, 3, tmp_path / "large", asked)
    for name in CORRECTIONS:
        assert len(small[name]) > 10
        assert small[name] == large[name], name
    if url.startswith("sqlite"):
        assert not list(_scans(Path(url.removeprefix("sqlite:///")), large))


def _scans(path: Path, asked: dict[str, list[tuple[str, int]]]) -> Iterator[str]:
    """Where SQLite goes through the whole of a table that grows with the register."""
    connection = FileConnection(path, 1)
    try:
        for text in {text for told in asked.values() for text, _ in told}:
            plan = connection.fetch(f"EXPLAIN QUERY PLAN {text}", [None] * text.count("?"))
            yield from (f"{step[3]}: {text}" for step in plan if _is_scan(step[3]))
    finally:
        connection.close()


def _is_scan(step: str) -> bool:
    verb, _, rest = step.partition(" ")
    return verb == "SCAN" and rest.split(" ")[0] in GROWING
