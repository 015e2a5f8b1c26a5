"""From day to day only what is due is assessed again, and what is kept is what a full rebuild would give."""

import asyncio
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest

from exchange.load import load
from graph.model.registry import MODEL
from graph.ports.marks import ASSESSED_BY, ASSESSED_ON
from graph.ports.store import Store
from registry.assessments.current import Current
from registry.assessments.reassess import Reassessed
from registry.assessments.rebuild import rebuild
from registry.calendar import Calendar
from schema.build import build
from tests.contract.stores import open_store
from tests.load.anew import State, anew, anew_of, as_kept, known
from tests.load.content import content
from tests.load.test_kept import T1
from tests.load.world import CALENDAR, ON, opened
from tests.places import Place

ROOT = Path(__file__).parents[2]
DISTRICT = ROOT / "samples" / "district"
REFERENCE = date(2026, 9, 15)
LATER = date(2027, 1, 2)
DAY = timedelta(days=1)


def on(day: date) -> Calendar:
    return Calendar(pinned=day)


@pytest.fixture(scope="session")
def rebuilt() -> dict[date, State]:
    """What a rebuild of the sample gives by day, worked out once for all stores: their facts are equal."""
    return {}


async def test_on_each_of_sixty_days_what_is_kept_is_what_a_rebuild_gives(
    place: Place, rebuilt: dict[date, State]
) -> None:
    store = opened(place())
    await store.create()
    report = await load(store, DISTRICT, on(REFERENCE))
    assert report.problems == []
    facts, levels, due = await known(store), set(), []
    for day in (REFERENCE + DAY * ahead for ahead in range(1, 61)):
        found = await Current(store, on(day)).ensure()
        assert found is not None
        due.append(found.teams)
        kept = await as_kept(store)
        if day not in rebuilt:
            rebuilt[day] = anew_of(facts, day)
        assert kept == rebuilt[day]
        assert kept.latest <= day
        levels.add(tuple(row["readiness"] for _, row in sorted(kept.teams.items())))
    await store.close()
    assert len(levels) > 10
    assert 0 < sum(due) < report.assessed * len(due) / 5
    assert max(due) < report.assessed / 2


async def test_a_jump_over_months_gives_what_a_rebuild_gives(loaded: Store) -> None:
    assert await Current(loaded, on(LATER)).ensure() == Reassessed(teams=1, changed=1)
    assert await as_kept(loaded) == await anew(loaded, LATER)


async def test_a_rebuild_changes_nothing_after_a_sweep(loaded: Store) -> None:
    await Current(loaded, on(LATER)).ensure()
    before = await content(loaded)
    assert await rebuild(loaded, LATER, on(LATER)) == 3
    assert await content(loaded) == before


async def test_a_clock_that_goes_back_gives_what_was_kept_before(loaded: Store) -> None:
    before = await as_kept(loaded)
    await Current(loaded, on(LATER)).ensure()
    assert await as_kept(loaded) != before
    found = await Current(loaded, CALENDAR).ensure()
    assert found is not None
    assert found.teams == 3
    after = await as_kept(loaded)
    assert after == before
    assert after.latest == ON


async def test_a_sweep_raises_no_revision_of_what_people_entered(loaded: Store) -> None:
    before = (await loaded.nodes("Team", [T1]))[T1]
    await Current(loaded, on(LATER)).ensure()
    after = (await loaded.nodes("Team", [T1]))[T1]
    assert after["is_stale"] is not before["is_stale"]
    assert all(after[name] == before[name] for name in ("revision", "updated_at"))


@pytest.mark.parametrize(("kept", "zone"), [("0 Asia/Shanghai", "Asia/Shanghai"), (None, "Asia/Urumqi")])
async def test_other_rules_or_another_zone_assess_all_teams_anew(loaded: Store, kept: str | None, zone: str) -> None:
    if kept is not None:
        async with loaded.work(CALENDAR.now()) as work:
            await work.set_mark(ASSESSED_BY, kept)
            await work.commit()
    found = await Current(loaded, Calendar(zone, ON)).ensure()
    assert found is not None
    assert found.teams == 3
    assert await Current(loaded, Calendar(zone, ON)).ensure() is None


async def test_two_processes_do_the_work_of_a_day_once(register: str, place: Place) -> None:
    url = place.copy(register)
    stores = [*(open_store(url, MODEL, wait=0.2) for _ in range(2)), opened(url)]
    async with stores[2].work(CALENDAR.now()):
        waiting = [asyncio.create_task(Current(store, on(LATER)).ensure()) for store in stores[:2]]
        _, undone = await asyncio.wait(waiting, timeout=0.6)
        assert undone == set(waiting)
    done = await asyncio.gather(*waiting)
    assert sorted(done, key=str) == [None, Reassessed(teams=1, changed=1)]
    assert await as_kept(stores[0]) == await anew(stores[0], LATER)
    for store in stores:
        await store.close()


@dataclass
class Clock:
    """A calendar whose day is moved by hand."""

    day: date
    zone: str = "Asia/Shanghai"
    pinned: date | None = None
    offset = CALENDAR.offset
    now = CALENDAR.now

    def today(self) -> date:
        return self.day


async def test_a_question_between_midnight_and_the_sweep_shows_the_new_day(loaded: Store) -> None:
    clock: Any = Clock(ON)
    contract = build(loaded, clock, Current(loaded, clock))
    asked = '{ team(code: "T1") { readiness { on dueOn stale assessments { nodes { on dueOn stale } } } } }'

    async def readiness() -> Any:
        return orjson.loads((await contract.answer(asked)).body)["data"]["team"]["readiness"]

    before = await readiness()
    assert (before["on"], before["stale"]) == (ON.isoformat(), False)
    due = date.fromisoformat(before["dueOn"])
    clock.day = due - DAY
    assert await readiness() == {
        **before,
        "on": clock.day.isoformat(),
        "assessments": {"nodes": [{**one, "on": clock.day.isoformat()} for one in before["assessments"]["nodes"]]},
    }
    clock.day = LATER
    after = await readiness()
    assert (after["on"], after["stale"]) == (LATER.isoformat(), True)
    assert [one["on"] for one in after["assessments"]["nodes"]] == [LATER.isoformat()]


PROGRAM = """
import asyncio, sys, time
from datetime import date
from registry.assessments.current import Current
from registry.calendar import Calendar
from tests.load.world import opened

def told(done, total):
    print("there", flush=True)
    time.sleep(60)

asyncio.run(Current(opened(sys.argv[1]), Calendar(pinned=date.fromisoformat(sys.argv[2]))).ensure(told))
"""


async def test_a_killed_sweep_leaves_the_former_state_and_the_next_start_does_its_work(
    register: str, place: Place
) -> None:
    url = place.copy(register)
    store = opened(url)
    before = await content(store)
    await store.close()
    command = [sys.executable, "-c", PROGRAM, url, LATER.isoformat()]
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert running.stdout is not None
    with running.stdout:
        assert running.stdout.readline() == b"there\n"
        running.send_signal(signal.SIGKILL)
        running.wait()
    again = opened(url)
    assert await content(again) == before
    assert await again.mark(ASSESSED_ON) == ON.isoformat()
    assert await Current(again, on(LATER)).ensure() == Reassessed(teams=1, changed=1)
    assert await as_kept(again) == await anew(again, LATER)
    await again.close()
