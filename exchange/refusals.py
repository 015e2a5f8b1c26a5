"""Removals that cannot be, as problems of the rows that ask for them."""

from collections import defaultdict

from exchange import reasons
from exchange.loading import Loading
from exchange.problem import Reason
from graph.ports.rows import Referrer

SHOWN = 20


def refuse(loading: Loading, kept_back: list[tuple[str, Referrer]]) -> None:
    """One problem for each row that is to be removed, or is not listed, while others point at it, naming them."""
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for label, referrer in kept_back:
        named[label, referrer.target].append(f"{referrer.label} {referrer.key} ({referrer.field})")
    for (label, id), names in named.items():
        more = ", …" if len(names) > SHOWN else ""
        keep_back(loading, label, id, reasons.still_referred(", ".join(names[:SHOWN]) + more))


def keep_back(loading: Loading, label: str, id: str, reason: Reason) -> None:
    """The problem of one node that cannot be removed, at the row that asks for it or the list that leaves it out."""
    table = loading.tables.get(loading.model.label(label).plural)
    if table and id in loading.unlisted:
        file, key = loading.unlisted[id]
        loading.refuse((file, None), table.keys[-1].name, key, reason)
        return
    place = loading.keys.place(table, id) if table else None
    loading.refuse(place or (label, None), "remove", "true", reason)
