"""A measure that is to be removed is the key of no kept value."""

import json

from exchange import reasons
from exchange.loading import Loading
from exchange.refusals import keep_back
from graph.model.declaration.label import Label
from graph.model.identity import node_id
from graph.model.kinds import Kind

CHUNK = 2_000
SHOWN = 20


async def check(loading: Loading) -> None:
    """Look through all measured values, where a term is removed; of those kept in cells only the text names it."""
    removed = loading.removed.get("Term")
    if not removed:
        return
    used: dict[str, list[str]] = {}
    for label in loading.model.labels:
        names = [prop.name for prop in label.properties if prop.kind is Kind.MEASURES]
        if names:
            await _label(loading, label, names, removed, used)
    for id, keys in used.items():
        more = ", …" if len(keys) > SHOWN else ""
        keep_back(loading, "Term", id, reasons.still_measured(", ".join(keys[:SHOWN]) + more))


async def _label(
    loading: Loading, label: Label, names: list[str], removed: set[str], used: dict[str, list[str]]
) -> None:
    ids = await loading.work.ids(label.name)
    for start in range(0, len(ids), CHUNK):
        for row in (await loading.work.nodes(label.name, ids[start : start + CHUNK])).values():
            codes = {code for name in names if row[name] is not None for code in json.loads(row[name])}
            for code in codes:
                id = node_id("Term", "measure", code)
                if id in removed:
                    used.setdefault(id, []).append(f"{label.name} {':'.join(str(row[key]) for key in label.key)}")
