"""A whole registry from one store into another, with proof that both hold the same."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import orjson

from exchange.pages import MARKS, moment, pages
from exchange.progress import Progress, silent
from graph.model.declaration.model import Model
from graph.model.registry import MODEL
from graph.ports import errors
from graph.ports.rows import Row
from graph.ports.store import Store
from graph.ports.whole import Filling, Whole, parts


class Differs(errors.Told):
    """The two do not hold the same."""


Told = Callable[[int], None]
"""Told how many rows are done."""


@dataclass(frozen=True, slots=True)
class Sum:
    """How many rows a part has, and the SHA-256 over them as JSON lines, keys sorted, in order of key."""

    rows: int
    checksum: str


async def copy(
    source: Store, target: Store, at: datetime, *, progress: Progress = silent, model: Model = MODEL
) -> dict[str, Sum]:
    """Copy all there is, stamps, kept assessments and history included; tells the sum of each part.

    The target is empty, or was left by a copy that was cut off, which then goes on. It serves nobody until both are
    proven equal. Raises Differs, also where the source was written to meanwhile; Conflict where the target is in use.
    """
    counted = await source.count_all()
    total = sum(counted[part.name] for part in parts(model))
    before = await moment(source)
    async with target.fill(at) as filling:
        sums = await _carry(source, filling, model, lambda done: progress("copy", done, total))
        for name, value in zip(MARKS, before, strict=True):
            if value is not None:
                await filling.set_mark(name, value)
        await _prove(sums, filling, model, lambda done: progress("verify", done, total))
        if (await moment(source), await source.count_all()) != (before, counted):
            raise Differs(
                "the source was written to while it was copied; nothing was taken over",
                "复制期间来源有新的写入，未采用任何内容",
            )
        await filling.commit()
    return sums


async def _carry(source: Whole, filling: Filling, model: Model, told: Told) -> dict[str, Sum]:
    sums: dict[str, Sum] = {}
    done = 0
    for part in parts(model):
        summing = _Summing()
        there = await filling.last(part)
        async for page in pages(source, part):
            summing.add(page)
            fresh = [row for row in page if there is None or part.key_of(row) > there]
            if fresh:
                await filling.put(part, fresh)
            done += len(page)
            told(done)
        sums[part.name] = summing.sum()
    return sums


async def _prove(sums: dict[str, Sum], filling: Filling, model: Model, told: Told) -> None:
    done = 0
    for part in parts(model):
        summing = _Summing()
        async for page in pages(filling, part):
            summing.add(page)
            done += len(page)
            told(done)
        found, wanted = summing.sum(), sums[part.name]
        if found != wanted:
            raise Differs(
                f"{part.name} differs: {wanted.rows} rows in the source, {found.rows} in the target",
                f"{part.name} 不一致：来源 {wanted.rows} 行，目标 {found.rows} 行",
            )


class _Summing:
    def __init__(self) -> None:
        self._rows = 0
        self._hash = hashlib.sha256()

    def add(self, page: list[Row]) -> None:
        self._rows += len(page)
        for row in page:
            self._hash.update(orjson.dumps(row, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE))

    def sum(self) -> Sum:
        return Sum(self._rows, self._hash.hexdigest())
