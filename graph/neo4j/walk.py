"""Walks: prepared once as an expression of Cypher and compiled code, answered whole."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import orjson

from graph.model.declaration.model import Model
from graph.neo4j.draft import OWN, Bind, Draft
from graph.neo4j.plan import Plan
from graph.neo4j.statement import Statement
from graph.neo4j.texts import is_wide
from graph.ports import walk as ask
from graph.ports.group import Grouping
from graph.shaping.shape import compiled


@dataclass(frozen=True, eq=False)
class PreparedWalk:
    """The store's own form of a walk or a grouping.

    `ids` names the list of a start by ids, `ordered` the texts compared by order; `wide` makes its other form.
    """

    question: ask.Walk | Grouping
    calls: str
    row: str
    binds: tuple[Bind, ...]
    ordered: frozenset[str]
    shape: Callable[..., Any]
    ids: str | None
    wide: Callable[[], "PreparedWalk"]

    @property
    def name(self) -> str:
        """See graph.ports.walk."""
        return self.question.name

    @property
    def statements(self) -> int:
        """See graph.ports.walk."""
        return 1

    @cached_property
    def statement(self) -> Statement:
        """It alone, as a statement of one row."""
        return Statement(self.question.name, f"{self.calls} RETURN {self.row} AS a".replace(OWN, ""))

    def fitting(self, values: Mapping[str, Any]) -> "PreparedWalk":
        """Itself, or its other form where these values ask for it."""
        if self.ordered and any(is_wide(values[name]) for name in self.ordered):
            return self._wide
        return self

    @cached_property
    def _wide(self) -> "PreparedWalk":
        return self.wide()

    def parameters(self, values: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
        """What travels with the statement."""
        return {prefix + bind.token: bind.form(values[bind.name]) for bind in self.binds}

    def answer(self, found: list[Any], values: Mapping[str, Any]) -> Any:
        """Finished JSON, or the same as Python objects where Python has holes to fill."""
        shaped = self.shape(found, values, None if self.ids is None else values[self.ids])
        return shaped if self.question.has_holes else orjson.dumps(shaped)


def prepare(model: Model, walk: ask.Walk, *, is_wide: bool = False) -> PreparedWalk:
    """Work out a walk's expression and the code that shapes what it gives."""
    draft = Draft(model, is_wide)
    plan = Plan(draft)
    code = plan.listing(walk, walk.start) if isinstance(walk.start, ask.Listing) else plan.objects(walk, walk.start)
    shape = compiled(walk, "r, V, ids", [*plan.code, f"return {code}"])
    ids = walk.start.ids.name if isinstance(walk.start, ask.ByIds) else None
    ordered = frozenset() if is_wide else frozenset(draft.ordered)
    return PreparedWalk(
        walk,
        " ".join(plan.calls),
        plan.root.row,
        tuple(draft.binds.values()),
        ordered,
        shape,
        ids,
        lambda: prepare(model, walk, is_wide=True),
    )
