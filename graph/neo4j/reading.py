"""What a store and a unit of work both read, each in its own transactions."""

from collections.abc import Mapping, Sequence

from graph.model.declaration.model import Model
from graph.model.facts import Catalogue, TeamFacts
from graph.model.linked import Chain, Spread, Towards
from graph.model.requirements import Standard
from graph.model.standing import Standing
from graph.neo4j import marks, referrers, rows, whole
from graph.neo4j.facts.catalogue import catalogue
from graph.neo4j.facts.standards import standards
from graph.neo4j.facts.teams import team_facts
from graph.neo4j.relations.chains import chains
from graph.neo4j.relations.spreads import spreads
from graph.neo4j.relations.standing import standing
from graph.neo4j.statement import Asking
from graph.ports.facts import WHOLE, Extent
from graph.ports.rows import Referrer, Row
from graph.ports.whole import Key, Part


class Reading:
    """The reading ports: rows, facts, marks."""

    def __init__(self, model: Model, asking: Asking) -> None:
        self._model = model
        self._asking = asking

    async def nodes(self, label: str, ids: Sequence[str]) -> dict[str, Row]:
        """See graph.ports.rows."""
        return await rows.nodes(self._asking, self._model, label, ids)

    async def ids(self, label: str) -> list[str]:
        """See graph.ports.rows."""
        return await rows.ids(self._asking, label)

    async def ids_up_to(self, label: str, property: str, value: str) -> list[str]:
        """See graph.ports.rows."""
        return await rows.ids_up_to(self._asking, label, property, value)

    async def edges(self, label: str, field: str, from_ids: Sequence[str]) -> dict[str, Row]:
        """See graph.ports.rows."""
        return await rows.edges(self._asking, self._model, label, field, from_ids, by_start=True)

    async def edges_by_id(self, label: str, field: str, ids: Sequence[str]) -> dict[str, Row]:
        """See graph.ports.rows."""
        return await rows.edges(self._asking, self._model, label, field, ids, by_start=False)

    async def links(self, label: str, field: str, from_ids: Sequence[str] | None = None) -> list[tuple[str, str]]:
        """See graph.ports.rows."""
        return await rows.links(self._asking, self._model, label, field, from_ids)

    async def related_ids(self, label: str, hop: str, ids: Sequence[str]) -> list[str]:
        """See graph.ports.rows."""
        return await rows.related_ids(self._asking, self._model, label, hop, ids)

    async def referrers(self, label: str, ids: Sequence[str], most: int = 20) -> list[Referrer]:
        """See graph.ports.rows."""
        return await referrers.referrers(self._asking, self._model, label, ids, most)

    async def count_all(self) -> Mapping[str, int]:
        """See graph.ports.rows."""
        return await rows.count_all(self._asking, self._model)

    async def page(self, part: Part, after: Key | None, most: int) -> list[Row]:
        """See graph.ports.whole."""
        return await whole.page(self._asking, self._model, part, after, most)

    async def last(self, part: Part) -> Key | None:
        """See graph.ports.whole."""
        return await whole.last(self._asking, self._model, part)

    async def facts(self, team_ids: Sequence[str], extent: Extent = WHOLE) -> list[TeamFacts]:
        """See graph.ports.facts."""
        return await team_facts(self._asking, team_ids, extent)

    async def catalogue(self) -> Catalogue:
        """See graph.ports.facts."""
        return await catalogue(self._asking)

    async def standards(self) -> list[Standard]:
        """See graph.ports.facts."""
        return await standards(self._asking)

    async def chains(self, label: str, hop: str, ids: Sequence[str], depth: int, most: int) -> list[Chain]:
        """See graph.ports.chains."""
        return await chains(self._asking, self._model, label, hop, ids, depth, most)

    async def spreads(
        self, starts: Sequence[tuple[str, str]], over: Sequence[str], towards: Towards, depth: int, most: int
    ) -> list[Spread]:
        """See graph.ports.spreads."""
        return await spreads(self._asking, self._model, starts, over, towards, depth, most)

    async def standing(
        self, people: Sequence[str], teams: Sequence[str], roles: Sequence[str] | None, depth: int
    ) -> Standing:
        """See graph.ports.standings."""
        return await standing(self._asking, people, teams, roles, depth)

    async def mark(self, name: str) -> str | None:
        """See graph.ports.marks."""
        return await marks.get(self._asking, name)

    async def marks(self, names: Sequence[str]) -> list[str | None]:
        """See graph.ports.marks."""
        return await marks.get_all(self._asking, names)
