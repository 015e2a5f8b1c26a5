"""What would be kept on a day, worked out in memory from nothing but the facts, and what is kept."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from graph.model.facts import TeamFacts
from graph.model.registry import MODEL
from graph.ports.rows import Row
from graph.ports.store import Store
from registry.assessments.worked_out import Shared, shared, worked_out
from registry.calendar import Calendar

STAMPS = ("revision", "created_at", "updated_at")
DAYS = ("on", "assessed_on")
KEPT = ("id", "assessed_on", *(prop.name for prop in MODEL.label("Team").properties if prop.kept))
ZONE = Calendar().offset


@dataclass(frozen=True)
class State:
    """Rows by id, without stamps and without the day they were worked out for; `latest` is the latest of those."""

    teams: dict[str, Row]
    assessments: dict[str, Row]
    gaps: dict[str, Row]
    latest: date

    def __eq__(self, other: object) -> bool:
        return isinstance(other, State) and all(
            getattr(self, name) == getattr(other, name) for name in ("teams", "assessments", "gaps")
        )


@dataclass(frozen=True)
class Known:
    """All facts of a store, read once."""

    by: Shared
    teams: list[TeamFacts]


async def known(store: Store) -> Known:
    """What is in the store now."""
    return Known(await shared(store, date.min, ZONE), await store.facts(await store.ids("Team")))


async def anew(store: Store, on: date) -> State:
    """The state that a full rebuild gives on the day."""
    return anew_of(await known(store), on)


def anew_of(told: Known, on: date) -> State:
    """The same from facts that were read before."""
    by = replace(told.by, on=on)
    found = [worked_out(facts, by) for facts in told.teams]
    return _state(
        [team.team for team in found],
        [row for team in found for row in team.assessments],
        [row for team in found for row in team.gaps],
        [],
    )


async def as_kept(store: Store) -> State:
    """The state in the store; of teams only what is kept of their readiness."""
    teams = list((await store.nodes("Team", await store.ids("Team"))).values())
    assessments = list((await store.nodes("Assessment", await store.ids("Assessment"))).values())
    gaps = list((await store.nodes("Gap", await store.ids("Gap"))).values())
    return _state([{name: row[name] for name in KEPT} for row in teams], assessments, gaps, [*teams, *assessments])


def _state(teams: list[Row], assessments: list[Row], gaps: list[Row], dated: list[Row]) -> State:
    days: list[Any] = [row[name] for row in dated for name in DAYS if row.get(name)]
    latest = date.fromisoformat(max(days)) if days else date.min
    return State(_plain(teams), _plain(assessments), _plain(gaps), latest)


def _plain(rows: list[Row]) -> dict[str, Row]:
    left_out = {*STAMPS, *DAYS}
    return {row["id"]: {name: value for name, value in row.items() if name not in left_out} for row in rows}
