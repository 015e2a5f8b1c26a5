"""What codes of a load may be meant by, where what they name is not there: terms and types, which are few."""

from graph.ports.rows import Rows
from graph.search.meant import Names, perhaps

MOST = 1_000
"""Codes that are not there of which it is asked: as many as a report lists; of more nobody is told."""
NAMED = {"Term": ("zh", "en"), "EquipmentType": ("name", "name_en"), "QualificationType": ("name", "name_en")}


class Meaning:
    """Asks the registry, this load included as far as it is written, once for each vocabulary or label."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._known: dict[tuple[str, str | None], Names] = {}
        self._told: dict[tuple[str, str | None, str], tuple[str, str]] = {}

    async def of(self, label: str, vocabulary: str | None, given: str) -> tuple[str, str]:
        """The end of a sentence that asks whether something else is meant; blank for labels of which there are many."""
        asked, key = (label, vocabulary, given), (label, vocabulary)
        if label not in NAMED or (asked not in self._told and len(self._told) >= MOST):
            return "", ""
        if key not in self._known:
            self._known[key] = await self._names(label, vocabulary)
        if asked not in self._told:
            self._told[asked] = perhaps(given, self._known[key])
        return self._told[asked]

    async def _names(self, label: str, vocabulary: str | None) -> Names:
        rows = (await self._rows.nodes(label, await self._rows.ids(label))).values()
        zh, en = NAMED[label]
        return {row["code"]: (row[zh], row[en]) for row in rows if vocabulary is None or row["list"] == vocabulary}
