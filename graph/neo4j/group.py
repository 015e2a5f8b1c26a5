"""Groupings: counts by a few keys, on the same filters as walks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph.model.declaration import Model
from graph.neo4j.draft import OWN, Bind, Draft
from graph.neo4j.hops import reach
from graph.neo4j.naming import is_end
from graph.neo4j.places import Place
from graph.neo4j.starts import start
from graph.neo4j.statement import Asking, Statement
from graph.neo4j.texts import is_wide
from graph.ports.group import Grouping

Counts = list[tuple[tuple[Any, ...], int]]


@dataclass(frozen=True, eq=False)
class PreparedGroups:
    """The store's own form of a grouping."""

    model: Model
    grouping: Grouping
    statement: Statement
    binds: tuple[Bind, ...]
    ordered: frozenset[str]

    async def answer(self, on: Asking, values: Mapping[str, Any]) -> Counts:
        """The keys of each group and its count."""
        if any(is_wide(values[name]) for name in self.ordered):
            return await self._wide.answer(on, values)
        rows = await on.rows(self.statement, {bind.token: bind.form(values[bind.name]) for bind in self.binds})
        return [(tuple(row[:-1]), row[-1]) for row in rows[0][0] if row[-1]]

    @cached_property
    def _wide(self) -> "PreparedGroups":
        return prepare(self.model, self.grouping, is_wide=True)


def prepare(model: Model, grouping: Grouping, *, is_wide: bool = False) -> PreparedGroups:
    """Work out the statement of a grouping."""
    draft = Draft(model, is_wide)
    there = Place(model, model.label(grouping.label), draft.name("n"))
    found = start(draft, there, grouping.where).found()
    joins, keys = "", []
    for name in grouping.by:
        if any(rel.field == name and is_end(rel) for rel in there.label.relationships):
            to = reach(draft, there, model.hop(there.label.name, name))
            joins += f" OPTIONAL MATCH {to.pattern}"
            keys.append(to.place.id)
        else:
            keys.append(there.field(name).text)
    names = [f"k{place}" for place in range(len(keys))]
    grouped = ", ".join([*(f"{key} AS {name}" for key, name in zip(keys, names, strict=True)), "count(*) AS n"])
    order = f" ORDER BY {', '.join(names)}" if names else ""
    text = f"{found}{joins} WITH {grouped}{order} RETURN collect([{', '.join([*names, 'n'])}]) AS a".replace(OWN, "")
    ordered = frozenset() if is_wide else frozenset(draft.ordered)
    return PreparedGroups(model, grouping, Statement(grouping.name, text), tuple(draft.binds.values()), ordered)
