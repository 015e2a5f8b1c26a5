"""`exchange.copy`: whatever stores it goes between, both hold the same; a source that changes is noticed."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest

from exchange.copy import Differs, copy
from exchange.load import load
from exchange.pages import MARKS
from graph.model.registry import MODEL
from graph.ports.marks import LAST_CHANGE
from graph.ports.rows import Row
from graph.ports.store import Store
from graph.ports.whole import Filling, Part, parts
from registry.assessments.current import Current
from registry.history.verify import Verdict, verify
from tests.contract.stores import STORES, open_registry
from tests.load.content import content, history
from tests.load.world import CALENDAR, put, write
from tests.places import Place, places

NOW = datetime(2027, 1, 1, tzinfo=UTC)


@pytest.fixture(params=STORES)
def source_place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """A place for the source, on each store in turn."""
    (tmp_path / "source").mkdir()
    with places(str(request.param), request, tmp_path / "source") as found:
        yield found


@pytest.fixture
async def source(source_place: Place, tmp_path: Path) -> AsyncIterator[Store]:
    """A small register, loaded."""
    found = (await open_registry(source_place(), MODEL)).store
    report = await load(found, write(tmp_path / "register"), CALENDAR)
    assert report.is_loaded
    yield found
    await found.close()


@pytest.fixture
async def target(place: Place) -> AsyncIterator[Store]:
    """An empty registry, on each store in turn."""
    found = (await open_registry(place(), MODEL)).store
    yield found
    await found.close()


async def test_what_was_copied_is_equal_and_is_told_part_by_part(source: Store, target: Store) -> None:
    told: list[tuple[str, int, int]] = []
    sums = await copy(source, target, NOW, progress=lambda *step: told.append(step))
    assert await content(target) == await content(source)
    assert await target.mark("assessed_on") == await source.mark("assessed_on") == CALENDAR.today().isoformat()
    assert await Current(target, CALENDAR).ensure() is None
    counted = await source.count_all()
    assert {name: sum_.rows for name, sum_ in sums.items()} == {part.name: counted[part.name] for part in parts(MODEL)}
    total = sum(sum_.rows for sum_ in sums.values())
    assert told[-1] == ("verify", total, total)
    assert ("copy", total, total) in told


async def test_a_source_that_is_written_to_meanwhile_is_noticed(source: Store, target: Store) -> None:
    async def write_once() -> None:
        async with source.work(NOW) as work:
            await work.set_mark("assessed_on", "2031-01-01")
            await work.commit()

    writing: list[asyncio.Task[None]] = []

    def begin() -> None:
        if not writing:
            writing.append(asyncio.get_running_loop().create_task(write_once()))

    with pytest.raises(Differs, match="written to"):
        await copy(source, target, NOW, progress=lambda *_: begin())
    assert not any((await target.count_all()).values())


@pytest.fixture
async def ring(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[list[Store]]:
    """An empty registry on every store, after one on the store that comes last too."""
    found: list[Store] = []
    with ExitStack() as stack:
        for number, kind in enumerate((STORES[-1], *STORES)):
            (tmp_path / str(number)).mkdir()
            place = stack.enter_context(places(kind, request, tmp_path / str(number)))
            found.append((await open_registry(place(), MODEL)).store)
        yield found
        for store in found:
            await store.close()


async def test_a_register_that_went_through_every_store_comes_back_as_it_was(ring: list[Store], tmp_path: Path) -> None:
    folder = write(tmp_path / "register")
    assert (await load(ring[0], folder, CALENDAR)).is_loaded
    put(folder, "teams.csv", "code,squads\nT1,3\n")
    assert (await load(ring[0], folder / "teams.csv", CALENDAR)).total().updated == 1
    sums = [await copy(source, target, NOW) for source, target in pairwise(ring)]
    assert sums[0] == sums[1] == sums[2]
    assert all(sums[0][name].rows for name in ("Team", "Assessment", "Gap", "Change", "ChangedRow", "Team.serves"))
    assert await content(ring[-1]) == await content(ring[0])
    assert await history(ring[-1]) == await history(ring[0])
    for name in MARKS:
        assert await ring[-1].mark(name) == await ring[0].mark(name)
    assert await verify(ring[-1]) == Verdict(2, (await ring[0].mark(LAST_CHANGE) or "").partition(" ")[2])


class Losing:
    """A filling that loses the last row of a page of people."""

    def __init__(self, filling: Filling) -> None:
        self._filling = filling

    async def put(self, part: Part, rows: Sequence[Row]) -> None:
        """Put all but that one."""
        await self._filling.put(part, rows[:-1] if part.name == "Absence" else rows)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._filling, name)


async def test_what_does_not_arrive_is_noticed(source: Store, target: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    fill = target.fill

    @asynccontextmanager
    async def losing(at: datetime) -> AsyncIterator[Filling]:
        async with fill(at) as filling:
            yield cast("Filling", Losing(filling))

    monkeypatch.setattr(target, "fill", losing)
    with pytest.raises(Differs, match="Absence differs: 1 rows in the source, 0 in the target"):
        await copy(source, target, NOW)
    assert not any((await target.count_all()).values())
