"""Ids back to the codes that cells name nodes by."""

from collections import defaultdict
from collections.abc import Collection

from graph.model.declaration.label import Label
from graph.ports.rows import Rows

KEPT = 200_000


class Codes:
    """Asks a store for the codes of many ids at once, and keeps the latest."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._known: dict[str, dict[str, str]] = defaultdict(dict)

    async def learn(self, label: Label, ids: Collection[str]) -> None:
        """Get ready to tell the codes of these."""
        known = self._known[label.name]
        if new := sorted({id for id in ids if id not in known}):
            if len(known) + len(new) > KEPT:
                known.clear()
                new = sorted(set(ids))
            known.update({id: row["code"] for id, row in (await self._rows.nodes(label.name, new)).items()})

    def of(self, label: Label, id: str) -> str:
        """The code of one that was learnt just now; KeyError where the registry does not have it."""
        return self._known[label.name][id]
