"""Writing batches: one statement for thousands of rows."""

from collections.abc import Sequence

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.model.values import canonical_json
from graph.neo4j import rows as kept
from graph.neo4j.allowed import check_changed, check_names, check_new, check_values, required_of_node
from graph.neo4j.edges import Edges, edge
from graph.neo4j.key_words import key_words
from graph.neo4j.links import Link, Links
from graph.neo4j.naming import KEY, is_end, key_is_kept, made_of, quoted, type_of
from graph.neo4j.removal import remove
from graph.neo4j.revisions import check_revisions
from graph.neo4j.row_parts import NO_PROPERTY, fields_of, stamps, there, without
from graph.neo4j.rows import batches
from graph.neo4j.statement import Asking, Statement
from graph.neo4j.words import beside
from graph.ports import write as ask
from graph.ports.errors import Conflict
from graph.ports.rows import Row
from graph.ports.whole import Part


class Writer:
    """Applies writes in one transaction; `at` stamps them."""

    def __init__(self, model: Model, asking: Asking, at: str) -> None:
        self._model = model
        self.asking = asking
        self._at = at
        self.links = Links(model, asking)
        self._edges = Edges(model, self.links, at)

    async def apply(self, write: ask.Write) -> None:
        """Apply one batch."""
        match write:
            case ask.Create(label, rows):
                await self._create(self._model.label(label), rows)
            case ask.Update(label, rows):
                await self._update(self._model.label(label), rows)
            case ask.Remove(label, ids):
                await remove(self.asking, self._model, self.links, label, ids)
            case ask.SetLinks(label, field, ends):
                await self._set_links(self._model.label(label), field, ends)
            case ask.CreateEdges(label, field, rows):
                await self._edges.create(label, self._with_rows(label, field), rows)
            case ask.UpdateEdges(label, field, rows):
                await self._edges.update(label, self._with_rows(label, field), rows)
            case ask.RemoveEdges(label, field, ids):
                await self._edges.remove(label, self._with_rows(label, field), ids)

    def on(self, asking: Asking) -> "Writer":
        """Itself, to write in another transaction from now on."""
        self.asking = self.links.asking = asking
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
        links = [edge(row, there(row)) for row in rows]
        for link in await self.links.put(label.name, rel, links):
            raise Conflict(*await self.links.told(label.name, rel, link))
        return {}

    def _with_rows(self, label: str, field: str) -> Relationship:
        rel = self._model.label(label).relationship(field)
        if not rel.has_rows:
            raise KeyError(f"{label}.{field} has no rows of its own")
        return rel

    async def _create(self, label: Label, rows: Sequence[Row]) -> None:
        check_names(label.name, _node_names(label), rows)
        await self._add(label, [{**row, **stamps(self._at)} for row in rows])
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
            new = [{**there(row, fields), **_key(label, row), **there(beside(label, row))} for row in batch]
            await self.asking.rows(made, {"rows": new})
        self.links.came(label.name, (row["id"] for row in rows))

    async def _update(self, label: Label, rows: Sequence[Row]) -> None:
        if not rows:
            return
        fields = fields_of(label.name, rows)
        check_names(label.name, [*_node_names(label), "revision"], rows)
        check_changed(label.name, required_of_node(label), rows)
        check_values(label.name, label.properties, rows)
        node = f"(n:{quoted(label.name)} {{id: id}})"
        rest = f"{node} RETURN collect([id, n.revision])"
        await check_revisions(self.asking, label.name, rest, rows, lambda id: self._words(label.name, id))
        own = await self._changed(label, fields, rows)
        stamped = "" if label.keeps(fields - NO_PROPERTY) else ", n.updated_at = $at, n.revision = n.revision + 1"
        changed = Statement(
            f"update-{label.name}" + ("" if stamped else "-kept"),
            f"UNWIND $rows AS row MATCH (n:{quoted(label.name)} {{id: row[0]}}) SET n += row[1]{stamped}",
        )
        ends = [rel for rel in label.relationships if is_end(rel) and rel.field in fields]
        leave_out = NO_PROPERTY | {rel.field for rel in ends}
        for batch in batches(rows):
            told = [[row["id"], {**without(row, leave_out), **own.get(row["id"], {})}] for row in batch]
            await self.asking.rows(changed, {"rows": told, "at": self._at})
        for rel in ends:
            await self._replace(label, rel, [row["id"] for row in rows], _links(rel, rows))

    async def _changed(self, label: Label, fields: set[str], rows: Sequence[Row]) -> dict[str, Row]:
        """The kept key, words and place of each row, where what they are made of changes."""
        if fields.isdisjoint(made_of(label)) and not (key_is_kept(label) and fields & set(label.key)):
            return {}
        held = await kept.nodes(self.asking, self._model, label.name, [row["id"] for row in rows])
        new = {row["id"]: {**held[row["id"]], **row} for row in rows}
        return {id: {**_key(label, row), **beside(label, row)} for id, row in new.items()}

    async def _words(self, label: str, id: str) -> str:
        return (await key_words(self.asking, self._model, label, [id])).get(id, "")

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
            await self.asking.rows(Statement(f"unlink-{label.name}-{rel.field}", text), {"ids": batch})
        await self.links.add(label.name, rel, links)


def _node_names(label: Label) -> list[str]:
    ends = [rel.field for rel in label.relationships if is_end(rel)]
    return ["id", *(prop.name for prop in label.properties), *ends]


def _links(rel: Relationship, rows: Sequence[Row]) -> list[Link]:
    """The relationships to one that rows of nodes name."""
    return [Link(row["id"], row[rel.field]) for row in rows if row.get(rel.field) is not None]


def _key(label: Label, row: Row) -> Row:
    """The kept key, where the label has one."""
    return {KEY: canonical_json([row[name] for name in label.key])} if key_is_kept(label) else {}
