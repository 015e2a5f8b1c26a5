"""Assess teams anew and keep what differs, in the caller's transaction."""

from asyncio import sleep
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from operator import itemgetter

from graph.ports.rows import Row
from graph.ports.write import Create, Remove, Update, Work
from readiness.stale import SHANGHAI
from registry.assessments.rows import Kept
from registry.assessments.worked_out import Shared, shared, worked_out
from registry.diff import differs

CHUNK = 50
DAYS = frozenset({"on", "assessed_on", "due_on"})
Told = Callable[[int, int], None]
"""Told how many teams are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Reassessed:
    """How many teams were assessed, and of how many anything but days differs from what was kept."""

    teams: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Derived:
    """A label of derived rows, the hop to them from the team, and the property that holds the day they are of."""

    label: str
    hop: str
    day: str | None = None


ASSESSMENTS = Derived("Assessment", "assessments", "on")
GAPS = Derived("Gap", "gaps")


def untold(done: int, total: int) -> None:
    """Tells nobody."""


async def reassess(
    work: Work, team_ids: Sequence[str] | None, on: date, *, zone: tzinfo = SHANGHAI, told: Told = untold
) -> Reassessed:
    """Work out these teams (None: all) as of a day and write only what differs; so many teams at once in memory.

    A row that differs in nothing but its day stays as it is: it was worked out for that day and still holds.
    """
    ids = await work.ids("Team") if team_ids is None else list(team_ids)
    if not ids:
        return Reassessed()
    by = await shared(work, on, zone)
    teams = changed = 0
    for start in range(0, len(ids), CHUNK):
        found = await _worked_out(work, ids[start : start + CHUNK], by)
        teams += len(found)
        changed += len(await _keep(work, found))
        told(min(start + CHUNK, len(ids)), len(ids))
    return Reassessed(teams, changed)


async def _worked_out(work: Work, ids: list[str], by: Shared) -> list[Kept]:
    found = []
    for facts in await work.facts(ids):
        await sleep(0)  # between two teams whoever else the loop serves has their turn
        found.append(worked_out(facts, by))
    return found


async def _keep(work: Work, found: list[Kept]) -> set[str]:
    """Keep what differs; the ids of the teams of which anything does."""
    ids = [team.team["id"] for team in found]
    changed = await _derived(work, ASSESSMENTS, ids, [row for team in found for row in team.assessments])
    changed |= await _derived(work, GAPS, ids, [row for team in found for row in team.gaps])
    before = await work.nodes("Team", ids)
    differing = [team.team for team in found if _is_outdated(before[team.team["id"]], team.team, "assessed_on")]
    if differing:
        await work.write(Update("Team", differing))
    return changed | {row["id"] for row in differing if _says_more(before[row["id"]], row)}


async def _derived(work: Work, of: Derived, team_ids: list[str], rows: list[Row]) -> set[str]:
    """Make the derived rows of these teams the given ones; those that stay keep their ids. The teams that differ."""
    before = await work.nodes(of.label, await work.related_ids("Team", of.hop, team_ids))
    gone = sorted(before.keys() - {row["id"] for row in rows})
    created = [row for row in rows if row["id"] not in before]
    updated = [row for row in rows if row["id"] in before and _is_outdated(before[row["id"]], row, of.day)]
    if gone:
        await work.write(Remove(of.label, gone))
    if created:
        await work.write(Create(of.label, created))
    if updated:
        await work.write(Update(of.label, updated))
    telling = [row for row in updated if _says_more(before[row["id"]], row)]
    return set(map(itemgetter("team"), (*(before[id] for id in gone), *created, *telling)))


def _is_outdated(held: Row, row: Row, day: str | None) -> bool:
    """Whether a kept row no longer holds: anything but its day differs, or its day is still to come."""
    if day is None:
        return differs(held, row)
    return held[day] is None or held[day] > row[day] or differs(held, {**row, day: held[day]})


def _says_more(held: Row, row: Row) -> bool:
    """Whether anything but days differs."""
    return differs(held, {name: value for name, value in row.items() if name not in DAYS})
