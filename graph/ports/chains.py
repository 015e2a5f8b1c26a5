"""The named question of chains: who is above or below whom by one relationship, at any depth."""

from collections.abc import Sequence
from typing import Protocol

from graph.model.linked import Chain


class Chains(Protocol):
    """Follows one hop again and again; data that goes in a circle ends."""

    async def chains(self, label: str, hop: str, ids: Sequence[str], depth: int, most: int) -> list[Chain]:
        """For each start, in their order, what the hop leads to in at most `depth` steps, and at most `most` of it.

        The hop must lead to its own label, which has a code, by a relationship to one or back by one. Nearest first,
        then by code and id; each node once, at its least depth, the start never. One statement, however many starts.
        """
        ...
