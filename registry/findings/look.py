"""The whole look: every family in turn, each page of rows once."""

from collections.abc import Callable
from datetime import date, tzinfo

from findings.gathered import Gathered
from findings.silences import UNUSED
from graph.model.declaration.model import Model
from graph.model.registry import MODEL
from graph.ports.rows import Row
from graph.ports.store import Store
from registry.findings.certificates import certificates, days
from registry.findings.circles import circles
from registry.findings.looking import Looking
from registry.findings.people import people
from registry.findings.source import Source, Whole
from registry.findings.teams import teams
from registry.findings.units import units

LABELS = ("Person", "Qualification", "Absence", "Exercise", "Equipment", "Team", "Base", "Region")
"""Whose rows are gone through, where all rules are asked for."""


async def look(
    store: Store,
    source: Source,
    on: date,
    zone: tzinfo,
    found: Gathered,
    told: Callable[[int], None] = lambda _rows: None,
    model: Model = MODEL,
) -> None:
    """Gather what the rules find on the day; nothing is changed."""
    looking = Looking(store, source, on, zone, found, told)
    await people(looking)
    await certificates(looking)
    await days(looking)
    await units(looking)
    await teams(looking)
    await circles(looking, model)
    if source.is_whole and found.wants([UNUSED.code]):
        found.take(found.silences.unused(frozenset(found.rules)))


async def silenced(store: Store) -> list[Row]:
    """All silences, in order of id."""
    return [row async for page in Whole(store).pages("Silence") for row in page]
