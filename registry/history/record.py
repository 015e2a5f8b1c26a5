"""The history entry of one change under way: its rows are written as they come, the entry itself at the end."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.model.labels.change import CHANGE, CHANGED_ROW
from graph.model.values import canonical_json, instant_text
from graph.ports.rows import Row
from graph.ports.write import Create, Work
from registry.change import EdgeChange, Ends, NodeChange
from registry.history import chain
from registry.history.owner import Owner
from registry.history.step import Step, step
from registry.history.telling import Telling

Taken = tuple[Row | None, Row | None, Mapping[str, tuple[Ends, Ends]]]
LISTED = 1_000
"""Where more rows than this were created they are counted, not listed: their `created_at` tells them."""


@dataclass(slots=True)
class Count:
    """What became of the rows of one label or relationship."""

    created: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """What whoever makes a change says of it; `actor` is not proven."""

    actor: str
    subject: str
    reason: str | None
    files: Sequence[Mapping[str, Any]]


class Record:
    """Gathers what one load does. `at` is the moment that its writes are stamped with."""

    def __init__(self, work: Work, model: Model, at: datetime, end: chain.End) -> None:
        self._work = work
        self._at = at
        self._before = end
        self._id = chain.entry_id(end.seq + 1)
        self._telling = Telling(work, model)
        self._owners: dict[str, Owner] = {}
        self._counts: dict[str, Count] = {}
        self._created: list[tuple[Owner, list[Step]]] = []
        self._early: list[tuple[Owner, list[Step]]] = []
        self._rows = 0
        self._hash = chain.RowsHash()

    async def nodes(self, label: Label, changes: Sequence[NodeChange]) -> None:
        """Nodes created and changed."""
        await self._take(self._owner(label), [(each.before, each.after, each.links) for each in changes])

    async def edges(self, label: Label, rel: Relationship, changes: Sequence[EdgeChange]) -> None:
        """Rows of a relationship created, changed and removed."""
        await self._take(self._owner(label, rel), [(each.before, each.after, {}) for each in changes])

    async def removal(self, label: Label, ids: Sequence[str]) -> None:
        """Nodes that are about to be removed, with the relationships that start at them."""
        for rel in label.relationships:
            if rel.has_rows and not rel.kept:
                held = await self._work.edges(label.name, rel.field, ids)
                await self.edges(label, rel, [EdgeChange(held[id], None) for id in sorted(held)])
        links: dict[str, dict[str, tuple[list[str], list[str]]]] = {id: {} for id in ids}
        for rel in label.relationships:
            if rel.many and not rel.has_rows and not rel.kept:
                for start, to in await self._work.links(label.name, rel.field, ids):
                    links[start].setdefault(rel.field, ([], []))[0].append(to)
        rows = await self._work.nodes(label.name, ids)
        await self._take(self._owner(label), [(rows[id], None, links[id]) for id in ids if id in rows])

    def _owner(self, label: Label, rel: Relationship | None = None) -> Owner:
        owner = Owner(label, rel)
        return self._owners.setdefault(owner.name, owner)

    async def _take(self, owner: Owner, changes: Sequence[Taken]) -> None:
        created = [each for each in changes if each[0] is None]
        others = [each for each in changes if each[0] is not None]
        count = self._counts.setdefault(owner.name, Count())
        count.created += len(created)
        count.removed += (removed := sum(after is None for _, after, _ in others))
        count.changed += len(others) - removed
        if sum(each.created for each in self._counts.values()) > LISTED:
            self._created.clear()
        elif created:
            self._created.append((owner, [step(owner, *each) for each in created]))
        await self._tell(owner, [step(owner, *each) for each in others])

    async def _tell(self, owner: Owner, steps: list[Step], *, is_last: bool = False) -> None:
        """Write the rows of these steps; those with an end that is yet to come wait."""
        if not steps:
            return
        rows = await self._telling.rows(owner, steps, is_last=is_last)
        early = [each for each, row in zip(steps, rows, strict=True) if row is None]
        if early:
            self._early.append((owner, early))
        await self._put([row for row in rows if row is not None])

    async def settle(self) -> None:
        """Everything is there, and nothing was removed yet but rows of relationships: write what has waited."""
        waiting, self._early, self._created = [*self._early, *self._created], [], []
        for owner, steps in waiting:
            await self._tell(owner, steps, is_last=True)

    async def _put(self, rows: list[Row]) -> None:
        for row in rows:
            self._rows += 1
            row |= {"id": chain.row_id(self._id, self._rows), "change": self._id, "position": self._rows}
            self._hash.add(row)
        if rows:
            await self._work.write(Create(CHANGED_ROW.name, rows))

    async def close(self, action: str, told: Told) -> int:
        """Write the entry, its chain's new end; tells its number."""
        seq = self._before.seq + 1
        counts = {name: asdict(count) for name, count in self._counts.items() if any(asdict(count).values())}
        entry: Row = {
            "id": self._id,
            "seq": seq,
            "at": instant_text(self._at),
            "actor": told.actor,
            "action": action,
            "subject": told.subject,
            "reason": told.reason,
            "files": canonical_json(list(told.files)),
            "counts": canonical_json(counts),
            "row_count": self._rows,
            "previous": self._before.hash,
        }
        entry["hash"] = chain.entry_hash(entry, self._hash.text())
        await self._work.write(Create(CHANGE.name, [entry]))
        await chain.move(self._work, chain.End(seq, entry["hash"]))
        return seq


async def begin(work: Work, model: Model, at: datetime) -> Record | None:
    """The record of what this transaction does; None in a model that has no history."""
    if all(label.name != CHANGE.name for label in model.labels):
        return None
    return Record(work, model, at, await chain.end(work))
