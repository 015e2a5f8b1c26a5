"""Which rows a filter in the words of the API picks, asked within a write under way."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from api.bootstrap import calendar, limits
from api.commands.chosen import chosen
from api.settings import Settings
from exchange.tables import Table
from graph.model.declaration.label import Label
from graph.ports.store import Store
from graph.ports.walk import Prepared, Walk, Walks
from graph.ports.write import Work
from schema.build import Contract, build

HINT = "--replace"


@dataclass(frozen=True, slots=True)
class Filter:
    """A `where` of a label: of the rows themselves, or of what the end `field` of relationships names."""

    label: Label
    where: Mapping[str, Any]
    field: str = "id"


@dataclass(frozen=True, slots=True)
class Within:
    """Tells the ids of a table's rows that fit all of some filters."""

    settings: Settings
    table: Table
    filters: tuple[Filter, ...]

    async def __call__(self, work: Work) -> Collection[str]:
        contract = _contract(self.settings, work)
        picked = {each.field: await chosen(contract, each.label, each.where, HINT) for each in self.filters}
        rel = self.table.relationship
        if rel is None:
            return picked["id"]
        starts = picked.get("from_id")
        if starts is None:
            starts = frozenset(await work.related_ids(rel.to, rel.inverse, sorted(picked["to_id"])))
        rows = await work.edges(self.table.label.name, rel.field, sorted(starts))
        return [id for id, row in rows.items() if all(row[field] in ids for field, ids in picked.items())]


async def tried(settings: Settings, store: Store, filters: Sequence[Filter]) -> None:
    """Ask for one row of each, so that a filter that is none is refused before anything is read."""
    contract = _contract(settings, store)
    for each in filters:
        await chosen(contract, each.label, each.where, HINT, most=1)


def _contract(settings: Settings, walks: Walks) -> Contract:
    asked = _Asked(walks)
    return build(cast("Store", asked), calendar(settings), asked, limits(settings))


class _Asked:
    """What a contract asks in a store's place: lists alone, whatever day kept assessments are of."""

    def __init__(self, walks: Walks) -> None:
        self._walks = walks

    def prepare(self, walk: Walk) -> Prepared:
        return self._walks.prepare(walk)

    async def ask_all(
        self, questions: Sequence[tuple[Prepared, Mapping[str, Any]]], _marked: tuple[str, str] | None = None
    ) -> list[Any]:
        return await self._walks.ask_all(questions)

    async def ensure(self) -> None:
        """Nothing is assessed for the sake of a filter."""
