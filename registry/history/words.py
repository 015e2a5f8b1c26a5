"""Keys of nodes in words, as files name them: parts with colons between."""

from collections.abc import Collection, Iterable

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.ports.rows import Row, Rows

KEPT = 50_000
"""Keys of a label that are remembered; a key never changes."""


class Words:
    """Tells the keys of many nodes at once."""

    def __init__(self, rows: Rows, model: Model) -> None:
        self._rows = rows
        self._model = model
        self._known: dict[str, dict[str, str]] = {}

    async def of(self, label: str, ids: Collection[str]) -> dict[str, str]:
        """The keys of those of these nodes that are there, or were when they were asked for before."""
        known = self._known.get(label, {})
        found = {id: known[id] for id in ids if id in known}
        asked = sorted(set(ids) - found.keys())
        if asked:
            rows = await self._rows.nodes(label, asked)
            found |= await self.of_rows(self._model.label(label), rows.values())
        return found

    async def of_rows(self, label: Label, rows: Iterable[Row]) -> dict[str, str]:
        """The keys of nodes that are at hand, each with the fields of its key."""
        held = list(rows)
        parts: dict[str, list[str]] = {row["id"]: [] for row in held}
        is_whole = True
        for name in label.key:
            rel = next((rel for rel in label.relationships if rel.field == name), None)
            ends = await self.of(rel.to, {row[name] for row in held}) if rel else {}
            is_whole = is_whole and (rel is None or all(row[name] in ends for row in held))
            for row in held:
                parts[row["id"]].append(ends.get(row[name], str(row[name])))
        found = {id: ":".join(texts) for id, texts in parts.items()}
        if is_whole:
            self._remember(label.name, found)
        return found

    def _remember(self, label: str, found: dict[str, str]) -> None:
        known = self._known.setdefault(label, {})
        if len(known) + len(found) > KEPT:
            known.clear()
        known.update(found)
