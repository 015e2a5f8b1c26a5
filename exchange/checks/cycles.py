"""No acyclic relationship leads back to where it starts."""

from exchange import reasons
from exchange.loading import Loading
from graph.model.circles import circle_of_each
from graph.model.declaration.label import Label
from graph.model.declaration.relationship import Relationship
from registry.onward import onward

SHOWN = 6


async def check(loading: Loading) -> None:
    """Every row of the load that is part of a circle is refused."""
    for label in loading.model.labels:
        changed = loading.changed.get(label.name)
        for rel in label.relationships if changed else ():
            if rel.acyclic and not rel.kept:
                await _relationship(loading, label, rel, sorted(changed or ()))


async def _relationship(loading: Loading, label: Label, rel: Relationship, changed: list[str]) -> None:
    # A new circle passes through a node that was changed.
    circles = list(circle_of_each(await onward(loading.work, label.name, rel.field, changed)))
    codes = await loading.work.nodes(label.name, sorted({id for path in circles for id in path}))
    for path in circles:
        place = loading.keys.place(loading.tables[label.plural], path[0])
        if place is not None:
            words = [_key(codes[id], label) for id in path]
            loading.refuse(place, rel.field, words[1], reasons.cycle(shown(words)))


def _key(row: dict[str, object], label: Label) -> str:
    return ":".join(str(row[name]) for name in label.key)


def shown(words: list[str]) -> str:
    """A circle in words, shortened where it is long."""
    if len(words) > SHOWN + 1:
        words = [*words[:SHOWN], "…", words[-1]]
    return " → ".join(words)
