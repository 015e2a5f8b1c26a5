"""Removing nodes: refused while others point at them; what is derived from them goes with them."""

from collections.abc import Collection, Mapping

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.ports.rows import Referrer
from graph.ports.write import Remove, Work
from registry.history.record import Record
from registry.order import ends_first
from registry.touched import Touched

MOST = 1_000
CHUNK = 1_000


async def remove(
    work: Work, model: Model, removed: Mapping[str, Collection[str]], touched: Touched, record: Record | None = None
) -> list[tuple[str, Referrer]]:
    """Remove nodes by label, starts before ends; tells, with its label, what must stay because of which referrer."""
    refused: list[tuple[str, Referrer]] = []
    for label in reversed(ends_first(model)):
        ids = sorted(removed.get(label.name, ()))
        if not ids:
            continue
        for start in range(0, len(ids), CHUNK):
            await _touch(work, label, ids[start : start + CHUNK], touched)
        await _remove_derived(work, model, label, ids, touched)
        referrers = await _referrers(work, label, ids)
        refused += [(label.name, referrer) for referrer in referrers]
        kept = {referrer.target for referrer in referrers}
        gone = [id for id in ids if id not in kept]
        if record is not None:
            for start in range(0, len(gone), CHUNK):
                await record.removal(label, gone[start : start + CHUNK])
        await work.write(Remove(label.name, gone))
    return refused


async def _touch(work: Work, label: Label, ids: list[str], touched: Touched) -> None:
    for row in (await work.nodes(label.name, ids)).values():
        touched.row(label, row)
    for rel in label.relationships:
        if rel.many:
            touched.ends(rel.to, [end for _, end in await work.links(label.name, rel.field, ids)])


async def _remove_derived(work: Work, model: Model, label: Label, ids: list[str], touched: Touched) -> None:
    for owner in model.labels:
        for rel in owner.relationships if owner.derived else ():
            if rel.to == label.name:
                found = await work.related_ids(label.name, rel.inverse, ids)
                for row in (await work.nodes(owner.name, found)).values():
                    touched.row(owner, row)
                if found:
                    await work.write(Remove(owner.name, found))


async def _referrers(work: Work, label: Label, ids: list[str]) -> list[Referrer]:
    """What points at each of them: asked again without those that are told of, until nothing is left."""
    found: list[Referrer] = []
    rest = ids
    while rest:
        fresh = await work.referrers(label.name, rest, MOST)
        if not fresh:
            break
        found += fresh
        told = {referrer.target for referrer in fresh}
        rest = [id for id in rest if id not in told]
    return found
