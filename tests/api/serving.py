"""A server on fakes, in a process of its own: its argument is settings as JSON; its address goes to stdout."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from api.bootstrap import Parts, calendar
from api.serve import serve
from api.settings import Settings, read_settings
from graph.ports.errors import Unavailable
from graph.search import pinyin
from loaders.answer import Answer
from loaders.engine import Queue, at_once
from registry.assessments.current import Current
from tests.api.fakes import GOOD, FakeContract, FakeStore, as_store


class Slow(FakeContract):
    """Says when it begins; a document that names a slow field takes half a second, a large one is 50 MB.

    One that names a process is answered by its number, one that names syllables by how often they were read."""

    async def answer(self, document: str, *_: object, queue: Queue = at_once, **__: object) -> Answer:
        if "long" in document:
            await queue()
        print("asked", flush=True)
        if "slow" in document:
            await asyncio.sleep(0.5)
        if "process" in document:
            return Answer(b'{"data":{"process":%d}}' % os.getpid())
        if "syllables" in document:
            return Answer(b'{"data":{"syllables":%d}}' % pinyin._known.cache_info().currsize)
        return Answer(b" " * 50_000_000) if "large" in document else GOOD


class Today:
    """Assessments are always of today."""

    async def ensure(self) -> bool:
        print("ensured", flush=True)
        return False


@asynccontextmanager
async def fakes(settings: Settings) -> AsyncIterator[Parts]:
    yield Parts(as_store(FakeStore()), calendar(settings), cast("Current", Today()), Slow())
    print("closed", flush=True)


@asynccontextmanager
async def broken(settings: Settings) -> AsyncIterator[Parts]:
    raise Unavailable(f"{settings.database} is away")
    yield


def announce(address: str) -> None:
    print(address, flush=True)


if __name__ == "__main__":
    serve(read_settings(json.loads(sys.argv[1])), announce, fakes, broken if "broken" in sys.argv else fakes)
