"""Whether the history is whole: every hash fits, nothing is missing, nothing is there that no entry tells of."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from graph.model.labels.change import CHANGE, CHANGED_ROW
from graph.ports.rows import Row
from graph.ports.store import Store
from registry.history import chain, reading

PAGE = 50


class Fault(StrEnum):
    """What is wrong with an entry."""

    MISSING = "MISSING"
    UNCHAINED = "UNCHAINED"  # its `previous` is not the hash of the entry before
    ALTERED = "ALTERED"  # it or a row of it is not what was hashed
    REPLACED = "REPLACED"  # the last entry is not the one that the registry remembers
    ADDED = "ADDED"  # there are entries or rows that no hash covers


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many entries fit, from the first on, and the hash of the last of them; the fault of entry `seq`, if any."""

    checked: int
    hash: str | None
    seq: int | None = None
    fault: Fault | None = None


def untold(done: int, total: int) -> None:
    """Tells nobody."""


async def verify(store: Store, told: Callable[[int, int], None] = untold) -> Verdict:
    """Go through all of it from the first entry, also through what is added meanwhile; memory does not grow."""
    done, hash, rows = 0, None, 0
    while True:
        end = await chain.end(store)
        for start in range(done + 1, end.seq + 1, PAGE):
            seqs = range(start, min(start + PAGE, end.seq + 1))
            found = {row["seq"]: row for row in await reading.entries(store, seqs)}
            for seq in seqs:
                fault = await _fault(store, found.get(seq), hash)
                if fault is not None:
                    return Verdict(done, hash, seq, fault)
                done, hash, rows = seq, found[seq]["hash"], rows + found[seq]["row_count"]
            told(done, end.seq)
        if hash != end.hash:
            return Verdict(done, hash, done, Fault.REPLACED)
        counted = await store.count_all()
        if await chain.end(store) == end:
            is_all = (counted[CHANGE.name], counted[CHANGED_ROW.name]) == (done, rows)
            return Verdict(done, hash) if is_all else Verdict(done, hash, None, Fault.ADDED)


async def _fault(store: Store, entry: Row | None, previous: str | None) -> Fault | None:
    if entry is None:
        return Fault.MISSING
    if entry["previous"] != previous:
        return Fault.UNCHAINED
    rows = chain.RowsHash()
    async for row in reading.rows(store, entry):
        if row["change"] != entry["id"]:
            return Fault.ALTERED
        rows.add(row)
    return None if chain.entry_hash(entry, rows.text()) == entry["hash"] else Fault.ALTERED
