"""Codes in cells to the ids of what they name: worked out from the key alone, without asking a store."""

from exchange import reasons
from exchange.cells import raw
from exchange.text import Refused, clean
from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.identity import node_id

KEPT = 100_000


class References:
    """Works out ids of codes, and keeps the latest."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._ids: dict[tuple[str, str | None, str], str] = {}

    def id(self, label: Label, terms: str | None, cell: str) -> str:
        """The id of the node that the cell names; Refused when the cell cannot be a key of that label.

        A key of several parts is written with colons between them, `list:code`; `terms` is the list of a Term.
        """
        key = (label.name, terms, cell)
        found = self._ids.get(key)
        if found is None:
            if len(self._ids) >= KEPT:
                self._ids.clear()
            found = self._ids[key] = self._work_out(label, terms, cell)
        return found

    def _work_out(self, label: Label, terms: str | None, cell: str) -> str:
        text = clean(cell)
        if terms is not None:
            return self._take(label, [terms, text])
        size = self._size(label)
        parts = text.split(":", size - 1)
        if len(parts) != size:
            raise Refused(reasons.key_parts(size), text)
        return self._take(label, parts)

    def _size(self, label: Label) -> int:
        sizes = 0
        for name in label.key:
            rel = next((rel for rel in label.relationships if rel.field == name), None)
            sizes += self._size(self._model.label(rel.to)) if rel and rel.terms is None else 1
        return sizes

    def _take(self, label: Label, parts: list[str]) -> str:
        """The id by the first of the parts, which are taken away."""
        key: list[str] = []
        for name in label.key:
            rel = next((rel for rel in label.relationships if rel.field == name), None)
            if rel is None:
                value = raw(label.property(name), parts.pop(0))
                if value is None:
                    raise Refused(reasons.blank())
                key.append(str(value))
            elif rel.terms is not None:
                key.append(self._take(self._model.label(rel.to), [rel.terms, parts.pop(0)]))
            else:
                key.append(self._take(self._model.label(rel.to), parts))
        return node_id(label.name, *key)
