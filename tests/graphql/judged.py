"""A drawn register in a store, asked through the contract, with the facts that a naive computation starts from."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson

from exchange.load import load
from graph.model.facts import Catalogue, TeamFacts
from graph.model.identity import node_id
from graph.model.registry import MODEL
from graph.model.requirements import Standard
from readiness.assessment import TeamReadiness
from readiness.team import assess_team
from registry.assessments.current import Current
from registry.calendar import Calendar
from schema.build import Contract, build
from tests.contract.stores import open_store
from tests.graphql.matrices import ON, Drawn, write
from tests.places import Place


@dataclass(frozen=True)
class Judged:
    """The register; `facts` go with the teams as they were drawn."""

    contract: Contract
    facts: Sequence[TeamFacts]
    standards: Sequence[Standard]
    catalogue: Catalogue

    async def ask(self, document: str, variables: dict[str, Any]) -> Any:
        """The data of an answer without errors."""
        found = orjson.loads((await self.contract.answer(document, variables)).body)
        assert "errors" not in found, found
        return found["data"]

    def assessed(self, facts: TeamFacts, on: date) -> TeamReadiness:
        """A team, by the rules alone."""
        return assess_team(facts, self.standards, self.catalogue, on)


@asynccontextmanager
async def judged(place: Place, teams: Sequence[Drawn], on: date = ON) -> AsyncIterator[Judged]:
    """These teams, loaded on a day."""
    calendar = Calendar(pinned=on)
    store = open_store(place(), MODEL)
    await store.create()
    try:
        with TemporaryDirectory() as folder:
            report = await load(store, write(Path(folder), teams), calendar)
        assert report.problems == []
        facts = await store.facts([node_id("Team", f"T{n}") for n in range(len(teams))])
        contract = build(store, calendar, Current(store, calendar))
        yield Judged(contract, facts, await store.standards(), await store.catalogue())
    finally:
        await store.close()
