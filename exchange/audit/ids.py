"""Whether ids are those of their keys, and keys are unique."""

from uuid import UUID

from exchange.audit import reasons
from exchange.audit.finding import Fault
from exchange.problem import Reason
from graph.model.declaration.label import Label
from graph.model.declaration.relationship import Relationship
from graph.model.identity import node_id, relationship_id
from graph.ports.rows import Row, Rows


class Ids:
    """Of one label, or of one relationship with rows. Ids made by hand are remembered, all others are their keys."""

    def __init__(self, label: Label, relationship: Relationship | None) -> None:
        self._label = label
        self._relationship = relationship
        self._by_hand: dict[str, str] = {}
        """By the id that files would give."""

    async def check(self, rows: Rows, page: list[Row]) -> list[Fault]:
        """What is wrong with these."""
        found, fresh = [], {}
        for row in page:
            wanted = self._wanted(row)
            if wanted is None or row["id"] == wanted:
                continue
            reason = self._wrong(row["id"], wanted)
            if reason is None and wanted in self._by_hand:
                reason = reasons.key_taken(self._by_hand[wanted])
            if reason is not None:
                found.append(Fault(row["id"], "id", reason))
            else:
                self._by_hand[wanted] = fresh[wanted] = row["id"]
        there = await self._there(rows, sorted(fresh)) if fresh else {}
        return [*found, *(Fault(fresh[id], "id", reasons.key_taken(id)) for id in sorted(there))]

    async def _there(self, rows: Rows, ids: list[str]) -> dict[str, Row]:
        if self._relationship is None:
            return await rows.nodes(self._label.name, ids)
        return await rows.edges_by_id(self._label.name, self._relationship.field, ids)

    def _wanted(self, row: Row) -> str | None:
        """The id that files give to its key; None where the key is not whole."""
        if self._relationship is not None:
            unique = [None if row[name] is None else str(row[name]) for name in self._relationship.unique_by]
            return relationship_id(self._relationship.name, row["from_id"], row["to_id"], *unique)
        key = [row[name] for name in self._label.key]
        return None if None in key else node_id(self._label.name, *map(str, key))

    def _wrong(self, id: str, wanted: str) -> Reason | None:
        try:
            made = UUID(id)
        except ValueError:
            return reasons.no_uuid()
        if str(made) != id:
            return reasons.no_uuid()
        return reasons.other_id(wanted) if self._label.derived or made.version == 5 else None
