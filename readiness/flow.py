"""Who gets what, by augmenting paths: sources with so many units, each of which serves some takers alike."""

from collections.abc import Mapping, Sequence
from itertools import pairwise


class Flow:
    """A growing assignment; what a taker has been given never becomes less, though from whom may change.

    `limits` holds, for each source, the most that it may give to each taker it serves; without them there is no limit.
    """

    def __init__(
        self,
        quantities: Sequence[int],
        serves: Sequence[Sequence[int]],
        takers: int,
        limits: Sequence[Mapping[int, int]] | None = None,
    ) -> None:
        self.free = list(quantities)
        self.given: list[dict[int, int]] = [dict.fromkeys(served, 0) for served in serves]
        self._limits = limits or [dict.fromkeys(served, sum(quantities)) for served in serves]
        self._sources: list[list[int]] = [[] for _ in range(takers)]
        for source, served in enumerate(serves):
            for taker in served:
                self._sources[taker].append(source)

    def give(self, taker: int, wanted: int) -> int:
        """Give the taker up to so many units; returns how many it got."""
        got = 0
        while got < wanted:
            moved = self._augment(taker, wanted - got)
            if moved == 0:
                break
            got += moved
        return got

    def _augment(self, taker: int, wanted: int) -> int:
        wants: dict[int, int] = {}  # source: the taker it would give to
        gives_up: dict[int, int] = {}  # taker: the source it would lose, to be given another
        queue = [taker]
        for needy in queue:
            for source in self._sources[needy]:
                if source not in wants and self.given[source][needy] < self._limits[source][needy]:
                    wants[source] = needy
                    if self.free[source]:
                        return self._shift(source, taker, wanted, wants, gives_up)
                    for other, amount in self.given[source].items():
                        if amount and other != taker and other not in gives_up:
                            gives_up[other] = source
                            queue.append(other)
        return 0

    def _shift(self, source: int, taker: int, wanted: int, wants: dict[int, int], gives_up: dict[int, int]) -> int:
        steps = [(source, wants[source])]
        while steps[-1][1] != taker:
            giver = gives_up[steps[-1][1]]
            steps.append((giver, wants[giver]))
        moved = min(wanted, self.free[source])
        for giver, receiver in steps:
            moved = min(moved, self._limits[giver][receiver] - self.given[giver][receiver])
        for (_, relieved), (giver, _) in pairwise(steps):
            moved = min(moved, self.given[giver][relieved])
        self.free[source] -= moved
        for giver, receiver in steps:
            self.given[giver][receiver] += moved
        for (_, relieved), (giver, _) in pairwise(steps):
            self.given[giver][relieved] -= moved
        return moved
