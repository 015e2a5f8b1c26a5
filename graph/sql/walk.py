"""Walks: prepared once as statements and compiled code, answered whole."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from graph.ports import walk as ask
from graph.ports.group import Grouping
from graph.shaping.shape import compiled
from graph.sql.connection import Connection
from graph.sql.plan import Plan
from graph.sql.steps import Got, Step
from graph.sql.tables import Tables

Shape = Callable[[list[Got], Any], Any]


@dataclass(frozen=True, slots=True)
class PreparedWalk:
    """The store's own form of a walk. `ids` names the list of a start by ids."""

    name: str
    steps: tuple[Step, ...]
    shape: Shape
    has_holes: bool
    ids: str | None

    @property
    def statements(self) -> int:
        """How many statements an answer takes, at most."""
        return sum(step.statements for step in self.steps)

    def answer(self, connection: Connection, values: Mapping[str, Any]) -> Any:
        """Finished JSON, or the same as Python objects where Python has holes to fill."""
        held = dict(values)
        found: list[Got] = []
        for step in self.steps:
            found.append(step.run(connection, held, _parents(step, found)))
        shaped = self.shape(found, None if self.ids is None else values[self.ids])
        return shaped if self.has_holes else orjson.dumps(shaped)


def prepare(tables: Tables, walk: ask.Walk) -> PreparedWalk:
    """Work out a walk's statements and the code that shapes their rows."""
    plan = Plan(tables)
    code = plan.listing(walk, walk.start) if isinstance(walk.start, ask.Listing) else plan.objects(walk, walk.start)
    ids = walk.start.ids.name if isinstance(walk.start, ask.ByIds) else None
    shape = compiled_plan(walk, plan, code)
    return PreparedWalk(walk.name, tuple(plan.steps), shape, walk.has_holes, ids)


def _parents(step: Step, found: list[Got]) -> tuple[Any, ...]:
    if step.above is None:
        return (None,)
    near = step.near
    ids = dict.fromkeys([row[near] for rows in found[step.above].groups.values() for row in rows])
    ids.pop(None, None)
    return tuple(ids)


def compiled_plan(question: ask.Walk | Grouping, plan: Plan, code: str) -> Shape:
    """The code of an answer, which reads the rows of the plan's steps."""
    lines = [
        line
        for index in range(len(plan.steps))
        for line in (f"g{index}, m{index}, t{index} = S[{index}].groups, S[{index}].more, S[{index}].totals",)
    ]
    return compiled(question, "S, ids", [*lines, *plan.code, f"return {code}"])
