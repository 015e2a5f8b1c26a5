"""What was committed survives kill -9; what was not is not there."""

import asyncio
import sys
from pathlib import Path

from graph.model.identity import node_id
from tests.contract.stores import Registry

PROGRAM = """
import asyncio
from datetime import UTC, datetime
from graph.model.identity import node_id
from graph.model.registry import MODEL
from graph.ports.write import Create

def region(code):
    return {{"id": node_id("Region", code), "code": code, "name": code, "level": "CITY"}}

async def main():
    {opening}
    async with store.work(datetime.now(UTC)) as work:
        await work.write(Create("Region", [region("1")]))
        await work.set_mark("m", "1")
        await work.commit()
    async with store.work(datetime.now(UTC)) as work:
        await work.write(Create("Region", [region("2")]))
        await work.set_mark("m", "2")
        print("committed", flush=True)
        await asyncio.sleep(600)

asyncio.run(main())
"""


async def test_a_commit_survives_kill_and_an_open_write_does_not(empty: Registry) -> None:
    program = PROGRAM.format(opening=empty.opening.replace("\n", "\n    "))
    root = Path(__file__).parents[2]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, cwd=root, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"committed\n"
    process.kill()
    await process.wait()
    assert await empty.store.ids("Region") == [node_id("Region", "1")]
    assert await empty.store.mark("m") == "1"
    await empty.store.check()
