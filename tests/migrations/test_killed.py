"""A migration that is killed before its end leaves the former version, whole."""

import asyncio
import sys
from pathlib import Path

import pytest

from graph.model.registry import MODEL
from graph.ports.errors import Outdated, Unavailable
from graph.sql.migrations.known import newest
from graph.sql.store import SqlStore
from tests.migrations.register import filled, kept
from tests.migrations.shape import shape
from tests.places import Place

ROOT = Path(__file__).parents[2]
PROGRAM = """
import asyncio, sys, time
from graph.model.registry import MODEL
from graph.sql.postgresql.connection import ServerConnection
from graph.sql.sqlite.connection import FileConnection
from graph.sql.store import SqlStore

def commit(self):
    print("migrated, not committed", flush=True)
    time.sleep(600)

FileConnection.commit = ServerConnection.commit = commit
asyncio.run(SqlStore(sys.argv[1], MODEL).migrate())
"""


async def test_a_kill_in_the_middle_leaves_the_former_version_and_all_data(place: Place) -> None:
    url = filled(place())
    before = shape(url), kept(url)
    killed = await asyncio.create_subprocess_exec(
        sys.executable, "-c", PROGRAM, url, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert killed.stdout is not None
    assert await killed.stdout.readline() == b"migrated, not committed\n"

    impatient = SqlStore(url, MODEL, wait=0.1)
    with pytest.raises(Unavailable, match="locked by another program"):
        await impatient.migrate()
    await impatient.close()

    killed.kill()
    await killed.wait()
    assert (shape(url), kept(url)) == before
    store = SqlStore(url, MODEL)
    with pytest.raises(Outdated):
        await store.check()
    assert (await store.migrate()).after == newest()
    await store.check()
    await store.close()
