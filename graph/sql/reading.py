"""What a store and a unit of work both read, each on its own connection."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from graph.model.declaration.model import Model
from graph.model.facts import Catalogue, TeamFacts
from graph.model.linked import Chain, Spread, Towards
from graph.model.requirements import Standard
from graph.model.standing import Standing
from graph.ports.facts import WHOLE, Extent
from graph.ports.rows import Referrer, Row
from graph.ports.whole import Key, Part
from graph.sql.connection import Connection
from graph.sql.dialect import Dialect
from graph.sql.facts.catalogue import Catalogues
from graph.sql.facts.standards import Standards
from graph.sql.facts.statements import Statements
from graph.sql.facts.teams import team_facts
from graph.sql.kept import Kept
from graph.sql.marks import Marks
from graph.sql.referrers import referrers
from graph.sql.relations.chains import chains
from graph.sql.relations.spreads import spreads
from graph.sql.relations.standing import standing
from graph.sql.rows import Rows
from graph.sql.tables import Tables

T = TypeVar("T")


class Questions:
    """All that is worked out once for a model: tables, and statements kept for reuse."""

    def __init__(self, model: Model, dialect: Dialect) -> None:
        self.tables = Tables(model, dialect)
        self.kept = Kept(dialect)
        self.rows = Rows(self.tables, self.kept)
        self.marks = Marks(self.tables)
        self.facts = Statements(self.tables)
        self._catalogues: Catalogues | None = None
        self._standards: Standards | None = None

    @property
    def catalogues(self) -> Catalogues:
        """The question for the catalogue; a model without its labels has none until asked."""
        self._catalogues = self._catalogues or Catalogues(self.tables)
        return self._catalogues

    @property
    def standards(self) -> Standards:
        """The question for the standards."""
        self._standards = self._standards or Standards(self.tables)
        return self._standards


@lru_cache(8)
def questions(model: Model, dialect: Dialect) -> Questions:
    """The questions of a model, worked out once in a process."""
    return Questions(model, dialect)


class Run(Protocol):
    """Runs a question in one hop, as one read transaction."""

    def __call__(self, question: Callable[[Connection], T], /) -> Awaitable[T]: ...


class Reading:
    """The reading ports: rows, facts, marks."""

    def __init__(self, questions: Questions, run: Run) -> None:
        self._questions = questions
        self._run = run

    async def nodes(self, label: str, ids: Sequence[str]) -> dict[str, Row]:
        """See graph.ports.rows."""
        return await self._run(lambda on: self._questions.rows.nodes(on, label, ids))

    async def ids(self, label: str) -> list[str]:
        """See graph.ports.rows."""
        return await self._run(lambda on: self._questions.rows.ids(on, label))

    async def ids_up_to(self, label: str, property: str, value: str) -> list[str]:
        """See graph.ports.rows."""
        return await self._run(lambda on: self._questions.rows.ids_up_to(on, label, property, value))

    async def edges(self, label: str, field: str, from_ids: Sequence[str]) -> dict[str, Row]:
        """See graph.ports.rows."""
        return await self._run(lambda on: self._questions.rows.edges(on, label, field, "from_id", from_ids))

    async def edges_by_id(self, label: str, field: str, ids: Sequence[str]) -> dict[str, Row]:
        """See graph.ports.rows."""
        return await self._run(lambda on: self._questions.rows.edges(on, label, field, "id", ids))

    async def links(self, label: str, field: str, from_ids: Sequence[str] | None = None) -> list[tuple[str, str]]:
        """See graph.ports.rows."""
        return await self._run(lambda on: self._questions.rows.links(on, label, field, from_ids))

    async def related_ids(self, label: str, hop: str, ids: Sequence[str]) -> list[str]:
        """See graph.ports.rows."""
        return await self._run(lambda on: self._questions.rows.related_ids(on, label, hop, ids))

    async def referrers(self, label: str, ids: Sequence[str], most: int = 20) -> list[Referrer]:
        """See graph.ports.rows."""
        return await self._run(lambda on: referrers(on, self._questions.tables, label, ids, most))

    async def count_all(self) -> Mapping[str, int]:
        """See graph.ports.rows."""
        return await self._run(self._questions.rows.count_all)

    async def page(self, part: Part, after: Key | None, most: int) -> list[Row]:
        """See graph.ports.whole."""
        return await self._run(lambda on: self._questions.rows.page(on, part, after, most))

    async def last(self, part: Part) -> Key | None:
        """See graph.ports.whole."""
        return await self._run(lambda on: self._questions.rows.last(on, part))

    async def facts(self, team_ids: Sequence[str], extent: Extent = WHOLE) -> list[TeamFacts]:
        """See graph.ports.facts."""
        return await self._run(lambda on: team_facts(on, self._questions.facts, team_ids, extent))

    async def catalogue(self) -> Catalogue:
        """See graph.ports.facts."""
        return await self._run(self._questions.catalogues.tell)

    async def standards(self) -> list[Standard]:
        """See graph.ports.facts."""
        return await self._run(self._questions.standards.tell)

    async def chains(self, label: str, hop: str, ids: Sequence[str], depth: int, most: int) -> list[Chain]:
        """See graph.ports.chains."""
        tables, kept = self._questions.tables, self._questions.kept
        return await self._run(lambda on: chains(on, tables, kept, label, hop, ids, depth, most))

    async def spreads(
        self, starts: Sequence[tuple[str, str]], over: Sequence[str], towards: Towards, depth: int, most: int
    ) -> list[Spread]:
        """See graph.ports.spreads."""
        tables = self._questions.tables
        return await self._run(lambda on: spreads(on, tables, starts, over, towards, depth, most))

    async def standing(
        self, people: Sequence[str], teams: Sequence[str], roles: Sequence[str] | None, depth: int
    ) -> Standing:
        """See graph.ports.standings."""
        asked = self._questions
        return await self._run(
            lambda on: standing(on, asked.tables, asked.kept, asked.facts, people, teams, roles, depth)
        )

    async def mark(self, name: str) -> str | None:
        """See graph.ports.marks."""
        return await self._run(lambda on: self._questions.marks.get(on, name))

    async def marks(self, names: Sequence[str]) -> list[str | None]:
        """See graph.ports.marks."""
        return await self._run(lambda on: self._questions.marks.get_all(on, names))
