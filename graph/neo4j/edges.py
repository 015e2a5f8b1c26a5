"""Writing relationships with properties of their own."""

from collections.abc import Sequence

from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.neo4j import rows as kept
from graph.neo4j.allowed import check_changed, check_names, check_new, check_values, required_of_edge
from graph.neo4j.links import Link, Links
from graph.neo4j.naming import quoted, type_of
from graph.neo4j.revisions import check_revisions
from graph.neo4j.row_parts import NO_PROPERTY, fields_of, stamps, there, without
from graph.neo4j.rows import batches
from graph.neo4j.statement import Statement
from graph.ports.rows import Row


class Edges:
    """Creates, changes and deletes them, in the transaction of the links."""

    def __init__(self, model: Model, links: Links, at: str) -> None:
        self._model = model
        self._links = links
        self._at = at

    async def create(self, label: str, rel: Relationship, rows: Sequence[Row]) -> None:
        """New ones."""
        check_names(rel.name, _edge_names(rel), rows)
        check_new(rel.name, required_of_edge(rel), rows)
        check_values(rel.name, rel.properties, rows)
        await self._links.add(label, rel, [edge(row, {**there(row), **stamps(self._at)}) for row in rows])

    async def update(self, label: str, rel: Relationship, rows: Sequence[Row]) -> None:
        """Changed ones."""
        if not rows:
            return
        fields = fields_of(rel.name, rows)
        check_names(rel.name, [*_edge_names(rel), "revision"], rows)
        check_changed(rel.name, required_of_edge(rel), rows)
        check_values(rel.name, rel.properties, rows)
        pattern = f"()-[r:{quoted(type_of(self._model.label(label), rel))} {{id: "
        await self._links.settle()
        await check_revisions(
            self._links.asking, rel.name, f"{pattern}id}}]->() RETURN collect([id, r.revision])", rows, None
        )
        if fields & {"from_id", "to_id"}:
            await self._move(label, rel, rows)
            return
        text = (
            f"UNWIND $rows AS row MATCH {pattern}row[0]}}]->() "
            "SET r += row[1], r.updated_at = $at, r.revision = r.revision + 1"
        )
        for batch in batches(rows):
            told = [[row["id"], without(row, NO_PROPERTY)] for row in batch]
            await self._links.asking.rows(
                Statement(f"update-{label}-{rel.field}", text), {"rows": told, "at": self._at}
            )

    async def _move(self, label: str, rel: Relationship, rows: Sequence[Row]) -> None:
        """A relationship of the graph cannot change its ends: another takes its place, with its id and its past."""
        ids = [row["id"] for row in rows]
        held = await kept.edges(self._links.asking, self._model, label, rel.field, ids, by_start=False)
        await self.remove(label, rel, ids)
        moved = [{**held[row["id"]], **row} for row in rows]
        stamped = [{**row, "revision": held[row["id"]]["revision"] + 1, "updated_at": self._at} for row in moved]
        await self._links.add(label, rel, [edge(row, there(row)) for row in stamped])

    async def remove(self, label: str, rel: Relationship, ids: Sequence[str]) -> None:
        """Delete these."""
        self._links.drop_rows(label, rel.field, set(ids))
        kind = quoted(type_of(self._model.label(label), rel))
        text = f"UNWIND $ids AS id MATCH ()-[r:{kind} {{id: id}}]->() DELETE r"
        for batch in batches(ids):
            await self._links.asking.rows(Statement(f"remove-{label}-{rel.field}", text), {"ids": batch})


def edge(row: Row, properties: Row) -> Link:
    """The relationship that a row is."""
    return Link(row["from_id"], row["to_id"], without(properties, {"from_id", "to_id"}))


def _edge_names(rel: Relationship) -> list[str]:
    return ["id", "from_id", "to_id", *(prop.name for prop in rel.properties)]
