"""Whether what is kept of teams is what an assessment of their facts gives, and nothing else is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from graph.ports.rows import Row, Rows
from graph.ports.store import Store
from registry.assessments.reassess import ASSESSMENTS, CHUNK, GAPS, Told, untold
from registry.assessments.rows import Kept
from registry.assessments.worked_out import shared, worked_out


@dataclass(frozen=True, slots=True)
class Differing:
    """A kept row that is not as it should be: `fields` that differ; none where it is not there (`row`: as it should
    be) or should not be (`row`: as it is)."""

    label: str
    row: Row
    fields: tuple[str, ...] = ()
    is_there: bool = True


async def verify(store: Store, team_ids: Sequence[str], on: date, zone: tzinfo, told: Told = untold) -> list[Differing]:
    """What differs of these teams from an assessment on the day that all that is kept holds on."""
    by = await shared(store, on, zone)
    found: list[Differing] = []
    for start in range(0, len(team_ids), CHUNK):
        ids = team_ids[start : start + CHUNK]
        fresh = [worked_out(facts, by) for facts in await store.facts(ids)]
        found += await _differing(store, ids, fresh)
        told(start + len(ids), len(team_ids))
    return found


async def _differing(rows: Rows, ids: Sequence[str], fresh: list[Kept]) -> list[Differing]:
    teams = await rows.nodes("Team", ids)
    found = list(_compared("Team", teams, [kept.team for kept in fresh], "assessed_on"))
    for of, wanted in (
        (ASSESSMENTS, [row for kept in fresh for row in kept.assessments]),
        (GAPS, [row for kept in fresh for row in kept.gaps]),
    ):
        held = await rows.nodes(of.label, await rows.related_ids("Team", of.hop, ids))
        found += _compared(of.label, held, wanted, of.day)
    return found


def _compared(label: str, held: dict[str, Row], wanted: list[Row], day: str | None) -> Iterator[Differing]:
    for row in wanted:
        kept = held.get(row["id"])
        if kept is None:
            yield Differing(label, row, is_there=False)
        elif fields := tuple(name for name in row if _is_other(kept[name], row[name], is_day=name == day)):
            yield Differing(label, kept, fields)
    for id in sorted(held.keys() - {row["id"] for row in wanted}):
        yield Differing(label, held[id])


def _is_other(kept: object, wanted: object, *, is_day: bool) -> bool:
    """A row that was kept on an earlier day holds on."""
    return kept is None or str(kept) > str(wanted) if is_day else kept != wanted
