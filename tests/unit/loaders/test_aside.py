"""Long work leaves the event loop to others."""

import asyncio
from collections.abc import Iterator
from threading import Event

import pytest

from loaders import aside
from loaders.aside import Aside, in_turns


async def test_others_have_their_turn_between_pieces_of_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "TURN", 0.0)
    done, seen = 0, set()

    def work() -> Iterator[int]:
        nonlocal done
        while done < 50:
            done += 1
            yield done

    async def other() -> None:
        while True:
            seen.add(done)
            await asyncio.sleep(0)

    beside = asyncio.create_task(other())
    assert await in_turns(work()) == list(range(1, 51))
    beside.cancel()
    assert len(seen) > 20


async def test_the_loop_goes_on_while_work_is_done_aside() -> None:
    until, thread = Event(), Aside()
    first, second = (asyncio.create_task(thread.run(until.wait, 60)) for _ in range(2))
    await asyncio.sleep(0)
    until.set()
    assert (await first, await second) == (True, True)


async def test_what_fails_aside_fails_here() -> None:
    with pytest.raises(ZeroDivisionError):
        await Aside().run(divmod, 1, 0)
