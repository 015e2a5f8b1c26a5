"""Writing batches: one statement for thousands of rows."""

from collections.abc import Collection, Sequence
from typing import Any

from graph.model.declaration import Label, Model, Relationship
from graph.model.values import canonical_json
from graph.neo4j import rows as kept
from graph.neo4j.allowed import (
    check_changed,
    check_names,
    check_new,
    check_values,
    required_of_edge,
    required_of_node,
)
from graph.neo4j.key_words import key_words
from graph.neo4j.links import Link, Links
from graph.neo4j.naming import KEY, is_end, key_is_kept, quoted, type_of
from graph.neo4j.removal import remove
from graph.neo4j.rows import batches, by_ids
from graph.neo4j.statement import Asking, Statement
from graph.ports import write as ask
from graph.ports.errors import Conflict
from graph.ports.rows import Row
from graph.ports.whole import Part

NO_PROPERTY = frozenset({"id", "revision", "from_id", "to_id"})


class Writer:
    """Applies writes in one transaction; `at` stamps them."""

    def __init__(self, model: Model, asking: Asking, at: str) -> None:
        self._model = model
        self._asking = asking
        self._at = at
        self.links = Links(model, asking)

    async def apply(self, write: ask.Write) -> None:
        """Apply one batch."""
        match write:
            case ask.Create(label, rows):
                await self._create(self._model.label(label), rows)
            case ask.Update(label, rows):
                await self._update(self._model.label(label), rows)
            case ask.Remove(label, ids):
                await remove(self._asking, self._model, self.links, label, ids)
            case ask.SetLinks(label, field, ends):
                await self._set_links(self._model.label(label), field, ends)
            case ask.CreateEdges(label, field, rows):
                await self._create_edges(label, self._edges(label, field), rows)
            case ask.UpdateEdges(label, field, rows):
                await self._update_edges(label, self._edges(label, field), rows)
            case ask.RemoveEdges(label, field, ids):
                await self._remove_edges(label, self._edges(label, field), ids)

    def on(self, asking: Asking) -> "Writer":
        """Itself, to write in another transaction from now on."""
        self._asking = self.links.asking = asking
        return self

    async def put(self, part: Part, rows: Sequence[Row]) -> dict[str, list[Link]]:
        """Add whole rows with the stamps they come with; gives what leads to nodes not there yet, by its field."""
        label = self._model.label(part.label)
        if part.field is None:
            await self._add(label, rows)
            ends = {rel.field: (rel, _links(rel, rows)) for rel in label.relationships if is_end(rel)}
            left = {field: await self.links.put(label.name, rel, links) for field, (rel, links) in ends.items()}
            return {field: links for field, links in left.items() if links}
        rel = label.relationship(part.field)
        links = [_edge(row, _there(row, ())) for row in rows]
        for link in await self.links.put(label.name, rel, links):
            raise Conflict(*await self.links.told(label.name, rel, link))
        return {}

    def _edges(self, label: str, field: str) -> Relationship:
        rel = self._model.label(label).relationship(field)
        if not rel.has_rows:
            raise KeyError(f"{label}.{field} has no rows of its own")
        return rel

    @property
    def _stamps(self) -> dict[str, Any]:
        return {"created_at": self._at, "updated_at": self._at, "revision": 1}

    async def _create(self, label: Label, rows: Sequence[Row]) -> None:
        check_names(label.name, _node_names(label), rows)
        await self._add(label, [{**row, **self._stamps} for row in rows])
        for rel in label.relationships:
            if is_end(rel):
                await self.links.add(label.name, rel, _links(rel, rows))

    async def _add(self, label: Label, rows: Sequence[Row]) -> None:
        """New nodes, without what they lead to."""
        fields = {rel.field for rel in label.relationships if is_end(rel)}
        check_new(label.name, required_of_node(label), rows)
        check_values(label.name, label.properties, rows)
        made = Statement(f"create-{label.name}", f"UNWIND $rows AS row CREATE (n:{quoted(label.name)}) SET n = row")
        for batch in batches(rows):
            new = [{**_there(row, fields), **_key(label, row)} for row in batch]
            await self._asking.rows(made, {"rows": new})

    async def _update(self, label: Label, rows: Sequence[Row]) -> None:
        if not rows:
            return
        fields = _fields(label.name, rows)
        check_names(label.name, [*_node_names(label), "revision"], rows)
        check_changed(label.name, required_of_node(label), rows)
        check_values(label.name, label.properties, rows)
        node = f"(n:{quoted(label.name)} {{id: id}})"
        words = key_words if any("revision" in row for row in rows) else None
        await self._check_revisions(label.name, f"{node} RETURN collect([id, n.revision])", rows, words)
        keys = await self._changed_keys(label, fields, rows)
        stamps = "" if label.keeps(fields - NO_PROPERTY) else ", n.updated_at = $at, n.revision = n.revision + 1"
        changed = Statement(
            f"update-{label.name}" + ("" if stamps else "-kept"),
            f"UNWIND $rows AS row MATCH (n:{quoted(label.name)} {{id: row[0]}}) SET n += row[1]{stamps}",
        )
        ends = [rel for rel in label.relationships if is_end(rel) and rel.field in fields]
        leave_out = NO_PROPERTY | {rel.field for rel in ends}
        for batch in batches(rows):
            told = [[row["id"], {**_without(row, leave_out), **keys.get(row["id"], {})}] for row in batch]
            await self._asking.rows(changed, {"rows": told, "at": self._at})
        for rel in ends:
            await self._replace(label, rel, [row["id"] for row in rows], _links(rel, rows))

    async def _changed_keys(self, label: Label, fields: set[str], rows: Sequence[Row]) -> dict[str, Row]:
        """The kept key of each row whose key changes, where the label has one."""
        if not key_is_kept(label) or not fields & set(label.key):
            return {}
        held = await kept.nodes(self._asking, self._model, label.name, [row["id"] for row in rows])
        return {row["id"]: _key(label, {**held[row["id"]], **row}) for row in rows}

    async def _check_revisions(self, name: str, rest: str, rows: Sequence[Row], words: Any) -> None:
        asked = Statement(f"revisions-{name}", f"UNWIND $ids AS id MATCH {rest}")
        held = dict(await by_ids(self._asking, asked, [row["id"] for row in rows]))
        for row in rows:
            if row["id"] not in held:
                raise Conflict(f"there is no {name} {row['id']}")
            if "revision" in row and held[row["id"]] != row["revision"]:
                known = {} if words is None else await words(self._asking, self._model, name, [row["id"]])
                which = " ".join([name, *known.values(), row["id"]])
                raise Conflict(f"{which} has the revision {held[row['id']]}, not {row['revision']}: it was changed")

    async def _set_links(self, label: Label, field: str, ends: Sequence[tuple[str, Sequence[str]]]) -> None:
        rel = label.relationship(field)
        if rel.has_rows or is_end(rel):
            raise KeyError(f"{label.name}.{field} is no relationship to many without properties")
        pairs = dict.fromkeys((start, end) for start, many in ends for end in many)
        await self._replace(label, rel, [start for start, _ in ends], [Link(start, end) for start, end in pairs])

    async def _replace(self, label: Label, rel: Relationship, starts: Sequence[str], links: Sequence[Link]) -> None:
        self.links.drop(label.name, rel.field, set(starts))
        text = (
            f"UNWIND $ids AS id MATCH (:{quoted(label.name)} {{id: id}})-[r:{quoted(type_of(label, rel))}]->() DELETE r"
        )
        for batch in batches(starts):
            await self._asking.rows(Statement(f"unlink-{label.name}-{rel.field}", text), {"ids": batch})
        await self.links.add(label.name, rel, links)

    async def _create_edges(self, label: str, rel: Relationship, rows: Sequence[Row]) -> None:
        check_names(rel.name, _edge_names(rel), rows)
        check_new(rel.name, required_of_edge(rel), rows)
        check_values(rel.name, rel.properties, rows)
        await self.links.add(label, rel, [_edge(row, {**_there(row, ()), **self._stamps}) for row in rows])

    async def _update_edges(self, label: str, rel: Relationship, rows: Sequence[Row]) -> None:
        if not rows:
            return
        fields = _fields(rel.name, rows)
        check_names(rel.name, [*_edge_names(rel), "revision"], rows)
        check_changed(rel.name, required_of_edge(rel), rows)
        check_values(rel.name, rel.properties, rows)
        pattern = f"()-[r:{quoted(type_of(self._model.label(label), rel))} {{id: "
        await self.links.settle()
        await self._check_revisions(rel.name, f"{pattern}id}}]->() RETURN collect([id, r.revision])", rows, None)
        if fields & {"from_id", "to_id"}:
            await self._move(label, rel, rows)
            return
        text = (
            f"UNWIND $rows AS row MATCH {pattern}row[0]}}]->() "
            "SET r += row[1], r.updated_at = $at, r.revision = r.revision + 1"
        )
        for batch in batches(rows):
            told = [[row["id"], _without(row, NO_PROPERTY)] for row in batch]
            await self._asking.rows(Statement(f"update-{label}-{rel.field}", text), {"rows": told, "at": self._at})

    async def _move(self, label: str, rel: Relationship, rows: Sequence[Row]) -> None:
        """A relationship of the graph cannot change its ends: another takes its place, with its id and its past."""
        ids = [row["id"] for row in rows]
        held = await kept.edges(self._asking, self._model, label, rel.field, ids, by_start=False)
        await self._remove_edges(label, rel, ids)
        moved = [{**held[row["id"]], **row} for row in rows]
        stamped = [{**row, "revision": held[row["id"]]["revision"] + 1, "updated_at": self._at} for row in moved]
        await self.links.add(label, rel, [_edge(row, _there(row, ())) for row in stamped])

    async def _remove_edges(self, label: str, rel: Relationship, ids: Sequence[str]) -> None:
        self.links.drop_rows(label, rel.field, set(ids))
        kind = quoted(type_of(self._model.label(label), rel))
        text = f"UNWIND $ids AS id MATCH ()-[r:{kind} {{id: id}}]->() DELETE r"
        for batch in batches(ids):
            await self._asking.rows(Statement(f"remove-{label}-{rel.field}", text), {"ids": batch})


def _node_names(label: Label) -> list[str]:
    ends = [rel.field for rel in label.relationships if is_end(rel)]
    return ["id", *(prop.name for prop in label.properties), *ends]


def _edge_names(rel: Relationship) -> list[str]:
    return ["id", "from_id", "to_id", *(prop.name for prop in rel.properties)]


def _fields(name: str, rows: Sequence[Row]) -> set[str]:
    fields = set(rows[0])
    if any(set(row) != fields for row in rows):
        raise ValueError(f"an update of {name}: all rows name the same fields")
    return fields


def _there(row: Row, leave_out: Collection[str]) -> Row:
    """What of a row is there at all, as properties."""
    return {name: held for name, held in row.items() if held is not None and name not in leave_out}


def _without(row: Row, leave_out: Collection[str]) -> Row:
    return {name: held for name, held in row.items() if name not in leave_out}


def _edge(row: Row, properties: Row) -> Link:
    return Link(row["from_id"], row["to_id"], _without(properties, {"from_id", "to_id"}))


def _links(rel: Relationship, rows: Sequence[Row]) -> list[Link]:
    """The relationships to one that rows of nodes name."""
    return [Link(row["id"], row[rel.field]) for row in rows if row.get(rel.field) is not None]


def _key(label: Label, row: Row) -> Row:
    """The kept key, where the label has one."""
    return {KEY: canonical_json([row[name] for name in label.key])} if key_is_kept(label) else {}
