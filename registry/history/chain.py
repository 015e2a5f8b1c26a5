"""How entries are chained: what is hashed, and where the chain ends."""

from dataclasses import dataclass
from hashlib import sha256

from graph.model.identity import node_id
from graph.model.labels.change import CHANGE, CHANGED_ROW
from graph.model.values import canonical_json
from graph.ports.marks import LAST_CHANGE, Marks
from graph.ports.rows import Row
from graph.ports.write import Work

ENTRY = tuple(prop.name for prop in CHANGE.properties if prop.name != "hash")
ROW = tuple(prop.name for prop in CHANGED_ROW.properties)


@dataclass(frozen=True, slots=True)
class End:
    """The last entry of a chain: its number, 0 before the first, and its hash."""

    seq: int = 0
    hash: str | None = None


class RowsHash:
    """SHA-256 over the rows of an entry in their order: each as canonical JSON, with a line break after it."""

    def __init__(self) -> None:
        self._sum = sha256()

    def add(self, row: Row) -> None:
        """Take one more."""
        self._sum.update(canonical_json({name: row[name] for name in ROW}).encode() + b"\n")

    def text(self) -> str:
        """The hash so far, in hexadecimal."""
        return self._sum.hexdigest()


def entry_hash(entry: Row, rows: str) -> str:
    """SHA-256 over an entry, its own hash apart, with the hash of its rows."""
    return sha256(canonical_json({**{name: entry[name] for name in ENTRY}, "rows": rows}).encode()).hexdigest()


def entry_id(seq: int) -> str:
    """The id of the entry of that number."""
    return node_id(CHANGE.name, str(seq))


def row_id(entry: str, position: int) -> str:
    """The id of a row by the id of its entry and its position."""
    return node_id(CHANGED_ROW.name, entry, str(position))


async def end(marks: Marks) -> End:
    """The last entry there is."""
    held = await marks.mark(LAST_CHANGE)
    if held is None:
        return End()
    seq, _, hash = held.partition(" ")
    return End(int(seq), hash)


async def move(work: Work, end: End) -> None:
    """Let the chain end with this entry."""
    await work.set_mark(LAST_CHANGE, f"{end.seq} {end.hash}")
