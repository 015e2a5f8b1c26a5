"""What leads on from some nodes by one relationship, step by step, as far as it goes."""

from graph.model.circles import Pairs
from graph.ports.rows import Rows

CHUNK = 2_000


async def onward(rows: Rows, label: str, field: str, starts: list[str]) -> Pairs:
    """The pairs; what goes in a circle is followed once."""
    pairs: Pairs = []
    seen = set(starts)
    while starts:
        ends: set[str] = set()
        for first in range(0, len(starts), CHUNK):
            found = await rows.links(label, field, starts[first : first + CHUNK])
            pairs += found
            ends.update(end for _, end in found)
        starts = sorted(ends - seen)
        seen |= ends
    return pairs
