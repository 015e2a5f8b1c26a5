"""Ends that come after their starts in a fill: kept in a property of the start, so that a fill cut off can go on."""

from collections.abc import Mapping, Sequence

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.neo4j.connection import Connection
from graph.neo4j.links import Link, dangling
from graph.neo4j.naming import is_end, quoted, type_of
from graph.neo4j.statement import Asking, Statement
from graph.ports.errors import Conflict

Left = Mapping[str, Sequence[Link]]
"""Links that could not be made yet, by their field."""


class LateEnds:
    """Keeps them, and makes relationships of them once the ends are there."""

    def __init__(self, model: Model, connection: Connection) -> None:
        self._model = model
        self._connection = connection
        self._known: set[tuple[str, str]] = set()
        self._fresh: set[tuple[str, str]] = set()

    def expect_all(self) -> None:
        """Another fill may have kept some of any relationship to one."""
        fields = ((label.name, rel.field) for label in self._model.labels for rel in label.relationships if is_end(rel))
        self._known = set(fields)
        self._fresh = set(self._known)

    async def keep(self, asking: Asking, label: str, left: Left) -> None:
        """Keep these."""
        for field, links in left.items():
            self._known.add((label, field))
            self._fresh.add((label, field))
            kept = f"n.{quoted(_property(field))}"
            text = f"UNWIND $rows AS row MATCH (n:{quoted(label)} {{id: row[0]}}) SET {kept} = row[1]"
            rows = [[link.start, link.end] for link in links]
            await asking.rows(Statement(f"keep-end-{label}-{field}", text), {"rows": rows})

    async def settle(self, label: str) -> None:
        """Make those of a label whose ends are there."""
        for owner, field in sorted(self._fresh):
            if owner == label:
                self._fresh.discard((owner, field))
                await self._settle(self._model.label(label), field)

    async def settle_all(self) -> None:
        """Make all of them. Raises Conflict where an end is still not there."""
        for label, field in sorted(self._known):
            await self._settle(self._model.label(label), field)
            await self._check(self._model.label(label), field)

    async def _settle(self, start: Label, field: str) -> None:
        rel = start.relationship(field)
        kept = f"n.{quoted(_property(rel.field))}"
        text = (
            f"MATCH (n:{quoted(start.name)}) WHERE {kept} IS NOT NULL "
            f"CALL (n) {{ MATCH (b:{quoted(rel.to)} {{id: {kept}}}) "
            f"CREATE (n)-[:{quoted(type_of(start, rel))}]->(b) REMOVE {kept} }} IN TRANSACTIONS OF 10000 ROWS"
        )
        await self._connection.change(Statement(f"settle-end-{start.name}-{rel.field}", text))

    async def _check(self, start: Label, field: str) -> None:
        kept = f"n.{quoted(_property(field))}"
        text = f"MATCH (n:{quoted(start.name)}) WHERE {kept} IS NOT NULL RETURN n.id, {kept} LIMIT 1"
        for node, end in await self._connection.change(Statement(f"late-ends-{start.name}-{field}", text)):
            raise Conflict(*dangling(start, start.relationship(field), Link(node, end), is_there=True))


def _property(field: str) -> str:
    """No declared name begins so."""
    return f"_{field}"
