"""One level of a walk: the values that each of its rows must give, and the to-one hops that they need."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.model.declaration.hop import Hop
from graph.model.declaration.label import Label
from graph.model.declaration.relationship import Relationship
from graph.neo4j.draft import Draft
from graph.neo4j.hops import Reach, reach, where
from graph.neo4j.places import Place
from graph.neo4j.reckoned import field
from graph.ports import walk as ask
from graph.ports.filters import Away, Rank
from graph.shaping.row import Held

Branch = Callable[["Level", Place, ask.Many], str]
"""Adds the list below, and gives the code of its connection."""


class Level:
    """Collects what a row holds, by position: a flat list, and in it the rows of the lists below."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._values: dict[str, int] = {}
        self._joins: dict[tuple[str, str, bool], Reach] = {}

    def pick(self, text: str) -> str:
        """The code that reads the value of this expression from a row."""
        return f"r[{self._values.setdefault(text, len(self._values))}]"

    def join(self, start: Place, hop: str, *, of_edge: bool) -> Place:
        """Follow a hop to one; where nothing is there, its values are absent."""
        key = (start.node, hop, of_edge)
        if key not in self._joins:
            self._joins[key] = reach(
                self.draft, start, _to_one(self.draft, start, hop, of_edge=of_edge), of_edge=of_edge
            )
        return self._joins[key].place

    @property
    def joins(self) -> str:
        """The clauses of all hops to one, in the order they were asked for."""
        return "".join(f" OPTIONAL MATCH {to.pattern}{where(*to.only)}" for to in self._joins.values())

    @property
    def row(self) -> str:
        """The expression of a row."""
        return f"[{', '.join(self._values)}]"


def _to_one(draft: Draft, start: Place, name: str, *, of_edge: bool) -> Hop:
    if of_edge:
        if start.relationship is None or start.edge is None:
            raise KeyError(f"{start.label.name} was not reached by a relationship, asked for {name!r}")
        return draft.model.edge_hop(start.relationship, name)
    hop = draft.model.hop(start.label.name, name)
    if hop.many:
        raise KeyError(f"{start.label.name}.{name} leads to many")
    return hop


@dataclass(frozen=True, slots=True)
class Standing:
    """A level's row, seen from one of the places in it."""

    level: Level
    place: Place
    branch: Branch

    @property
    def label(self) -> Label:
        """See graph.shaping.row."""
        return self.place.label

    @property
    def relationship(self) -> Relationship | None:
        """See graph.shaping.row."""
        return self.place.relationship

    def held(self, name: str | Away | Rank, *, of_edge: bool = False) -> Held:
        """See graph.shaping.row."""
        found = field(self.level.draft, self.place, name, of_edge=of_edge)
        code = self.level.pick(found.text)
        return Held(code, code, found.nullable)

    def one(self, hop: str, *, of_edge: bool = False) -> tuple["Standing", Held]:
        """See graph.shaping.row."""
        there = self.level.join(self.place, hop, of_edge=of_edge)
        code = self.level.pick(there.id)
        return Standing(self.level, there, self.branch), Held(code, code, True)

    def many(self, part: ask.Many) -> str:
        """See graph.shaping.row."""
        return self.branch(self.level, self.place, part)
