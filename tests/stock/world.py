"""All rows of a store in memory, and the steps from one to another."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.model.declaration.hop import Direction
from graph.model.declaration.model import Model
from graph.model.identity import node_id
from graph.ports.store import Store

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Thing:
    """A node's row, with the relationship's row that it was reached by, if it has one."""

    label: str
    row: Row
    edge: Row | None = None
    relation: str | None = None
    is_anew: bool = False

    @property
    def last_key(self) -> str:
        """What ends every order: the id of the relationship's row, else of the node's."""
        return str((self.edge or self.row)["id"])


@dataclass
class World:
    """Rows by label and id, and for each hop the things it leads to."""

    model: Model
    nodes: dict[str, dict[str, Row]] = field(default_factory=dict)
    steps: dict[tuple[str, str], dict[str, list[Thing]]] = field(default_factory=dict)

    def related(self, label: str, hop: str, row: Mapping[str, Any]) -> list[Thing]:
        """What a hop from this row leads to."""
        found = self.model.hop(label, hop)
        if found.direction is Direction.TERM:
            return self.term(found.term, row[hop])
        return self.steps[label, hop].get(row["id"], [])

    def term(self, declared: Any, code: str | None) -> list[Thing]:
        """The term that a property names."""
        row = None if code is None else self.nodes["Term"].get(node_id("Term", declared.terms, code))
        return [] if row is None else [Thing("Term", row)]


async def read(store: Store, model: Model) -> World:
    """All there is in a store, through its rows, in an order that no store decides."""
    world = World(model)
    for label in model.labels:
        world.nodes[label.name] = dict(sorted((await store.nodes(label.name, await store.ids(label.name))).items()))
    for label in model.labels:
        for rel in label.relationships:
            out: dict[str, list[Thing]] = defaultdict(list)
            back: dict[str, list[Thing]] = defaultdict(list)
            starts, ends = world.nodes[label.name], world.nodes[rel.to]
            if rel.has_rows:
                for _, edge in sorted((await store.edges(label.name, rel.field, list(starts))).items()):
                    out[edge["from_id"]].append(Thing(rel.to, ends[edge["to_id"]], edge, rel.name))
                    back[edge["to_id"]].append(Thing(label.name, starts[edge["from_id"]], edge, rel.name))
            else:
                for start, end in sorted(await store.links(label.name, rel.field)):
                    out[start].append(Thing(rel.to, ends[end]))
                    back[end].append(Thing(label.name, starts[start]))
            world.steps[label.name, rel.field] = out
            world.steps[rel.to, rel.inverse] = back
    return world
