"""Whether what a row names is there: in this load, or in the store."""

from collections.abc import Collection, Iterable
from enum import Enum

from exchange.keys import Keys
from graph.model.declaration.label import Label
from graph.ports.rows import Rows

KEPT = 200_000


class Absence(Enum):
    """Why a node that is named is not there."""

    UNKNOWN = "UNKNOWN"
    REMOVED = "REMOVED"


class Known:
    """Answers for many ids at once, and keeps what it has found in the store."""

    def __init__(self, rows: Rows, keys: Keys, standards: Collection[str], *, is_sure: bool = True) -> None:
        self._rows = rows
        self._keys = keys
        self._standards = frozenset(standards)
        self._is_sure = is_sure
        self._found: dict[str, set[str]] = {}

    async def missing(self, label: Label, ids: Iterable[str]) -> dict[str, Absence]:
        """Those that are not there; none where the label's own files cannot be read as a whole."""
        if label.plural in self._keys.unsure or (label.name == "Standard" and not self._is_sure):
            return {}
        missing: dict[str, Absence] = {}
        open_: set[str] = set()
        found = self._found.setdefault(label.name, set())
        for id in ids:
            if self._keys.is_removed(label.plural, id):
                missing[id] = Absence.REMOVED
            elif not (id in found or self._keys.has(label.plural, id) or self._is_standard(label, id)):
                open_.add(id)
        if open_:
            kept = await self._rows.nodes(label.name, sorted(open_))
            if len(found) > KEPT:
                found.clear()
            found.update(kept)
            missing.update(dict.fromkeys(open_ - kept.keys(), Absence.UNKNOWN))
        return missing

    def _is_standard(self, label: Label, id: str) -> bool:
        return label.name == "Standard" and id in self._standards
