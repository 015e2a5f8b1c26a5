"""Answers walks and groupings: however many walks there are, they are one statement, and so one read transaction."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from graph.model.declaration.model import Model
from graph.neo4j import group, walk
from graph.neo4j.draft import OWN
from graph.neo4j.naming import MARK, quoted
from graph.neo4j.statement import Asking, Statement
from graph.neo4j.walk import PreparedWalk
from graph.ports.errors import MarkDiffers
from graph.ports.group import Grouping
from graph.ports.walk import Prepared, Walk

HELD = f"head(COLLECT {{ MATCH (m:{quoted(MARK)}) WHERE m.name = $mark RETURN m.value }}) AS mark"


class Answering:
    """The ports of walks and groupings."""

    _model: Model
    _asking: Asking

    def prepare(self, walk_: Walk) -> PreparedWalk:
        """See graph.ports.walk."""
        return walk.prepare(self._model, walk_)

    async def ask(self, prepared: Prepared, values: Mapping[str, Any]) -> Any:
        """See graph.ports.walk."""
        assert isinstance(prepared, PreparedWalk)
        fitting = prepared.fitting(values)
        rows = await self._asking.rows(fitting.statement, fitting.parameters(values))
        return fitting.answer(rows[0][0], values)

    async def ask_all(
        self, questions: Sequence[tuple[Prepared, Mapping[str, Any]]], marked: tuple[str, str] | None = None
    ) -> list[Any]:
        """See graph.ports.walk."""
        ours = [(one.fitting(values), values) for one, values in questions if isinstance(one, PreparedWalk)]
        assert len(ours) == len(questions)
        if not ours and marked is None:
            return []
        parameters: dict[str, Any] = {} if marked is None else {"mark": marked[0]}
        for place, (prepared, values) in enumerate(ours):
            parameters |= prepared.parameters(values, f"q{place}")
        statement = _together(tuple(prepared for prepared, _ in ours), has_mark=marked is not None)
        found = (await self._asking.rows(statement, parameters))[0]
        if marked is not None and found[-1] != marked[1]:
            raise MarkDiffers(f"the mark {marked[0]} is {found[-1]}, not {marked[1]}")
        return [prepared.answer(one, values) for (prepared, values), one in zip(ours, found, strict=False)]

    def prepare_group(self, grouping: Grouping) -> PreparedWalk:
        """See graph.ports.group."""
        return group.prepare(self._model, grouping)


@lru_cache(1000)
def _together(walks: tuple[PreparedWalk, ...], *, has_mark: bool) -> Statement:
    """One row with a column for each walk, and the value of the mark last."""
    calls = [one.calls.replace(OWN, f"q{place}") for place, one in enumerate(walks)]
    columns = [f"{one.row.replace(OWN, f'q{place}')} AS a{place}" for place, one in enumerate(walks)]
    name = " + ".join(one.question.name for one in walks) or "mark"
    return Statement(name, f"{' '.join(calls)} RETURN {', '.join([*columns, HELD] if has_mark else columns)}")
