"""The named question of what is reachable: all that relationships of some names lead to from a node, and by which."""

from collections.abc import Sequence
from typing import Protocol

from graph.model.linked import Spread, Towards


class Spreads(Protocol):
    """Goes step by step over relationships of several names at once; each node is reached once."""

    async def spreads(
        self, starts: Sequence[tuple[str, str]], over: Sequence[str], towards: Towards, depth: int, most: int
    ) -> list[Spread]:
        """For each start (label, id), in their order, what lies within `depth` steps, the nearest `most` nodes of it.

        `over` names relationships as the model does, whatever label they start from. A node that is not there reaches
        nothing. One statement, however many starts; what it costs grows with what lies within `depth` steps.
        """
        ...
