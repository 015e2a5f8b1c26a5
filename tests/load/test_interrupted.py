"""A load that is killed leaves what was there before."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from exchange.load import load
from tests.load.content import content, history
from tests.load.world import CALENDAR, opened, put
from tests.places import Place

ROOT = Path(__file__).parents[2]
PROGRAM = """
import asyncio, sys, time
from pathlib import Path
from exchange.load import load
from tests.load.world import CALENDAR, opened

def progress(stage, done, total):
    if stage == sys.argv[3] and done == total:
        print("there", flush=True)
        time.sleep(60)

asyncio.run(load(opened(sys.argv[1]), Path(sys.argv[2]), CALENDAR, progress=progress))
"""


@pytest.mark.parametrize("stage", ["write", "assess"])
async def test_a_killed_load_leaves_the_former_state(register: str, place: Place, tmp_path: Path, stage: str) -> None:
    url = place.copy(register)
    store = opened(url)
    before, told = await content(store), await history(store)
    folder = tmp_path / "more"
    people = "".join(f"T2-{number},某人,ACTIVE\n" for number in range(100, 3_100))
    members = "".join(f"T2-{number},T2,medic,\n" for number in range(100, 3_100))
    put(folder, "people.csv", "code,name,status\n" + people)
    put(folder, "memberships.csv", "person,team,role,since\n" + members)
    running = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, url, str(folder), stage], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert running.stdout is not None
    with running.stdout:
        assert running.stdout.readline() == b"there\n"
        running.send_signal(signal.SIGKILL)
        running.wait()
    await store.close()
    again = opened(url)
    assert await content(again) == before
    assert await history(again) == told
    report = await load(again, folder, CALENDAR)
    assert report.total().created == 6_000
    await again.close()
