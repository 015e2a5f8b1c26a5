"""The day that a row holds for, handed to what is worked out for it: today for kept rows, whenever worked out."""

from collections.abc import Sequence
from typing import Any

from graph.ports.store import Store
from loaders.mapping.computing import Arguments, Batch, Batched
from loaders.moment import Moment


def dated(mapped: Batched, is_anew: bool) -> tuple[Batch, tuple[str, ...]]:
    """The batch and what it needs of the rows that it is asked for."""
    if mapped.day is None:
        return mapped.batch, mapped.needs
    if is_anew:
        return mapped.batch, (*mapped.needs, mapped.day)
    return _of_today(mapped.batch, len(mapped.needs)), mapped.needs


def _of_today(batch: Batch, place: int) -> Batch:
    async def of_today(store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment) -> list[Any]:
        held = [(*call[:place], moment.today, *call[place:]) for call in calls]
        return await batch(store, held, arguments, moment)

    return of_today
