"""Assess teams anew and keep what differs, in the caller's transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from graph.model.facts import Catalogue
from graph.model.requirements import Standard
from graph.ports.rows import Row
from graph.ports.write import Create, Remove, Update, Work
from readiness.stale import SHANGHAI
from readiness.team import assess_team
from registry.assessments.rows import Editions, Kept, by_version, kept
from registry.diff import differs

CHUNK = 50
Told = Callable[[int, int], None]
"""Told how many teams are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What every team is assessed by."""

    standards: Sequence[Standard]
    catalogue: Catalogue
    editions: Editions
    on: date
    zone: tzinfo


def untold(done: int, total: int) -> None:
    """Tells nobody."""


async def reassess(
    work: Work, team_ids: Sequence[str] | None, on: date, *, zone: tzinfo = SHANGHAI, told: Told = untold
) -> int:
    """Work out these teams (None: all) as of a day and write only what differs; tells how many there were."""
    ids = await work.ids("Team") if team_ids is None else list(team_ids)
    if not ids:
        return 0
    standards = await work.standards()
    shared = Shared(standards, await work.catalogue(), by_version(standards), on, zone)
    done = 0
    for start in range(0, len(ids), CHUNK):
        done += await _chunk(work, ids[start : start + CHUNK], shared)
        told(min(start + CHUNK, len(ids)), len(ids))
    return done


async def _chunk(work: Work, ids: list[str], shared: Shared) -> int:
    found: list[Kept] = []
    for facts in await work.facts(ids):
        readiness = assess_team(facts, shared.standards, shared.catalogue, shared.on, zone=shared.zone)
        found.append(kept(facts.id, readiness, shared.editions))
    await _keep(work, "Assessment", "assessments", ids, [row for team in found for row in team.assessments])
    await _keep(work, "Gap", "gaps", ids, [row for team in found for row in team.gaps])
    rows = await work.nodes("Team", ids)
    differing = [team.team for team in found if differs(rows[team.team["id"]], team.team)]
    if differing:
        await work.write(Update("Team", differing))
    return len(found)


async def _keep(work: Work, label: str, hop: str, team_ids: list[str], rows: list[Row]) -> None:
    """Make the derived rows of these teams exactly the given ones; those that stay keep their ids."""
    before = await work.nodes(label, await work.related_ids("Team", hop, team_ids))
    gone = sorted(before.keys() - {row["id"] for row in rows})
    created = [row for row in rows if row["id"] not in before]
    updated = [row for row in rows if row["id"] in before and differs(before[row["id"]], row)]
    if gone:
        await work.write(Remove(label, gone))
    if created:
        await work.write(Create(label, created))
    if updated:
        await work.write(Update(label, updated))
