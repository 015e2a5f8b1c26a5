"""Answers walks, for a store and for a unit of work, each on its own connection."""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.ports.walk import Prepared, Walk
from graph.sql import walk
from graph.sql.connection import Connection
from graph.sql.finished import walk as finished
from graph.sql.finished.walk import FinishedWalk
from graph.sql.reading import Reading
from graph.sql.walk import PreparedWalk

OurWalk = PreparedWalk | FinishedWalk


class Answering(Reading):
    """The port of walks beside the reading ones."""

    def prepare(self, walk_: Walk) -> OurWalk:
        """See graph.ports.walk."""
        tables = self._questions.tables
        return finished.prepare(tables, walk_) if tables.dialect.finishes_json else walk.prepare(tables, walk_)

    async def ask(self, prepared: Prepared, values: Mapping[str, Any]) -> Any:
        """See graph.ports.walk."""
        assert isinstance(prepared, OurWalk)
        return await self._run(lambda on: prepared.answer(on, values))

    async def ask_all(
        self, questions: Sequence[tuple[Prepared, Mapping[str, Any]]], marked: tuple[str, str] | None = None
    ) -> list[Any]:
        """See graph.ports.walk."""
        ours = [(prepared, values) for prepared, values in questions if isinstance(prepared, OurWalk)]
        assert len(ours) == len(questions)

        def all_of_them(on: Connection) -> list[Any]:
            if marked is not None:
                self._questions.marks.demand(on, *marked)
            return [prepared.answer(on, values) for prepared, values in ours]

        return await self._run(all_of_them)
