"""Bring standards into the registry: what differs is written, lines that left an edition are told for removal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.requirements import Standard
from graph.ports.rows import Row
from graph.ports.write import Work
from registry import diff
from registry.change import EdgeChange
from registry.load import Load
from registry.standards.rows import rows


@dataclass(slots=True)
class Outcome:
    """How many rows (standards, editions and lines) there are of each, and the ids of lines that left."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    left: tuple[str, ...] = ()


async def keep(work: Work, model: Model, load: Load, standards: Sequence[Standard]) -> Outcome:
    """Write what differs of these standards; editions that they do not name stay as they are."""
    found = rows(list(standards))
    outcome = Outcome()
    requirement = model.label("Requirement")
    await _nodes(work, load, outcome, model.label("Standard"), found.standards, found.supersedes)
    await _nodes(work, load, outcome, model.label("Edition"), found.editions, None)
    await _nodes(work, load, outcome, requirement, found.requirements, found.asks)
    editions = [row["id"] for row in found.editions]
    kept = set(await work.related_ids("Edition", "requirements", editions))
    outcome.left = tuple(sorted(kept - {row["id"] for row in found.requirements}))
    await _calls_for(work, load, requirement, found.requirements, found.calls_for)
    return outcome


async def _nodes(
    work: Work,
    load: Load,
    outcome: Outcome,
    label: Label,
    wanted: list[Row],
    links: Sequence[Mapping[str, Sequence[str]]] | None,
) -> None:
    changes = await diff.nodes(work, label, wanted, links)
    differing = [change for change in changes if change is not None]
    created = sum(change.before is None for change in differing)
    outcome.created += created
    outcome.updated += len(differing) - created
    outcome.unchanged += len(changes) - len(differing)
    await load.nodes(label, differing)


async def _calls_for(work: Work, load: Load, label: Label, requirements: list[Row], wanted: list[Row]) -> None:
    rel = label.relationship("calls_for")
    kept = await work.edges(label.name, rel.field, [row["id"] for row in requirements])
    gone = [EdgeChange(kept[id], None) for id in sorted(kept.keys() - {row["id"] for row in wanted})]
    changes = await diff.edges(work, label, rel, wanted)
    await load.edges(label, rel, [*gone, *(change for change in changes if change is not None)])
